package nl.wijkkroniek.recording.deciding;

import java.time.LocalDate;
import java.util.Optional;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.place.Municipality;
import nl.wijkkroniek.kernel.place.MunicipalityTable;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.words.InvalidField;

/**
 * A happening about to be recorded, with all that a rule may compare it with.
 *
 * @param today the day it is told, in Europe/Amsterdam
 */
public record Told(Happening happening, Facts facts, LocalDate today, MunicipalityTable municipalities) {

  public EdtfDate on() {
    return happening.occurredOn();
  }

  /** Whether this certainly happened before that. */
  public boolean certainlyBefore(Moment moment) {
    return moment != null && on().certainlyBefore(moment.on());
  }

  /** Whether this certainly happened after that. */
  public boolean certainlyAfter(Moment moment) {
    return moment != null && moment.on().certainlyBefore(on());
  }

  /** What was told under this id, when that is of this type and happened to the same subject, by whatever name. */
  public Optional<Happening> sameSubjects(EventId id, Class<? extends SubjectEvent> type) {
    return event(id, type).filter(found -> facts.same(happening.subject()).contains(found.subject()));
  }

  /** The same, where it must have been told under this very name: who may read it is found there. */
  public Optional<Happening> toldHere(EventId id, Class<? extends SubjectEvent> type) {
    return event(id, type).filter(found -> found.subject().equals(happening.subject()));
  }

  private Optional<Happening> event(EventId id, Class<? extends SubjectEvent> type) {
    return facts.event(id).filter(found -> type.isInstance(found.data()));
  }

  /** Refuses a municipality that was not there when this happened. */
  public Optional<Finding> in(Municipality municipality) {
    return in(municipality, on());
  }

  /** Refuses a municipality that was not there at that time. */
  public Optional<Finding> in(Municipality municipality, EdtfDate then) {
    try {
      municipalities.check(municipality, then);
      return Optional.empty();
    } catch (InvalidField wrong) {
      return Optional.of(new Verdict.Refused(wrong.field(), wrong.reason(), null));
    }
  }
}
