package nl.wijkkroniek.histories.reading;

import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.kernel.time.EdtfDate;

/**
 * A moment for which an answer can be given: how far one looks on both clocks.
 *
 * @param asOf the day in the field; null for all that is told
 * @param known position of the last event that is known
 */
public record Horizon(EdtfDate asOf, long known) {

  /** Whether a happening of this date may or may not have happened by then. */
  public boolean isUncertain(EdtfDate occurredOn) {
    return new Moment(asOf, null).isUncertain(occurredOn);
  }

  /** Whether a happening of this date had not begun by then. */
  public boolean leavesOut(EdtfDate occurredOn) {
    return new Moment(asOf, null).leavesOut(occurredOn);
  }
}
