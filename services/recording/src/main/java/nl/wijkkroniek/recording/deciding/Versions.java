package nl.wijkkroniek.recording.deciding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.Holding;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;

/** Everything that was ever told of an event: its telling, the corrections of that, and their corrections. */
public final class Versions {

  private static final Comparator<RecordedEvent> IN_LOG = Comparator.comparingLong(RecordedEvent::position);

  private Versions() {
  }

  /**
   * Everything told of these events, and of those that they correct, in log order. It takes as many look-ups as corrections are corrected deep, however many
   * events are asked for.
   */
  public static List<RecordedEvent> of(Collection<EventId> ids, Tellings tellings) {
    Map<EventId, RecordedEvent> found = new HashMap<>();
    for (Collection<EventId> ahead = ids; !ahead.isEmpty(); ) {
      List<RecordedEvent> fresh = fresh(tellings.told(ahead), found);
      ahead = fresh.stream().flatMap(event -> Holding.correctedBy(event).stream()).filter(id -> !found.containsKey(id)).toList();
    }
    for (Collection<EventId> ahead = List.copyOf(found.keySet()); !ahead.isEmpty(); ) {
      ahead = fresh(tellings.correcting(ahead), found).stream().map(event -> event.happening().id()).toList();
    }
    return found.values().stream().sorted(IN_LOG).toList();
  }

  /** What holds of these events. */
  public static Holding holding(Collection<EventId> ids, Tellings tellings) {
    return Holding.of(of(ids, tellings));
  }

  /** The other subjects that any version of what this corrects or retracts names; none where it is no correction. */
  public static Set<SubjectId> touched(Happening correction, Tellings tellings) {
    List<EventId> target = Holding.correctedBy(correction.data()).stream().toList();
    Set<SubjectId> subjects = new LinkedHashSet<>();
    of(target, tellings).forEach(event -> subjects.addAll(event.happening().about()));
    subjects.remove(correction.subject());
    return subjects;
  }

  private static List<RecordedEvent> fresh(List<RecordedEvent> events, Map<EventId, RecordedEvent> found) {
    List<RecordedEvent> fresh = new ArrayList<>();
    for (RecordedEvent event : events) {
      if (found.putIfAbsent(event.happening().id(), event) == null) {
        fresh.add(event);
      }
    }
    return fresh;
  }
}
