package nl.wijkkroniek.recording.deciding;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.time.EdtfDate;

/**
 * Something known to have happened, and when: enough to compare days, and to name what stands in the way. Which of two is kept never depends on the order in
 * which they were told; null is what is not known to have happened.
 */
public record Moment(EventId event, EdtfDate on) {

  private static final Comparator<Moment> BY_EARLIEST = comparing((Moment moment) -> moment.on.earliest()).thenComparing(Moment::event);
  private static final Comparator<Moment> BY_LATEST = comparing((Moment moment) -> moment.on.latest()).thenComparing(Moment::event);

  public static Moment of(Happening happening) {
    return new Moment(happening.id(), happening.occurredOn());
  }

  /** The one that can have begun first: what is certainly before it is certainly before both. */
  static Moment firstToBegin(Moment known, Moment other) {
    return known == null || other != null && BY_EARLIEST.compare(other, known) < 0 ? other : known;
  }

  /** The one that was over first: what is certainly after either is certainly after it. */
  static Moment firstOver(Moment known, Moment other) {
    return known == null || other != null && BY_LATEST.compare(other, known) < 0 ? other : known;
  }

  /** The one that can have begun last: what is certainly before either is certainly before it. */
  static Moment lastToBegin(Moment known, Moment other) {
    return known == null || other != null && BY_EARLIEST.compare(other, known) > 0 ? other : known;
  }
}
