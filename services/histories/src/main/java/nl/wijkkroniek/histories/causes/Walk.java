package nl.wijkkroniek.histories.causes;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.wijkkroniek.histories.reading.Sight;
import nl.wijkkroniek.histories.view.StoredEntry;
import nl.wijkkroniek.kernel.event.EventId;

/**
 * Goes along causes step by step from where it begins. Of a step everything is looked up at once. What may not be seen is not gone through: what lies behind it
 * is only found by another way.
 */
public final class Walk {

  private final Sight sight;
  private final Direction direction;
  private final Map<EventId, Met> met = new LinkedHashMap<>();
  private List<Met> frontier;

  /**
   * An event on the way.
   *
   * @param entry what it told; null when nothing is known of it
   */
  public record Met(EventId event, int step, Standing standing, StoredEntry entry) {

    private static final Comparator<Met> AS_RECORDED =
        Comparator.comparingLong((Met one) -> one.entry == null ? Long.MAX_VALUE : one.entry.event().position()).thenComparing(Met::event);

    /** What it names as its causes. */
    public List<EventId> causes() {
      return entry == null ? List.of() : entry.happening().causedBy();
    }
  }

  private Walk(Sight sight, Direction direction, Collection<StoredEntry> beginnings) {
    this.sight = sight;
    this.direction = direction;
    this.frontier = beginnings.stream().map(entry -> told(entry, 0)).toList();
    frontier.forEach(one -> met.put(one.event(), one));
  }

  /** Begins at these; they count as step 0. */
  public static Walk from(Collection<StoredEntry> beginnings, Direction direction, Sight sight) {
    return new Walk(sight, direction, beginnings);
  }

  /** Goes on until it was so many steps far, has met so many, or there is nothing more. */
  public Walk until(int depth, int enough) {
    for (int step = 1; step <= depth && met.size() < enough && !frontier.isEmpty(); step++) {
      frontier = next(step);
      frontier.forEach(one -> met.put(one.event(), one));
    }
    return this;
  }

  /** Everything that was met: step by step, within a step as it was recorded. */
  public List<Met> met() {
    return List.copyOf(met.values());
  }

  /** Those of the last step beyond which there is more. */
  public List<EventId> further() {
    List<Met> beyond = frontier.isEmpty() ? List.of() : next(frontier.getFirst().step() + 1);
    Set<EventId> ids = beyond.stream().map(Met::event).collect(toSet());
    Set<EventId> leading = beyond.stream().flatMap(one -> one.causes().stream()).collect(toSet());
    return frontier.stream().filter(one -> switch (direction) {
      case BACK -> one.causes().stream().anyMatch(ids::contains);
      case FORWARD -> leading.contains(one.event());
    }).map(Met::event).toList();
  }

  private List<Met> next(int step) {
    List<Met> found = new ArrayList<>(switch (direction) {
      case BACK -> causes(step);
      case FORWARD -> effects(step);
    });
    found.sort(Met.AS_RECORDED);
    return found;
  }

  private List<Met> causes(int step) {
    Set<EventId> wanted = frontier.stream().flatMap(one -> one.causes().stream()).filter(cause -> !met.containsKey(cause)).collect(toSet());
    Sight.Found found = sight.told(wanted);
    List<Met> causes = new ArrayList<>(found.seen().values().stream().map(entry -> told(entry, step)).toList());
    found.retracted().forEach(cause -> causes.add(new Met(cause, step, Standing.RETRACTED, null)));
    found.unknown().forEach(cause -> causes.add(new Met(cause, step, Standing.UNKNOWN, null)));
    return causes;
  }

  private List<Met> effects(int step) {
    List<EventId> causing = frontier.stream().filter(one -> one.entry() != null).map(Met::event).toList();
    return sight.effectsOf(causing).stream().filter(entry -> !met.containsKey(entry.eventId())).map(entry -> told(entry, step)).toList();
  }

  private Met told(StoredEntry entry, int step) {
    boolean later = sight.horizon().leavesOut(entry.happening().occurredOn());
    return new Met(entry.eventId(), step, later ? Standing.LATER : Standing.TOLD, entry);
  }
}
