package nl.wijkkroniek.histories.causes;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.Entry;
import nl.wijkkroniek.histories.Histories;
import nl.wijkkroniek.histories.Refusals;
import nl.wijkkroniek.histories.causes.CausalGraph.Edge;
import nl.wijkkroniek.histories.causes.CausalGraph.Node;
import nl.wijkkroniek.histories.causes.Walk.Met;
import nl.wijkkroniek.histories.reading.Sight;
import nl.wijkkroniek.histories.reading.Sights;
import nl.wijkkroniek.histories.view.StoredEntry;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.words.Refusal;

/** Causes as they are kept in the views. Every part is walked from the beginning again: nothing is remembered between two questions. */
public final class KnownCauses implements Causes {

  private final Sights sights;

  public KnownCauses(Sights sights) {
    this.sights = sights;
  }

  @Override
  public CausalGraph of(Asked asked, Cursor cursor, int limit, Reader reader) {
    Refusals.outside("depth", asked.depth(), DEEPEST);
    Refusals.outside("limit", limit, Histories.MOST);
    String list = "causes|%s|%s|%d|%s".formatted(asked.event(), asked.direction().code(), asked.depth(), asked.moment().asOf());
    Sight sight = sights.at(asked.moment(), cursor, list, reader);
    Walk walk = Walk.from(List.of(beginning(asked, sight)), asked.direction(), sight).until(asked.depth(), Math.min(MOST, sight.before() + limit + 1));
    List<Met> met = walk.met();
    int begin = Math.min(sight.before(), met.size());
    int end = Math.min(begin + limit, met.size());
    boolean full = end < met.size();
    List<EventId> further = full ? List.of() : walk.further();
    return new CausalGraph(asked.event(), asked.direction(), nodes(met, begin, end, sight), edges(met, begin, end), stop(full, further), further,
        full ? sight.cursor(list, String.valueOf(end)) : null, sight.horizon().known(), sight.horizon().asOf());
  }

  private static StoredEntry beginning(Asked asked, Sight sight) {
    StoredEntry beginning = sight.told(Set.of(asked.event())).seen().get(asked.event());
    if (beginning == null || sight.horizon().leavesOut(beginning.happening().occurredOn())) {
      throw new Refusal(Refusal.Kind.UNKNOWN, "Van de gebeurtenis %s is op dat moment niets bekend. Controleer het kenmerk.".formatted(asked.event()),
          "Nothing is known of the event %s at that moment. Check its id.".formatted(asked.event()));
    }
    return beginning;
  }

  private static Stop stop(boolean full, List<EventId> further) {
    return full ? Stop.LIMIT : further.isEmpty() ? null : Stop.REACH;
  }

  private static List<Node> nodes(List<Met> met, int begin, int end, Sight sight) {
    List<Met> part = met.subList(begin, end);
    Set<EventId> here = Set.copyOf(met.stream().map(Met::event).toList());
    Iterator<Sight.Named> shown = sight.shown(part.stream().map(Met::entry).filter(Objects::nonNull).toList()).iterator();
    List<Node> nodes = new ArrayList<>();
    for (Met one : part) {
      Sight.Named named = one.entry() == null ? null : shown.next();
      nodes.add(named == null ? new Node(one.event(), one.step(), one.standing(), null, null)
          : new Node(one.event(), one.step(), one.standing(), named.name(), within(here, named.entry())));
    }
    return nodes;
  }

  /** A cause that does not stand in the answer may be one that may not be seen: it is not named. */
  private static Entry within(Set<EventId> here, Entry entry) {
    return new Entry(entry.event(), entry.type(), entry.subject(), entry.occurredOn(), entry.uncertain(), entry.recordedAt(), entry.position(),
        entry.sentence(), entry.causedBy().stream().filter(here::contains).toList(), entry.citation(), entry.reconstructed(), entry.data(), entry.correctedBy(),
        entry.flags());
  }

  private static List<Edge> edges(List<Met> met, int begin, int end) {
    Map<EventId, Integer> places = new HashMap<>(IntStream.range(0, end).boxed().collect(toMap(place -> met.get(place).event(), place -> place)));
    List<Edge> edges = new ArrayList<>();
    for (int effect = 0; effect < end; effect++) {
      for (EventId cause : met.get(effect).causes()) {
        if (places.containsKey(cause) && Math.max(places.get(cause), effect) >= begin) {
          edges.add(new Edge(cause, met.get(effect).event()));
        }
      }
    }
    return edges;
  }
}
