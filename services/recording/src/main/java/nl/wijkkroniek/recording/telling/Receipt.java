package nl.wijkkroniek.recording.telling;

import java.time.Instant;
import java.util.List;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.recording.deciding.Flag;

/**
 * Proof that something told is recorded, for good.
 *
 * @param event the id it is known by from now on
 * @param subject what it happened to
 * @param position its place in the log; a reader can wait for it
 * @param recordedAt when it was recorded, on the recording clock
 * @param flags what did not match with what was known
 */
public record Receipt(EventId event, SubjectId subject, long position, Instant recordedAt, List<Flag> flags) {

  public Receipt {
    flags = List.copyOf(flags);
  }
}
