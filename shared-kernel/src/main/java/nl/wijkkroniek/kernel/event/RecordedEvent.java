package nl.wijkkroniek.kernel.event;

import java.time.Instant;

/**
 * A happening that is in the log, for good.
 *
 * @param position its place in the one order of all events, from 0, without gaps
 * @param sequence its place among the events of its subject, from 0
 * @param recordedAt when it was recorded, on the recording clock
 * @param happening what was told
 */
public record RecordedEvent(long position, long sequence, Instant recordedAt, Happening happening) {

  /** The same event, with this as what was told. */
  public RecordedEvent with(Happening told) {
    return new RecordedEvent(position, sequence, recordedAt, told);
  }
}
