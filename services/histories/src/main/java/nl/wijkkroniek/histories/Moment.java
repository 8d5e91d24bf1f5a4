package nl.wijkkroniek.histories;

import nl.wijkkroniek.kernel.time.EdtfDate;

/**
 * The moment a question is asked for, on both clocks. The recording clock cannot be ahead: who asks for what will be known is refused when asking.
 *
 * @param asOf the field clock: as things stood on the latest day of this date; null for all that is told
 * @param knownAt the recording clock: as it was known then; null for all that is known
 */
public record Moment(EdtfDate asOf, KnownAt knownAt) {

  /** Everything that is told, as it is known now. */
  public static final Moment NOW = new Moment(null, null);

  /** Whether a happening of this date had, for all one can say, not begun. */
  public boolean leavesOut(EdtfDate occurredOn) {
    return asOf != null && occurredOn.earliest().isAfter(asOf.latest());
  }

  /** Whether a happening of this date may or may not have happened by then. */
  public boolean isUncertain(EdtfDate occurredOn) {
    return asOf != null && occurredOn.latest().isAfter(asOf.latest());
  }
}
