package nl.wijkkroniek.recording.deciding;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.Holding;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;

/** What else is known when something is told: what was recorded before or, in a file, what stands higher in it. */
public interface Facts extends Tellings {

  /** What is known of this subject by itself, as it holds; where nothing is known, its empty state. */
  Folded folded(SubjectId subject);

  /** Everything that was told about this subject, in log order: as it was told, whether it holds or not. */
  List<RecordedEvent> about(SubjectId subject);

  /** What was told that names one of these as its cause or among its data, or was corrected to. */
  List<RecordedEvent> naming(Collection<EventId> ids);

  /** What is known of this subject, whatever it is called: as one with all that turned out to be the same. */
  default SubjectState stateOf(SubjectId subject) {
    return Sameness.of(subject, this).state();
  }

  /** This subject, and all that turned out to be the same. */
  default Set<SubjectId> same(SubjectId subject) {
    return Sameness.of(subject, this).subjects();
  }

  /** What holds under these ids; what was retracted or never told is left out. */
  default Map<EventId, Happening> events(Collection<EventId> ids) {
    Holding holding = Versions.holding(ids, this);
    return ids.stream().distinct().flatMap(id -> holding.version(id).stream()).map(version -> version.event().happening())
        .collect(toMap(Happening::id, happening -> happening));
  }

  /** What holds under this id. */
  default Optional<Happening> event(EventId id) {
    return Optional.ofNullable(events(List.of(id)).get(id));
  }

  /** What is known of this team. */
  default Team team(SubjectId team) {
    return (Team) stateOf(team);
  }
}
