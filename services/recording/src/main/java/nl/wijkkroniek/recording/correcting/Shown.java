package nl.wijkkroniek.recording.correcting;

import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import nl.wijkkroniek.kernel.visibility.WayOut;
import nl.wijkkroniek.kernel.words.Words;

/**
 * How what stands in the way is named: by its id, but for what somebody said, unless the teller spoke of it first, and for what happened to a participant. That
 * is theirs to show.
 */
final class Shown {

  private Shown() {
  }

  /** The event, or null where it cannot be named. */
  static EventId of(Happening inTheWay, EventId named) {
    boolean theirs = isOfAPerson(inTheWay) || WayOut.contributionIn(inTheWay).filter(said -> !said.equals(named)).isPresent();
    return theirs ? null : inTheWay.id();
  }

  static Words name(Happening inTheWay, EventId named) {
    EventId id = of(inTheWay, named);
    if (id == null) {
      return isOfAPerson(inTheWay) ? new Words("iets van een deelnemer", "something of a participant") : new Words("een bijdrage", "a contribution");
    }
    return new Words("%s (%s)".formatted(id, inTheWay.occurredOn()),
        "%s (%s)".formatted(id, inTheWay.occurredOn()));
  }

  private static boolean isOfAPerson(Happening happening) {
    return happening.subject().kind() == SubjectKind.PARTICIPANT;
  }
}
