package nl.wijkkroniek.recording.correcting;

import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.visibility.WayOut;
import nl.wijkkroniek.kernel.words.Words;

/** How what stands in the way is named: by its id, but for what somebody said. That is theirs to show, unless the teller spoke of it first. */
final class Shown {

  private Shown() {
  }

  /** The event, or null where it cannot be named. */
  static EventId of(Happening inTheWay, EventId named) {
    return WayOut.contributionIn(inTheWay).filter(said -> !said.equals(named)).isPresent() ? null : inTheWay.id();
  }

  static Words name(Happening inTheWay, EventId named) {
    EventId id = of(inTheWay, named);
    return id == null ? new Words("een bijdrage", "a contribution") : new Words("%s (%s)".formatted(id, inTheWay.occurredOn()),
        "%s (%s)".formatted(id, inTheWay.occurredOn()));
  }
}
