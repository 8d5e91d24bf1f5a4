package nl.wijkkroniek.recording.chronicle.importing;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Holding;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.recording.keeping.TellingsInLog;

/** What is recorded apart from a file, looked up for many lines together and forgotten with them. */
final class Recorded {

  private final TellingsInLog log;
  private final Map<EventId, Optional<RecordedEvent>> told = new HashMap<>();
  private final Map<EventId, Set<RecordedEvent>> corrections = new HashMap<>();

  Recorded(TellingsInLog log) {
    this.log = log;
  }

  void forget() {
    told.clear();
    corrections.clear();
  }

  void lookUp(Collection<EventId> ids) {
    List<EventId> unknown = ids.stream().filter(id -> !told.containsKey(id)).toList();
    if (!unknown.isEmpty()) {
      unknown.forEach(id -> told.put(id, Optional.empty()));
      log.told(unknown).forEach(event -> told.put(event.happening().id(), Optional.of(event)));
    }
  }

  Optional<RecordedEvent> find(EventId id) {
    lookUp(List.of(id));
    return told.get(id);
  }

  /** Only what is recorded can have been corrected. */
  Set<RecordedEvent> correcting(Collection<EventId> ids) {
    List<EventId> unknown = ids.stream().filter(id -> find(id).isPresent() && !corrections.containsKey(id)).toList();
    if (!unknown.isEmpty()) {
      unknown.forEach(id -> corrections.put(id, new HashSet<>()));
      log.correcting(unknown).forEach(event -> corrections.get(Holding.correctedBy(event).orElseThrow()).add(event));
    }
    Set<RecordedEvent> found = new HashSet<>();
    ids.forEach(id -> found.addAll(corrections.getOrDefault(id, Set.of())));
    return found;
  }

  List<RecordedEvent> about(SubjectId subject) {
    return log.about(subject);
  }

  List<RecordedEvent> naming(Collection<EventId> ids) {
    return ids.isEmpty() ? List.of() : log.naming(ids);
  }
}
