package nl.wijkkroniek.histories;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.wijkkroniek.histories.order.NaiveOrder;
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

  private final List<RecordedEvent> known;

  /** Histories of what was recorded up to a position. */
  public NaiveHistories(List<RecordedEvent> recorded, long knownAt) {
    known = recorded.stream().filter(event -> event.position() <= knownAt).toList();
  }

  public List<Line> history(SubjectId owner, EdtfDate asOf) {
    return NaiveOrder.of(known).stream().filter(event -> belongs(event, owner))
        .filter(event -> asOf == null || !event.happening().occurredOn().earliest().isAfter(asOf.latest()))
        .map(event -> new Line(via(event, owner), event)).toList();
  }

  private boolean belongs(RecordedEvent event, SubjectId owner) {
    Happening happening = event.happening();
    return happening.subject().equals(owner) || parts(owner).contains(happening.subject())
        || EventType.of(happening.data()).subjectsIn(happening.data()).contains(owner);
  }

  private Via via(RecordedEvent event, SubjectId owner) {
    SubjectId subject = event.happening().subject();
    return subject.equals(owner) ? Via.OWN : parts(owner).contains(subject) ? Via.PART : Via.NAMED;
  }

  private Set<SubjectId> parts(SubjectId owner) {
    Set<SubjectId> parts = direct(owner);
    if (owner.kind() == SubjectKind.TEAM) {
      direct(owner).stream().filter(part -> part.kind() == SubjectKind.ROLE || part.kind() == SubjectKind.EXPERIMENT || part.kind() == SubjectKind.NEED)
          .forEach(part -> direct(part).stream().filter(session -> session.kind() == SubjectKind.SESSION).forEach(parts::add));
    }
    return parts;
  }

  private Set<SubjectId> direct(SubjectId owner) {
    Set<SubjectId> parts = new HashSet<>();
    for (RecordedEvent event : known) {
      boolean linked = switch (event.happening().data()) {
        case RoleDescribed described -> owner.equals(described.team());
        case RoleRedefined redefined -> owner.equals(redefined.team());
        case ExperimentProposed proposed -> owner.equals(proposed.team());
        case ExperimentStarted started -> owner.equals(started.team());
        case NeedWeighed weighed -> owner.equals(weighed.team());
        case ReflectionSessionOpened opened -> opened.about().contains(owner) || owner.equals(opened.circle());
        default -> false;
      };
      if (linked && !event.happening().subject().equals(owner)) {
        parts.add(event.happening().subject());
      }
    }
    return parts;
  }
}
