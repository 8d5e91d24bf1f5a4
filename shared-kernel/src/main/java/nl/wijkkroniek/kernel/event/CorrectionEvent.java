package nl.wijkkroniek.kernel.event;

import static nl.wijkkroniek.kernel.words.Fields.optional;
import static nl.wijkkroniek.kernel.words.Fields.required;

import java.util.List;
import nl.wijkkroniek.kernel.marks.Required;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.words.InvalidField;

/**
 * What can happen to a subject of any kind: it turns out that something told of it was wrong. Nothing is edited: what was recorded stays, and what holds from then
 * on is found by {@link Holding}.
 */
public sealed interface CorrectionEvent extends SubjectEvent {

  /**
   * An event of this subject was told wrongly. Its date, its causes and its data hold as they stand here, as a whole; its type and its subject are what they were.
   * Where the event is itself a correction or a retraction, so is {@code data}.
   */
  record EventCorrected(@Required EventId event, @Required String reason, @Required EdtfDate occurredOn, List<EventId> causedBy, @Required SubjectEvent data)
      implements CorrectionEvent {
    public EventCorrected {
      event = required("event", event);
      reason = required("reason", reason);
      occurredOn = required("occurredOn", occurredOn);
      causedBy = optional("causedBy", causedBy).stream().distinct().toList();
      data = required("data", data);
      if (causedBy.contains(event)) {
        throw new InvalidField("causedBy", "iets kan niet zijn eigen oorzaak zijn", "a thing cannot be its own cause");
      }
      if (causedBy.size() > Happening.MOST_CAUSES) {
        throw new InvalidField("causedBy", "ten hoogste %d oorzaken".formatted(Happening.MOST_CAUSES), "at most %d causes".formatted(Happening.MOST_CAUSES));
      }
    }
  }

  /** An event of this subject did not happen, or was none of this subject's. */
  record EventRetracted(@Required EventId event, @Required String reason) implements CorrectionEvent {
    public EventRetracted {
      event = required("event", event);
      reason = required("reason", reason);
    }
  }

  /** This subject is that one: what was told of it is told of the other. */
  record DuplicateRecognised(@Required SubjectId of, String because) implements CorrectionEvent {
    public DuplicateRecognised {
      of = required("of", of);
      because = optional("because", because);
    }
  }
}
