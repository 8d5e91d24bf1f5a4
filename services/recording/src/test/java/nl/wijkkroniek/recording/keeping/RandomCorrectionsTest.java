package nl.wijkkroniek.recording.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.wijkkroniek.eventstore.codec.LanguageInLog;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.EventType;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.Holding;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.words.Refusal;
import nl.wijkkroniek.recording.TestVault;
import nl.wijkkroniek.recording.deciding.SubjectState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is decided on after random tellings, corrections among them, is what a naive fold of what holds comes to; and what holds is never impossible. */
class RandomCorrectionsTest {

  @RegisterExtension
  private static final LogOnDisk DISK = new LogOnDisk();

  /** A share of the thousand that a soak does. */
  private static final int ROUNDS = Integer.getInteger("wijkkroniek.soak.rounds", 50);
  /** Of a round in which something was found once. */
  private static final long CIRCLE_OF_A_CORRECTION = 20261159;
  private static final long FIRST_SEED = Long.getLong("wijkkroniek.soak.seed", 2014);
  private static final int TELLINGS = 70;

  private final LanguageInLog language = new LanguageInLog(TestVault.ofAll());

  @Test
  void givenRandomTellings_whenTheyAreCorrectedAndRetracted_thenEveryStateIsTheFoldOfWhatHolds() {
    int corrections = round(CIRCLE_OF_A_CORRECTION, false);
    for (long seed = FIRST_SEED; seed < FIRST_SEED + ROUNDS; seed++) {
      corrections += round(seed, seed % 2 == 0);
    }
    assertThat(corrections).as("corrections that were taken").isGreaterThan(ROUNDS * TELLINGS / 10);
  }

  private int round(long seed, boolean withDuplicates) {
    MongoDatabase database = DISK.freshDatabase();
    Random random = new Random(seed);
    try (Teller teller = new Teller(database)) {
      Knowledge running = new Knowledge(teller.log, language, database);
      RandomTellings tellings = new RandomTellings(random, withDuplicates);
      List<RecordedEvent> all = List.of();
      for (int number = 0; number < TELLINGS; number++) {
        tell(teller, tellings.next(all));
        all = recorded(teller);
        SubjectId asked = tellings.subject();
        checkAsOne(asked, running, teller, all, "seed %d, telling %d".formatted(seed, number));
        assertThat(running.of(asked).folded().state()).as("seed %d, telling %d", seed, number).isEqualTo(naive(asked, all));
      }
      checkAll(new Knowledge(teller.log, language, database), all, random.nextInt(all.size() + 1), seed);
      checkIsPossible(all, seed);
      return (int) all.stream().filter(event -> Holding.correctedBy(event).isPresent()).count();
    }
  }

  private static void tell(Teller teller, RandomTellings.Drawn drawn) {
    try {
      teller.tell(drawn.on(), drawn.subject(), drawn.data(), drawn.causes().toArray(EventId[]::new));
    } catch (Refusal refused) {
      assertThat(refused.kind()).isEqualTo(Refusal.Kind.INVALID);
    }
  }

  private void checkAsOne(SubjectId subject, Knowledge running, Teller teller, List<RecordedEvent> all, String when) {
    FactsInLog facts = new FactsInLog(running, TellingsInLog.all(teller.log, language));
    assertThat(facts.stateOf(subject)).as(when).isEqualTo(AsOne.stateOf(subject, Holding.of(all).all().stream()
        .map(version -> version.event().happening()).toList()));
  }

  private static void checkAll(Knowledge fresh, List<RecordedEvent> all, int before, long seed) {
    for (SubjectId subject : RandomTellings.SUBJECTS) {
      assertThat(fresh.of(subject).folded().state()).as("seed %d, anew", seed).isEqualTo(naive(subject, all));
      assertThat(fresh.asOf(subject, before).folded().state()).as("seed %d, before %d", seed, before).isEqualTo(naive(subject, all.subList(0, before)));
    }
  }

  /** No circle of causes, and nothing that rests on what does not hold. */
  private static void checkIsPossible(List<RecordedEvent> all, long seed) {
    Map<EventId, Happening> holding = Holding.of(all).all().stream().map(version -> version.event().happening())
        .collect(Collectors.toMap(Happening::id, Function.identity()));
    for (Happening happening : holding.values()) {
      assertThat(comesFrom(happening.id(), happening, holding, new HashSet<>())).as("seed %d, circle at %s", seed, happening.id()).isFalse();
      if (Holding.correctedBy(happening.data()).isEmpty()) {
        assertThat(holding.keySet()).as("seed %d, under %s", seed, happening.id()).containsAll(EventType.of(happening.data()).eventsIn(happening.data()));
      }
    }
  }

  private static boolean comesFrom(EventId wanted, Happening happening, Map<EventId, Happening> holding, Set<EventId> seen) {
    return happening.causedBy().stream().anyMatch(cause -> cause.equals(wanted)
        || seen.add(cause) && holding.containsKey(cause) && comesFrom(wanted, holding.get(cause), holding, seen));
  }

  private static SubjectState naive(SubjectId subject, List<RecordedEvent> all) {
    SubjectState state = SubjectState.of(subject);
    for (Holding.Version version : Holding.of(all).all()) {
      state = state.evolve(version.event().happening());
    }
    return state;
  }

  private List<RecordedEvent> recorded(Teller teller) {
    return teller.recorded().stream().map(language::read).toList();
  }
}
