package nl.wijkkroniek.recording.correcting;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.recording.deciding.Facts;

/** Whether an event would, over its causes and theirs, come to be its own cause. */
final class Circle {

  private Circle() {
  }

  /** What it would be caused by and is itself a cause of; walks back over what holds, one generation of causes a look-up. */
  static Optional<Happening> closedBy(Happening version, Facts facts) {
    Set<EventId> seen = new HashSet<>();
    Set<EventId> generation = Set.copyOf(version.causedBy());
    while (!generation.isEmpty()) {
      seen.addAll(generation);
      Collection<Happening> causes = facts.events(generation).values();
      Optional<Happening> closing = causes.stream().filter(cause -> cause.causedBy().contains(version.id())).findFirst();
      if (closing.isPresent()) {
        return closing;
      }
      generation = causes.stream().flatMap(cause -> cause.causedBy().stream()).filter(cause -> !seen.contains(cause)).collect(Collectors.toSet());
    }
    return Optional.empty();
  }
}
