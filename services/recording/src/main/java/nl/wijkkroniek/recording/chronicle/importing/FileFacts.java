package nl.wijkkroniek.recording.chronicle.importing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.Holding;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;

/** What stands higher in a file: found by its id, by what it is about, by what it names and by what it corrects. */
final class FileFacts {

  private final FileEvents events;
  private final Map<SubjectId, Places> about = new HashMap<>();
  private final NamedIn named = new NamedIn();
  private final Map<EventId, List<EventId>> corrections = new HashMap<>();

  FileFacts(FileEvents events) {
    this.events = events;
  }

  /** @param subjects all that it is about */
  void accept(Happening happening, long place, Set<SubjectId> subjects) {
    events.add(happening, place);
    subjects.forEach(subject -> about.computeIfAbsent(subject, _ -> new Places()).add(place));
    happening.refersTo().forEach(id -> named.add(id, place));
    Holding.correctedBy(happening.data()).ifPresent(id -> corrections.computeIfAbsent(id, _ -> new ArrayList<>(1)).add(happening.id()));
  }

  void passOver(Happening happening, long place) {
    events.add(happening, place);
  }

  boolean holds(EventId id) {
    return events.holds(id);
  }

  /** Those of these that do not stand in the file. */
  List<EventId> without(Collection<EventId> ids) {
    return ids.stream().filter(id -> !events.holds(id)).distinct().toList();
  }

  Optional<Happening> find(EventId id) {
    return events.find(id);
  }

  Optional<RecordedEvent> told(EventId id) {
    return events.told(id);
  }

  /** The subjects that at least so many events in the file are about. */
  List<SubjectId> subjectsOf(int events) {
    return about.entrySet().stream().filter(subject -> subject.getValue().size() >= events).map(Map.Entry::getKey).toList();
  }

  Stream<RecordedEvent> about(SubjectId subject) {
    return Optional.ofNullable(about.get(subject)).stream().flatMap(places -> places.stream().mapToObj(events::at));
  }

  Stream<RecordedEvent> naming(Collection<EventId> ids) {
    return ids.stream().flatMap(id -> named.mayName(id).mapToObj(events::at)).filter(event -> event.happening().refersTo().stream().anyMatch(ids::contains));
  }

  Stream<RecordedEvent> correcting(Collection<EventId> ids) {
    return ids.stream().distinct().flatMap(id -> corrections.getOrDefault(id, List.of()).stream()).flatMap(id -> events.told(id).stream());
  }
}
