package nl.wijkkroniek.histories.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkkroniek.histories.order.Milestone;
import nl.wijkkroniek.histories.view.Mark;
import nl.wijkkroniek.kernel.event.AlumniDayEvent;
import nl.wijkkroniek.kernel.event.CircleEvent;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningQuestionTakenOver;
import nl.wijkkroniek.kernel.event.CorrectionEvent;
import nl.wijkkroniek.kernel.event.CorrectionEvent.DuplicateRecognised;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.EventType;
import nl.wijkkroniek.kernel.event.ExperimentEvent;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentProposed;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentStarted;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.Holding.Version;
import nl.wijkkroniek.kernel.event.Naming;
import nl.wijkkroniek.kernel.event.NeedEvent;
import nl.wijkkroniek.kernel.event.NeedEvent.NeedWeighed;
import nl.wijkkroniek.kernel.event.ParticipantEvent;
import nl.wijkkroniek.kernel.event.QuestionnaireEvent;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.event.RoleEvent;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleDescribed;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleRedefined;
import nl.wijkkroniek.kernel.event.SessionEvent;
import nl.wijkkroniek.kernel.event.SessionEvent.ReflectionSessionOpened;
import nl.wijkkroniek.kernel.event.TeamEvent;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamSplit;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamsMerged;
import nl.wijkkroniek.kernel.subject.SubjectId;

/** What one event says by itself: of which histories its subject becomes part, which histories name it, and which marks it leaves. */
final class Facts {

  private Facts() {
  }

  /** The subjects to whose histories, by this event, all of its own subject belongs. */
  static List<SubjectId> belongsTo(Happening happening) {
    SubjectId team = switch (happening.data()) {
      case RoleDescribed described -> described.team();
      case RoleRedefined redefined -> redefined.team();
      case ExperimentProposed proposed -> proposed.team();
      case ExperimentStarted started -> started.team();
      case NeedWeighed weighed -> weighed.team();
      case DuplicateRecognised duplicate -> duplicate.of();
      case ReflectionSessionOpened _ -> null;
      case TeamEvent _, RoleEvent _, ExperimentEvent _, SessionEvent _, NeedEvent _, CircleEvent _, QuestionnaireEvent _, AlumniDayEvent _,
          ParticipantEvent _, CorrectionEvent _ -> null;
    };
    List<SubjectId> about = happening.data() instanceof ReflectionSessionOpened opened
        ? Stream.concat(opened.about().stream(), Stream.ofNullable(opened.circle())).toList() : Stream.ofNullable(team).toList();
    return about.stream().filter(Overlay::hasHistory).filter(subject -> !subject.equals(happening.subject())).distinct().toList();
  }

  /** The subjects that this event names. */
  static List<SubjectId> names(Happening happening) {
    return EventType.of(happening.data()).subjectsIn(happening.data()).stream().filter(Overlay::hasHistory)
        .filter(subject -> !subject.equals(happening.subject())).distinct().toList();
  }

  /** The question that it says was taken over. That concerns the circle that raised it as well, which only the event that did can tell. */
  static Optional<EventId> takesOver(Happening happening) {
    return happening.data() instanceof LearningQuestionTakenOver taken ? Optional.of(taken.question()) : Optional.empty();
  }

  /** The marks it leaves. */
  static List<Mark> marks(RecordedEvent event) {
    return marks(Version.first(event));
  }

  /** The marks it leaves as it holds. */
  static List<Mark> marks(Version version) {
    Happening happening = version.event().happening();
    List<Mark> marks = new ArrayList<>();
    if (Milestone.begins(happening.data())) {
      marks.add(mark(version, happening.subject(), Mark.Kind.BEGINNING, null));
    }
    ended(happening).forEach(subject -> marks.add(mark(version, subject, Mark.Kind.ENDING, null)));
    Naming.in(happening.data()).ifPresent(name -> marks.add(mark(version, happening.subject(), Mark.Kind.NAMED, name)));
    return marks;
  }

  private static Mark mark(Version version, SubjectId subject, Mark.Kind kind, String name) {
    RecordedEvent event = version.event();
    return new Mark(subject, kind, event.position(), event.happening().id(), event.happening().occurredOn(), name, version.since());
  }

  /** That the order of a history is another since this event is known. */
  static Mark reordered(RecordedEvent by, SubjectId owner) {
    return mark(Version.first(by), owner, Mark.Kind.REORDERED, null);
  }

  /** The subjects that end by it: its own, the teams that went into another, a team that divided into others. */
  private static List<SubjectId> ended(Happening happening) {
    return switch (happening.data()) {
      case TeamsMerged merged -> merged.from().stream().filter(team -> !team.equals(happening.subject())).distinct().toList();
      case TeamSplit split -> split.into().contains(happening.subject()) ? List.of() : List.of(happening.subject());
      case TeamEvent _, RoleEvent _, ExperimentEvent _, SessionEvent _, NeedEvent _, CircleEvent _, QuestionnaireEvent _, AlumniDayEvent _,
          ParticipantEvent _, CorrectionEvent _ ->
          Milestone.ends(happening.data()) ? List.of(happening.subject()) : List.of();
    };
  }
}
