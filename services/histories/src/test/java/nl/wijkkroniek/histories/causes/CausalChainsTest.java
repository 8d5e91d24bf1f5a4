package nl.wijkkroniek.histories.causes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import nl.wijkkroniek.histories.Allowing;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.Histories;
import nl.wijkkroniek.histories.House;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.Share;
import nl.wijkkroniek.histories.Store;
import nl.wijkkroniek.histories.Telling;
import nl.wijkkroniek.histories.causes.CausalGraph.Edge;
import nl.wijkkroniek.histories.causes.CausalGraph.Node;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentConcluded;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentStarted;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleRedefined;
import nl.wijkkroniek.kernel.event.SessionEvent.InsightDrawn;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamAdjusted;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamDissolved;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.Outcome;
import nl.wijkkroniek.kernel.visibility.Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Chains from an insight to a dissolution, planted among events that have causes of their own: each is found whole, from either end, and nothing else with it.
 * A round is a thousand events with ten chains; {@code ops/soak/run causes} runs 100,000 events.
 */
class CausalChainsTest {

  private static final int EVENTS = 1_000;
  private static final int CHAINS = 10;
  private static final int TEAMS = 400;

  private record Chain(List<EventId> members, Set<Edge> edges) {
  }

  @Test
  void givenPlantedChains_whenAskedFromEitherEnd_thenAllAreFound_andNoneIsInvented(@TempDir Path folder) {
    Share share = Share.of(5, 20261122);
    List<Chain> chains = new ArrayList<>();
    try (Store store = new Store(folder); House house = new House(store, Allowing.ONLY_OPEN).start()) {
      for (int round = 0; round < share.rounds(); round++) {
        Random random = new Random(share.seed() + round);
        long last = store.record(planted(round, random, chains));
        assertThat(house.progress().await(last, Duration.ofMinutes(2))).as("seed %d, the histories reach %d", share.seed(), last).isTrue();
      }
      Causes causes = new KnownCauses(house.sights());
      chains.forEach(chain -> {
        check(causes, chain, chain.members().getLast(), Direction.BACK, share);
        check(causes, chain, chain.members().getFirst(), Direction.FORWARD, share);
      });
    }
    share.report("%d chains among %,d events: all found from both ends, none invented".formatted(chains.size(), (long) share.rounds() * EVENTS));
  }

  private static void check(Causes causes, Chain chain, EventId from, Direction direction, Share share) {
    CausalGraph graph = causes.of(new Causes.Asked(from, direction, Causes.DEEPEST, Moment.NOW), Cursor.START, Histories.MOST, Reader.ANYONE);
    assertThat(graph.entries()).as("seed %d, %s", share.seed(), from).extracting(Node::event).containsExactlyInAnyOrderElementsOf(chain.members());
    assertThat(graph.edges()).as("seed %d, %s", share.seed(), from).containsExactlyInAnyOrderElementsOf(chain.edges());
    assertThat(graph.stopped()).isNull();
  }

  /** Noise with chains in it: a chain's members stand in their order, with anything in between; noise has causes too, but never in a chain. */
  private static List<Happening> planted(int round, Random random, List<Chain> chains) {
    List<List<Happening>> waiting = new ArrayList<>();
    IntStream.range(0, CHAINS).forEach(chain -> waiting.add(new ArrayList<>(chain("c%d-%d".formatted(round, chain), random, chains))));
    List<EventId> noise = new ArrayList<>();
    List<Happening> all = new ArrayList<>();
    while (all.size() < EVENTS) {
      List<List<Happening>> unfinished = waiting.stream().filter(chain -> !chain.isEmpty()).toList();
      int left = unfinished.stream().mapToInt(List::size).sum();
      if (left > 0 && random.nextInt(EVENTS - all.size()) < left) {
        all.add(unfinished.get(random.nextInt(unfinished.size())).removeFirst());
      } else {
        Happening heard = noise("n%d-%d".formatted(round, all.size()), random, noise);
        noise.add(heard.id());
        all.add(heard);
      }
    }
    return all;
  }

  private static List<Happening> chain(String name, Random random, List<Chain> chains) {
    SubjectId team = team(random);
    List<SubjectEvent> links = List.of(new InsightDrawn("Inzicht " + name, null), new ExperimentStarted(team, "Werkt het?", null, null),
        new ExperimentConcluded(Outcome.REFUTED, "Nee", null), new TeamAdjusted("Anders", null, null),
        new RoleRedefined(null, "Andere rol", null, null, null, null, null, null, team), new TeamDissolved("Op", null, null, null));
    List<SubjectId> subjects = List.of(SubjectId.session(name), SubjectId.experiment(name), SubjectId.experiment(name), team, SubjectId.role(name), team);
    List<Happening> told = new ArrayList<>();
    Set<Edge> edges = new HashSet<>();
    for (int i = 0; i < links.size(); i++) {
      List<String> causing = new ArrayList<>();
      if (i > 0) {
        causing.add(name + "-" + (i - 1));
      }
      if (i > 2 && random.nextBoolean()) {
        causing.add(name + "-" + random.nextInt(i - 1));
      }
      told.add(Telling.told(name + "-" + i, subjects.get(i), date(random), links.get(i), causing.toArray(String[]::new)));
      told.getLast().causedBy().forEach(cause -> edges.add(new Edge(cause, told.getLast().id())));
    }
    chains.add(new Chain(told.stream().map(Happening::id).toList(), edges));
    return told;
  }

  private static Happening noise(String name, Random random, List<EventId> before) {
    String[] causing = before.isEmpty() || random.nextInt(3) > 0 ? new String[0] : new String[] {before.get(random.nextInt(before.size())).id()};
    return Telling.told(name, team(random), date(random), new TeamAdjusted("Iets", null, null), causing);
  }

  private static SubjectId team(Random random) {
    return SubjectId.team("team-" + random.nextInt(TEAMS));
  }

  private static String date(Random random) {
    return String.valueOf(2010 + random.nextInt(10));
  }
}
