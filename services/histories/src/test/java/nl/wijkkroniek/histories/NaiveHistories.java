package nl.wijkkroniek.histories;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.wijkkroniek.histories.order.NaiveOrder;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningQuestionRaised;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningQuestionTakenOver;
import nl.wijkkroniek.kernel.event.CorrectionEvent.DuplicateRecognised;
import nl.wijkkroniek.kernel.event.EventType;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentProposed;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentStarted;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.NeedEvent.NeedWeighed;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleDescribed;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleRedefined;
import nl.wijkkroniek.kernel.event.SessionEvent.ReflectionSessionOpened;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import nl.wijkkroniek.kernel.time.EdtfDate;

/** What a history has to be, told from all events each time, with no thought of speed. */
public final class NaiveHistories {

  private final List<RecordedEvent> told;
  private final List<RecordedEvent> known;

  /** Histories of what was recorded up to a position. */
  public NaiveHistories(List<RecordedEvent> recorded, long knownAt) {
    told = recorded.stream().filter(event -> event.position() <= knownAt).toList();
    known = NaiveHolding.of(told);
  }

  /** Everything that holds, in field order. */
  public List<RecordedEvent> all() {
    return NaiveOrder.of(known);
  }

  public List<Line> history(SubjectId owner, EdtfDate asOf) {
    return all().stream().filter(event -> belongs(event, owner))
        .filter(event -> asOf == null || !event.happening().occurredOn().earliest().isAfter(asOf.latest()))
        .map(event -> new Line(via(event, owner), event)).toList();
  }

  private boolean belongs(RecordedEvent event, SubjectId owner) {
    Happening happening = event.happening();
    return happening.subject().equals(owner) || owners(happening.subject()).contains(owner) || named(happening).contains(owner);
  }

  private Via via(RecordedEvent event, SubjectId owner) {
    SubjectId subject = event.happening().subject();
    return subject.equals(owner) || sameAs(subject).contains(owner) ? Via.OWN : owners(subject).contains(owner) ? Via.PART : Via.NAMED;
  }

  /** Whether this turned out to be another. */
  public boolean isAnother(SubjectId subject) {
    return !sameAs(subject).isEmpty();
  }

  /** Whether this belongs to that team or is about it. */
  public boolean isOf(SubjectId team, SubjectId subject) {
    return owners(subject).contains(team);
  }

  private Set<SubjectId> named(Happening happening) {
    Set<SubjectId> named = new HashSet<>(EventType.of(happening.data()).subjectsIn(happening.data()));
    if (happening.data() instanceof LearningQuestionTakenOver taken) {
      told.stream().map(RecordedEvent::happening).filter(asked -> asked.data() instanceof LearningQuestionRaised && asked.id().equals(taken.question()))
          .forEach(asked -> named.add(asked.subject()));
    }
    Set.copyOf(named).forEach(subject -> named.addAll(sameAs(subject)));
    return named;
  }

  private Set<SubjectId> owners(SubjectId part) {
    Set<SubjectId> owners = direct(part);
    Set.copyOf(owners).forEach(owner -> owners.addAll(sameAs(owner)));
    if (part.kind() == SubjectKind.SESSION) {
      Set.copyOf(owners).stream().filter(about -> Set.of(SubjectKind.ROLE, SubjectKind.EXPERIMENT, SubjectKind.NEED).contains(about.kind()))
          .forEach(about -> owners(about).stream().filter(owner -> owner.kind() == SubjectKind.TEAM).forEach(owners::add));
    }
    Set.copyOf(owners).forEach(owner -> owners.addAll(sameAs(owner)));
    return owners;
  }

  private Set<SubjectId> sameAs(SubjectId subject) {
    Set<SubjectId> same = new HashSet<>();
    for (RecordedEvent event : known) {
      if (event.happening().subject().equals(subject) && event.happening().data() instanceof DuplicateRecognised duplicate) {
        same.add(duplicate.of());
        same.addAll(sameAs(duplicate.of()));
      }
    }
    return same;
  }

  private Set<SubjectId> direct(SubjectId part) {
    Set<SubjectId> owners = new HashSet<>();
    for (RecordedEvent event : known) {
      if (event.happening().subject().equals(part)) {
        switch (event.happening().data()) {
          case RoleDescribed described -> owners.add(described.team());
          case RoleRedefined redefined -> owners.add(redefined.team());
          case ExperimentProposed proposed -> owners.add(proposed.team());
          case ExperimentStarted started -> owners.add(started.team());
          case NeedWeighed weighed -> owners.add(weighed.team());
          case ReflectionSessionOpened opened -> {
            owners.addAll(opened.about());
            owners.add(opened.circle());
          }
          case DuplicateRecognised duplicate -> owners.add(duplicate.of());
          default -> { }
        }
      }
    }
    owners.remove(null);
    owners.remove(part);
    return owners;
  }
}
