package nl.wijkkroniek.recording.telling;

import java.util.List;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Provenance;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;

/**
 * What somebody tells, to be recorded now.
 *
 * @param subject what it happened to
 * @param occurredOn when it happened; null for today
 * @param causedBy what led to it
 * @param provenance where it is known from
 * @param recordedBy an opaque id of who tells it
 * @param data what happened
 * @param idempotencyKey what this telling is recognised by when it is repeated; null when the teller gave none
 * @param basedOn the position up to and including which the teller knows the log, -1 for nothing of it; null for all of it
 */
public record Telling(SubjectId subject, EdtfDate occurredOn, List<EventId> causedBy, Provenance provenance, String recordedBy, SubjectEvent data,
    String idempotencyKey, Long basedOn) {

  public Telling {
    causedBy = List.copyOf(causedBy);
  }

  /** The same, with other data. */
  public Telling saying(SubjectEvent other) {
    return new Telling(subject, occurredOn, causedBy, provenance, recordedBy, other, idempotencyKey, basedOn);
  }
}
