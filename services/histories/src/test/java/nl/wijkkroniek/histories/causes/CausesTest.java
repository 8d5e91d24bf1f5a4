package nl.wijkkroniek.histories.causes;

import static nl.wijkkroniek.histories.Telling.id;
import static nl.wijkkroniek.histories.Telling.ids;
import static nl.wijkkroniek.histories.Telling.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.wijkkroniek.histories.Allowing;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.House;
import nl.wijkkroniek.histories.KnownAt;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.Store;
import nl.wijkkroniek.histories.causes.CausalGraph.Edge;
import nl.wijkkroniek.histories.causes.CausalGraph.Node;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentConcluded;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentStarted;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleRedefined;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionMade;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionWithdrawn;
import nl.wijkkroniek.kernel.event.SessionEvent.InsightDrawn;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamAdjusted;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamDissolved;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFounded;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.value.Outcome;
import nl.wijkkroniek.kernel.value.Visibility;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.words.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From any event back to what led to it, and forward to what it led to. */
class CausesTest {

  private static final SubjectId TEAM = SubjectId.team("oost");
  private static final SubjectId ROLE = SubjectId.role("bode");
  private static final SubjectId EXPERIMENT = SubjectId.experiment("proef");
  private static final SubjectId SESSION = SubjectId.session("terugblik");

  @TempDir
  private Path folder;
  private Store store;
  private House house;
  private Causes causes;

  @BeforeEach
  void open() {
    store = new Store(folder);
    house = new House(store, Allowing.ONLY_OPEN).start();
    causes = new KnownCauses(house.sights());
  }

  @AfterEach
  void close() {
    house.close();
    store.close();
  }

  @Test
  void givenAChainAcrossSubjects_whenAskedBack_thenItIsToldStepByStep_andForwardAsWell() {
    chain();
    CausalGraph back = ask("dissolved", Direction.BACK, 25, 50, Moment.NOW);
    assertThat(back.entries()).extracting(Node::event).containsExactlyElementsOf(ids("dissolved", "role", "adjusted", "concluded", "experiment", "insight"));
    assertThat(back.entries()).extracting(Node::step).containsExactly(0, 1, 2, 3, 4, 5);
    assertThat(back.edges()).containsExactlyInAnyOrder(edge("role", "dissolved"), edge("adjusted", "role"), edge("concluded", "adjusted"),
        edge("experiment", "concluded"), edge("insight", "experiment"));
    assertThat(back.entries().getLast().entry().sentence().nl()).contains("Klein beginnen");
    assertThat(back.entries().getFirst().name()).isEqualTo("Oost");
    assertThat(back.stopped()).isNull();
    assertThat(back.next()).isNull();
    CausalGraph forward = ask("insight", Direction.FORWARD, 25, 50, Moment.NOW);
    assertThat(forward.entries()).extracting(Node::event)
        .containsExactlyElementsOf(ids("insight", "experiment", "concluded", "adjusted", "role", "dissolved"));
    assertThat(forward.edges()).containsExactlyInAnyOrderElementsOf(back.edges());
  }

  @Test
  void givenTwoWaysToTheSameCause_whenAsked_thenItIsToldOnce_withEveryEdge() {
    record(told("a", TEAM, "2011", founded()), told("b", TEAM, "2012", new TeamAdjusted("b", null, null), "a"),
        told("c", TEAM, "2012", new TeamAdjusted("c", null, null), "a", "b"), told("d", TEAM, "2013", new TeamAdjusted("d", null, null), "b", "c"));
    List<Edge> all = List.of(edge("a", "b"), edge("a", "c"), edge("b", "c"), edge("b", "d"), edge("c", "d"));
    assertThat(ask("d", Direction.BACK, 25, 50, Moment.NOW).edges()).containsExactlyInAnyOrderElementsOf(all);
    assertThat(ask("a", Direction.FORWARD, 25, 50, Moment.NOW).edges()).containsExactlyInAnyOrderElementsOf(all);
    assertThat(ask("d", Direction.BACK, 25, 50, Moment.NOW).entries()).extracting(Node::event).containsExactlyElementsOf(ids("d", "b", "c", "a"));
  }

  @Test
  void givenALimit_whenAsked_thenThePartsTogetherAreTheWhole_alsoWhenMoreIsRecordedMeanwhile() {
    List<Happening> many = new ArrayList<>(List.of(told("a", TEAM, "2011", founded())));
    IntStream.range(0, 7).forEach(i -> many.add(told("e" + i, TEAM, "2012", new TeamAdjusted("e", null, null), "a")));
    IntStream.range(0, 7).forEach(i -> many.add(told("f" + i, TEAM, "2013", new TeamAdjusted("f", null, null), "e" + i, "e" + (i + 1) % 7)));
    record(many.toArray(Happening[]::new));
    CausalGraph whole = ask("a", Direction.FORWARD, 25, 50, Moment.NOW);
    List<Node> nodes = new ArrayList<>();
    List<Edge> edges = new ArrayList<>();
    Cursor cursor = Cursor.START;
    do {
      CausalGraph part = causes.of(asked("a", Direction.FORWARD, 25, Moment.NOW), cursor, 4, Reader.ANYONE);
      assertThat(part.stopped()).isEqualTo(part.next() == null ? null : Stop.LIMIT);
      nodes.addAll(part.entries());
      edges.addAll(part.edges());
      cursor = part.next();
      record(told("late" + nodes.size(), TEAM, "2014", new TeamAdjusted("later", null, null), "a"));
    } while (cursor != null);
    assertThat(whole.entries()).hasSize(15);
    assertThat(whole.edges()).hasSize(21);
    assertThat(nodes).extracting(Node::event).containsExactlyElementsOf(whole.entries().stream().map(Node::event).toList());
    assertThat(edges).containsExactlyInAnyOrderElementsOf(whole.edges());
  }

  @Test
  void givenADepth_whenTheChainIsLonger_thenItSaysSo_andFromWhereToGoOn() {
    chain();
    CausalGraph near = ask("dissolved", Direction.BACK, 2, 50, Moment.NOW);
    assertThat(near.entries()).extracting(Node::event).containsExactlyElementsOf(ids("dissolved", "role", "adjusted"));
    assertThat(near.stopped()).isEqualTo(Stop.REACH);
    assertThat(near.further()).containsExactlyElementsOf(ids("adjusted"));
    assertThat(ask("adjusted", Direction.BACK, 3, 50, Moment.NOW).stopped()).isNull();
    assertThat(ask("insight", Direction.FORWARD, 1, 50, Moment.NOW).further()).containsExactlyElementsOf(ids("experiment"));
    assertThatThrownBy(() -> ask("insight", Direction.FORWARD, 0, 50, Moment.NOW)).isInstanceOfSatisfying(Refusal.class,
        refusal -> assertThat(refusal.members().toString()).contains("depth"));
    assertThatThrownBy(() -> ask("insight", Direction.FORWARD, 1, 201, Moment.NOW)).isInstanceOfSatisfying(Refusal.class,
        refusal -> assertThat(refusal.members().toString()).contains("limit"));
  }

  @Test
  void givenAContributionThatMayNotBeSeen_whenAsked_thenItIsNotThere_norWhatIsOnlyFoundThroughIt_norThatItIsThere() {
    record(told("root", TEAM, "2011", founded()),
        told("secret", SESSION, "2012", new ContributionMade(null, Visibility.ONLY_ME, "Dit zeg ik alleen mezelf", null, null), "root"),
        told("open", SESSION, "2012", new ContributionMade(null, Visibility.OPEN, "Dit mag iedereen weten", null, null)),
        told("insight", SESSION, "2013", new InsightDrawn("Zo zit het", null), "secret", "open"));
    CausalGraph back = ask("insight", Direction.BACK, 25, 50, Moment.NOW);
    assertThat(back.entries()).extracting(Node::event).containsExactlyElementsOf(ids("insight", "open"));
    assertThat(back.edges()).containsExactly(edge("open", "insight"));
    assertThat(back.entries().getFirst().entry().causedBy()).containsExactlyElementsOf(ids("open"));
    assertThat(ask("insight", Direction.BACK, 1, 50, Moment.NOW).stopped()).isNull();
    assertThat(ask("root", Direction.FORWARD, 25, 50, Moment.NOW).entries()).extracting(Node::event).containsExactlyElementsOf(ids("root"));
    String unknown = refusal("nobody", Moment.NOW).detail().en().replace("nobody", "secret");
    assertThat(refusal("secret", Moment.NOW).detail().en()).isEqualTo(unknown);
    record(told("withdrawn", SESSION, "2014", new ContributionWithdrawn(id("open"), null)));
    assertThat(ask("insight", Direction.BACK, 25, 50, Moment.NOW).entries()).extracting(Node::event).containsExactlyElementsOf(ids("insight"));
  }

  @Test
  void givenBothClocks_whenAsked_thenNothingLeaks_andACauseThatIsNotThereYetIsShownAsSuch() {
    long before = record(told("a", TEAM, "2011", founded()), told("b", TEAM, "2012/2014", new TeamAdjusted("b", null, null), "a"));
    record(told("c", TEAM, "2013", new TeamAdjusted("c", null, null), "b"), told("early", TEAM, "2011-06", new TeamAdjusted("d", null, null), "c"));
    Moment then = new Moment(null, new KnownAt.Position(before));
    assertThat(ask("a", Direction.FORWARD, 25, 50, then).entries()).extracting(Node::event).containsExactlyElementsOf(ids("a", "b"));
    assertThat(refusal("c", then).kind()).isEqualTo(Refusal.Kind.UNKNOWN);
    Moment in2012 = new Moment(EdtfDate.parse("2012"), null);
    CausalGraph forward = ask("a", Direction.FORWARD, 25, 50, in2012);
    assertThat(forward.entries()).extracting(Node::event).containsExactlyElementsOf(ids("a", "b"));
    assertThat(forward.entries()).extracting(node -> node.entry().uncertain()).containsExactly(false, true);
    assertThat(refusal("c", in2012).kind()).isEqualTo(Refusal.Kind.UNKNOWN);
    assertThat(ask("early", Direction.BACK, 25, 50, in2012).entries()).extracting(Node::event, Node::standing)
        .containsExactly(tuple(id("early"), Standing.TOLD), tuple(id("c"), Standing.LATER),
            tuple(id("b"), Standing.TOLD), tuple(id("a"), Standing.TOLD));
  }

  @Test
  void givenACauseOfWhichNothingIsKnown_whenAsked_thenItStandsThereAsUnknown() {
    record(told("b", TEAM, "2012", new TeamAdjusted("b", null, null), "elsewhere"));
    CausalGraph back = ask("b", Direction.BACK, 25, 50, Moment.NOW);
    assertThat(back.entries()).extracting(Node::standing).containsExactly(Standing.TOLD, Standing.UNKNOWN);
    assertThat(back.edges()).containsExactly(edge("elsewhere", "b"));
    assertThat(back.entries().getLast().entry()).isNull();
  }

  private void chain() {
    record(told("insight", SESSION, "2011", new InsightDrawn("Klein beginnen", null)),
        told("experiment", EXPERIMENT, "2012", new ExperimentStarted(TEAM, "Werkt het?", null, null), "insight"),
        told("concluded", EXPERIMENT, "2013", new ExperimentConcluded(Outcome.REFUTED, "Nee", null), "experiment"),
        told("adjusted", TEAM, "2013", new TeamAdjusted("Anders", null, null), "concluded"),
        told("role", ROLE, "2014", new RoleRedefined("Bode", "Postbode", null, null, null, null, null, null, TEAM), "adjusted"),
        told("dissolved", TEAM, "2015", new TeamDissolved("Op", null, null, null), "role"), told("founded", TEAM, "2011", founded()));
  }

  private static TeamFounded founded() {
    return new TeamFounded("Oost", null, null, null, null, null, null);
  }

  private long record(Happening... happenings) {
    long last = store.record(happenings);
    house.caughtUp();
    return last;
  }

  private CausalGraph ask(String event, Direction direction, int depth, int limit, Moment moment) {
    return causes.of(asked(event, direction, depth, moment), Cursor.START, limit, Reader.ANYONE);
  }

  private Refusal refusal(String event, Moment moment) {
    List<Refusal> refusals = new ArrayList<>();
    assertThatThrownBy(() -> ask(event, Direction.BACK, 25, 50, moment)).isInstanceOfSatisfying(Refusal.class, refusals::add);
    return refusals.getFirst();
  }

  private static Causes.Asked asked(String event, Direction direction, int depth, Moment moment) {
    return new Causes.Asked(id(event), direction, depth, moment);
  }

  private static Edge edge(String cause, String effect) {
    EventId from = id(cause);
    return new Edge(from, id(effect));
  }
}
