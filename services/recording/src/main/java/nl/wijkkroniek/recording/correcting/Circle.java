package nl.wijkkroniek.recording.correcting;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.Holding;
import nl.wijkkroniek.recording.deciding.Facts;

/** Whether an event would, over its causes and theirs, come to be its own cause. */
final class Circle {

  private Circle() {
  }

  /**
   * What it would be caused by and is itself a cause of; walks back over what holds, one generation of causes a look-up.
   *
   * @param facts what holds apart from what is corrected
   * @param corrected what would hold of what is corrected
   */
  static Optional<Happening> closedBy(Happening version, Facts facts, Holding corrected) {
    Set<EventId> seen = new HashSet<>();
    Set<EventId> generation = Set.copyOf(version.causedBy());
    while (!generation.isEmpty()) {
      seen.addAll(generation);
      List<Happening> causes = holding(generation, facts, corrected);
      Optional<Happening> closing = causes.stream().filter(cause -> cause.causedBy().contains(version.id())).findFirst();
      if (closing.isPresent()) {
        return closing;
      }
      generation = causes.stream().flatMap(cause -> cause.causedBy().stream()).filter(cause -> !seen.contains(cause)).collect(Collectors.toSet());
    }
    return Optional.empty();
  }

  private static List<Happening> holding(Set<EventId> events, Facts facts, Holding corrected) {
    Map<Boolean, List<EventId>> here = events.stream().collect(Collectors.partitioningBy(event -> corrected.told(event).isPresent()));
    return Stream.concat(here.get(true).stream().flatMap(event -> corrected.version(event).stream()).map(found -> found.event().happening()),
        facts.events(here.get(false)).values().stream()).toList();
  }
}
