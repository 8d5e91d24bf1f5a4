package nl.wijkkroniek.histories.order;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;

/**
 * The field order as the design says it, with no thought of speed: list, again and again, the earliest of those whose causes and whose subject's beginning have
 * been listed. A beginning does not bind what the beginning itself comes after.
 */
public final class NaiveOrder {

  private static final Comparator<RecordedEvent> BY_DATE = Comparator.comparing((RecordedEvent event) -> event.happening().occurredOn().earliest())
      .thenComparing(event -> event.happening().occurredOn().latest()).thenComparing(RecordedEvent::position);

  private final Map<EventId, RecordedEvent> events;
  private final Map<SubjectId, RecordedEvent> beginnings = new HashMap<>();

  private NaiveOrder(List<RecordedEvent> known) {
    events = known.stream().collect(toMap(event -> event.happening().id(), Function.identity()));
    known.stream().filter(event -> begins(event)).sorted(BY_DATE).forEach(event -> beginnings.putIfAbsent(event.happening().subject(), event));
  }

  private static boolean begins(RecordedEvent event) {
    return List.of("TeamFounded", "TeamFirstRecorded", "RoleDescribed", "ExperimentProposed", "ExperimentStarted", "ReflectionSessionOpened",
        "LearningCircleFormed", "QuestionnairePublished", "AlumniDayAnnounced")
        .contains(event.happening().data().getClass().getSimpleName());
  }

  /** All that is known, in field order. */
  public static List<RecordedEvent> of(List<RecordedEvent> known) {
    return new NaiveOrder(known).listed();
  }

  private List<RecordedEvent> listed() {
    List<RecordedEvent> waiting = new ArrayList<>(events.values());
    waiting.sort(BY_DATE);
    Map<EventId, Set<EventId>> follows = new HashMap<>();
    waiting.forEach(event -> follows.put(event.happening().id(), follows(event)));
    List<RecordedEvent> listed = new ArrayList<>();
    Set<EventId> done = new HashSet<>();
    while (!waiting.isEmpty()) {
      RecordedEvent next = waiting.stream().filter(event -> done.containsAll(follows.get(event.happening().id()))).findFirst().orElseThrow();
      waiting.remove(next);
      done.add(next.happening().id());
      listed.add(next);
    }
    return listed;
  }

  private Set<EventId> follows(RecordedEvent event) {
    Set<EventId> follows = causes(event);
    beginning(event).filter(beginning -> !reachedFrom(beginning).contains(event.happening().id())).ifPresent(beginning -> follows.add(beginning.happening().id()));
    return follows;
  }

  private Set<EventId> causes(RecordedEvent event) {
    Set<EventId> causes = new HashSet<>(event.happening().causedBy());
    causes.retainAll(events.keySet());
    return causes;
  }

  private Optional<RecordedEvent> beginning(RecordedEvent event) {
    return Optional.ofNullable(beginnings.get(event.happening().subject())).filter(beginning -> beginning != event);
  }

  private Set<EventId> reachedFrom(RecordedEvent event) {
    Set<EventId> reached = new HashSet<>();
    var next = new ArrayDeque<>(List.of(event));
    while (!next.isEmpty()) {
      RecordedEvent one = next.pop();
      Set<EventId> earlier = causes(one);
      beginning(one).ifPresent(beginning -> earlier.add(beginning.happening().id()));
      earlier.stream().filter(reached::add).map(events::get).forEach(next::push);
    }
    return reached;
  }
}
