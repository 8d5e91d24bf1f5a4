package nl.wijkkroniek.web.causes;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.wijkkroniek.histories.Entry;
import nl.wijkkroniek.histories.Flag;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.causes.CausalGraph;
import nl.wijkkroniek.histories.causes.CausalGraph.Edge;
import nl.wijkkroniek.histories.causes.CausalGraph.Node;
import nl.wijkkroniek.histories.causes.Standing;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.web.causes.CauseStory.Scene;
import nl.wijkkroniek.web.page.Address;
import nl.wijkkroniek.web.page.Link;
import nl.wijkkroniek.web.page.MomentWords;
import nl.wijkkroniek.web.page.Texts;
import nl.wijkkroniek.web.timeline.Lane;

/**
 * Writes causes as a story.
 *
 * @param address of the page, with what was asked
 * @param texts the reader's language
 */
record StoryWriting(Address address, Texts texts) {

  private static final Comparator<Node> AS_IT_HAPPENED = Comparator.comparing(StoryWriting::earliest)
      .thenComparing(node -> node.entry() == null ? LocalDate.MIN : node.entry().occurredOn().latest())
      .thenComparingLong(node -> node.entry() == null ? -1 : node.entry().position());

  CauseStory story(Moment moment, CausalGraph back, CausalGraph forward) {
    Map<EventId, Node> all = Stream.concat(back.entries().stream(), forward.entries().stream())
        .collect(toMap(Node::event, Function.identity(), (one, _) -> one, LinkedHashMap::new));
    List<Scene> before = scenes(back, all);
    return new CauseStory(before.getLast(), before.subList(0, before.size() - 1), scenes(forward, all).stream().skip(1).toList(), goingOn(back, all),
        goingOn(forward, all), MomentWords.of(moment, texts), address.without("asOf", "knownAt").toString());
  }

  private List<Scene> scenes(CausalGraph graph, Map<EventId, Node> all) {
    Map<EventId, List<EventId>> causes = graph.edges().stream().collect(groupingBy(Edge::effect, mapping(Edge::cause, toList())));
    List<Scene> scenes = new ArrayList<>();
    EventId last = null;
    for (Node node : ordered(graph, causes)) {
      List<EventId> through = causes.getOrDefault(node.event(), List.of());
      boolean follows = through.size() == 1 && through.getFirst().equals(last);
      List<Link> links = follows ? List.of() : through.stream().map(all::get).filter(Objects::nonNull).map(this::here).toList();
      scenes.add(scene(node, node.event().equals(graph.event()), links, follows));
      last = node.event();
    }
    return scenes;
  }

  /** As it happened, but nothing before what led to it: also where the dates say otherwise. */
  private static List<Node> ordered(CausalGraph graph, Map<EventId, List<EventId>> causes) {
    List<Node> waiting = new ArrayList<>(graph.entries().stream().sorted(AS_IT_HAPPENED).toList());
    Set<EventId> open = new HashSet<>(waiting.stream().map(Node::event).collect(toSet()));
    List<Node> ordered = new ArrayList<>();
    while (!waiting.isEmpty()) {
      Node next = waiting.stream().filter(node -> causes.getOrDefault(node.event(), List.of()).stream().noneMatch(open::contains)).findFirst()
          .orElseGet(waiting::getFirst);
      waiting.remove(next);
      open.remove(next.event());
      ordered.add(next);
    }
    return ordered;
  }

  private static LocalDate earliest(Node node) {
    return node.entry() == null ? LocalDate.MIN : node.entry().occurredOn().earliest();
  }

  private Scene scene(Node node, boolean own, List<Link> through, boolean follows) {
    Entry entry = node.entry();
    if (entry == null) {
      return new Scene(anchor(node), "around", null, null, untold(node), null, null, null, through, follows, List.of(), null);
    }
    Address subject = Address.of(entry.subject());
    return new Scene(anchor(node), Lane.of(entry.subject().kind()).code(), texts.say(entry.occurredOn()), entry.occurredOn().text(),
        texts.say(entry.sentence()), texts.say("kind." + entry.subject().kind().code()), new Link(node.name(), subject == null ? null : at(subject)),
        own ? null : page(node.event()), through, follows, marks(node), entry.citation());
  }

  private Link here(Node node) {
    return new Link(node.entry() == null ? untold(node) : texts.say(node.entry().sentence()), "#" + anchor(node));
  }

  /** What is said of an event of which nothing can be told. */
  private String untold(Node node) {
    return texts.say(node.standing() == Standing.RETRACTED ? "causes.retracted" : "causes.unknown", node.event().id());
  }

  private static String anchor(Node node) {
    return node.entry() == null ? "unknown-" + Integer.toHexString(node.event().hashCode()) : "e-" + node.entry().position();
  }

  private List<String> marks(Node node) {
    List<String> marks = new ArrayList<>();
    if (node.standing() == Standing.LATER) {
      marks.add(texts.say("causes.later"));
    }
    if (node.entry().uncertain() && node.standing() == Standing.TOLD) {
      marks.add(texts.say("mark.uncertain"));
    }
    if (node.entry().reconstructed()) {
      marks.add(texts.say("mark.reconstructed"));
    }
    return Stream.concat(marks.stream(), node.entry().flags().stream().map(Flag::words).map(texts::say)).toList();
  }

  /** Where there is more: from the events beyond which it goes on, or from the last one that found room. */
  private List<Link> goingOn(CausalGraph graph, Map<EventId, Node> all) {
    List<EventId> from = graph.next() == null ? graph.further() : List.of(graph.entries().getLast().event());
    return from.stream().map(all::get).filter(node -> node.entry() != null).map(node -> new Link(texts.say(node.entry().sentence()), page(node.event())))
        .toList();
  }

  private String page(EventId event) {
    return address.with("event", event).toString();
  }

  /** A page of a subject at the same moment. */
  private String at(Address subject) {
    return subject.with("asOf", address.query().get("asOf")).with("knownAt", address.query().get("knownAt")).toString();
  }
}
