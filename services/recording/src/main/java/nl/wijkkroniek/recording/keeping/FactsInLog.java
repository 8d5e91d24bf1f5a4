package nl.wijkkroniek.recording.keeping;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Holding;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.recording.deciding.Facts;
import nl.wijkkroniek.recording.deciding.Folded;

/** The facts for one decision: looked up once each, and all of them before one position. */
final class FactsInLog implements Facts {

  private final Knowledge knowledge;
  private final TellingsInLog tellings;
  private final Map<EventId, Optional<RecordedEvent>> told = new HashMap<>();
  private final Map<EventId, List<RecordedEvent>> corrections = new HashMap<>();
  private final Map<SubjectId, Known> subjects = new LinkedHashMap<>();

  FactsInLog(Knowledge knowledge, TellingsInLog tellings) {
    this.knowledge = knowledge;
    this.tellings = tellings;
  }

  @Override
  public List<RecordedEvent> told(Collection<EventId> ids) {
    List<EventId> unknown = ids.stream().filter(id -> !told.containsKey(id)).toList();
    if (!unknown.isEmpty()) {
      unknown.forEach(id -> told.put(id, Optional.empty()));
      tellings.told(unknown).forEach(event -> told.put(event.happening().id(), Optional.of(event)));
    }
    return ids.stream().distinct().map(told::get).flatMap(Optional::stream).toList();
  }

  @Override
  public List<RecordedEvent> correcting(Collection<EventId> ids) {
    List<EventId> unknown = ids.stream().filter(id -> !corrections.containsKey(id)).toList();
    if (!unknown.isEmpty()) {
      unknown.forEach(id -> corrections.put(id, List.of()));
      tellings.correcting(unknown).forEach(event -> Holding.correctedBy(event).ifPresent(id -> corrections.merge(id, List.of(event), FactsInLog::both)));
    }
    return ids.stream().distinct().map(corrections::get).flatMap(List::stream).toList();
  }

  @Override
  public List<RecordedEvent> about(SubjectId subject) {
    return tellings.about(subject);
  }

  @Override
  public List<RecordedEvent> naming(Collection<EventId> ids) {
    return tellings.naming(ids);
  }

  @Override
  public Folded folded(SubjectId subject) {
    return known(subject).folded();
  }

  Known known(SubjectId subject) {
    return subjects.computeIfAbsent(subject, asked -> tellings.before() == Long.MAX_VALUE ? knowledge.of(asked)
        : knowledge.asOf(asked, tellings.before()));
  }

  /** The subjects the decision looked at. */
  Set<SubjectId> consulted() {
    return subjects.keySet();
  }

  private static List<RecordedEvent> both(List<RecordedEvent> some, List<RecordedEvent> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }
}
