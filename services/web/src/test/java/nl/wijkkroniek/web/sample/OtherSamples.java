package nl.wijkkroniek.web.sample;

import java.util.List;
import nl.wijkkroniek.histories.Entry;
import nl.wijkkroniek.histories.Line;
import nl.wijkkroniek.histories.Via;
import nl.wijkkroniek.histories.alumniday.AlumniDayState;
import nl.wijkkroniek.histories.circle.CircleState;
import nl.wijkkroniek.histories.need.NeedState;
import nl.wijkkroniek.histories.questionnaire.QuestionnaireState;
import nl.wijkkroniek.kernel.event.EventType;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.Provenance;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;

/** Subjects that are no part of a team, folded from a chronicle. */
final class OtherSamples {

  private OtherSamples() {
  }

  /** One of them, as it stands. */
  record Other(SubjectId id, Object state, List<Entry> history) {
  }

  /** Every subject of this chronicle that is not a team's. */
  static List<Other> in(String file) {
    List<Entry> all = SampleChronicle.read(file);
    return all.stream().map(Entry::subject).distinct().filter(subject -> fold(subject, List.of()) != null).map(subject -> {
      List<Entry> history = all.stream().filter(entry -> via(entry, subject) != null).toList();
      return new Other(subject, fold(subject, history.stream().map(entry -> new Line(via(entry, subject), event(entry))).toList()), history);
    }).toList();
  }

  private static Object fold(SubjectId id, List<Line> lines) {
    return switch (id.kind()) {
      case NEED -> NeedState.fold(id, lines);
      case CIRCLE -> CircleState.fold(id, lines);
      case QUESTIONNAIRE -> QuestionnaireState.fold(id, lines);
      case ALUMNI_DAY -> AlumniDayState.fold(id, lines);
      case TEAM, ROLE, EXPERIMENT, SESSION, PARTICIPANT -> null;
    };
  }

  private static Via via(Entry entry, SubjectId subject) {
    return entry.subject().equals(subject) ? Via.OWN : EventType.of(entry.data()).subjectsIn(entry.data()).contains(subject) ? Via.NAMED : null;
  }

  private static RecordedEvent event(Entry entry) {
    return new RecordedEvent(entry.position(), entry.position(), entry.recordedAt(), new Happening(entry.event(), entry.subject(), entry.occurredOn(),
        entry.causedBy(), new Provenance(entry.citation(), entry.reconstructed()), null, null, entry.data()));
  }
}
