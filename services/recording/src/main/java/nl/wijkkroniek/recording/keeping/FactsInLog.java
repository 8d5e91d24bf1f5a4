package nl.wijkkroniek.recording.keeping;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.recording.deciding.Facts;
import nl.wijkkroniek.recording.deciding.SubjectState;

/** The facts for one decision: looked up once each, and all of them before one position. */
final class FactsInLog implements Facts {

  private final Knowledge knowledge;
  private final long before;
  private final Map<EventId, Happening> events;
  private final Map<SubjectId, Known> subjects = new LinkedHashMap<>();

  FactsInLog(Knowledge knowledge, long before, Map<EventId, Happening> atHand) {
    this.knowledge = knowledge;
    this.before = before;
    this.events = new HashMap<>(atHand);
  }

  @Override
  public Optional<Happening> event(EventId id) {
    if (!events.containsKey(id)) {
      events.put(id, knowledge.happenings(List.of(id), before).get(id));
    }
    return Optional.ofNullable(events.get(id));
  }

  @Override
  public SubjectState stateOf(SubjectId subject) {
    return known(subject).state();
  }

  Known known(SubjectId subject) {
    return subjects.computeIfAbsent(subject, asked -> before == Long.MAX_VALUE ? knowledge.of(asked) : knowledge.asOf(asked, before));
  }

  /** The subjects the decision looked at. */
  Set<SubjectId> consulted() {
    return subjects.keySet();
  }
}
