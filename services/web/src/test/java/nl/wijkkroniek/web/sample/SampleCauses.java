package nl.wijkkroniek.web.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.Entry;
import nl.wijkkroniek.histories.causes.CausalGraph;
import nl.wijkkroniek.histories.causes.CausalGraph.Edge;
import nl.wijkkroniek.histories.causes.CausalGraph.Node;
import nl.wijkkroniek.histories.causes.Causes;
import nl.wijkkroniek.histories.causes.Direction;
import nl.wijkkroniek.histories.causes.Standing;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.words.Refusal;

/** Causes among the samples, found by looking through all of them at every step. */
record SampleCauses(SampleHistories samples) implements Causes {

  @Override
  public CausalGraph of(Asked asked, Cursor cursor, int limit, Reader reader) {
    Map<EventId, Entry> all = new LinkedHashMap<>();
    samples.entries(asked.moment()).forEach(entry -> all.putIfAbsent(entry.event(), entry));
    if (!all.containsKey(asked.event())) {
      throw new Refusal(Refusal.Kind.UNKNOWN, "Hiervan is niets bekend.", "Nothing is known of this.");
    }
    Map<EventId, Integer> steps = new LinkedHashMap<>(Map.of(asked.event(), 0));
    List<Edge> edges = new ArrayList<>();
    for (int step = 1; step <= asked.depth(); step++) {
      int now = step;
      all.values().forEach(effect -> effect.causedBy().forEach(cause -> {
        EventId from = asked.direction() == Direction.BACK ? effect.event() : cause;
        EventId to = asked.direction() == Direction.BACK ? cause : effect.event();
        if (steps.getOrDefault(from, now) == now - 1) {
          steps.putIfAbsent(to, now);
          edges.add(new Edge(cause, effect.event()));
        }
      }));
    }
    List<Node> nodes = steps.entrySet().stream().map(met -> node(met.getKey(), met.getValue(), all.get(met.getKey()))).toList();
    return new CausalGraph(asked.event(), asked.direction(), nodes, edges, null, List.of(), null, 0, asked.moment().asOf());
  }

  private static Node node(EventId event, int step, Entry entry) {
    return entry == null ? new Node(event, step, Standing.UNKNOWN, null, null) : new Node(event, step, Standing.TOLD, entry.subject().slug(), entry);
  }
}
