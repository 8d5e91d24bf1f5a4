package nl.wijkkroniek.recording.deciding;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Holding;
import nl.wijkkroniek.kernel.event.RecordedEvent;

/** Tellings that are at hand. */
public record Gathered(Map<EventId, RecordedEvent> byId, Map<EventId, List<RecordedEvent>> corrections) implements Tellings {

  /** These, and no others. */
  public static Gathered of(Collection<RecordedEvent> events) {
    Map<EventId, RecordedEvent> byId = events.stream().collect(toMap(event -> event.happening().id(), event -> event, (first, _) -> first));
    return new Gathered(byId, byId.values().stream().filter(event -> Holding.correctedBy(event).isPresent())
        .collect(groupingBy(event -> Holding.correctedBy(event).orElseThrow())));
  }

  @Override
  public List<RecordedEvent> told(Collection<EventId> ids) {
    return ids.stream().distinct().flatMap(id -> Optional.ofNullable(byId.get(id)).stream()).toList();
  }

  @Override
  public List<RecordedEvent> correcting(Collection<EventId> ids) {
    return ids.stream().distinct().flatMap(id -> corrections.getOrDefault(id, List.of()).stream()).toList();
  }
}
