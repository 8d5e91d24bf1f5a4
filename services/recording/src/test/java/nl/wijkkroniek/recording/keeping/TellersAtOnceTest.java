package nl.wijkkroniek.recording.keeping;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamAdjusted;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamDissolved;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.words.Refusal;
import nl.wijkkroniek.recording.telling.Acknowledgement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tellers at the same moment, in one process and in two: they return outcomes, and the outcomes must fit together. */
class TellersAtOnceTest {

  @RegisterExtension
  private static final LogOnDisk DISK = new LogOnDisk();

  private static final SubjectId TEAM = SubjectId.team("carnisse");
  private static final TeamDissolved DISSOLVED = new TeamDissolved("Klaar", null, null, null);
  private static final int ROUNDS = 20;

  private final MongoDatabase database = DISK.freshDatabase();
  private final Teller here = new Teller(database);
  private final Teller elsewhere = new Teller(database);

  @AfterEach
  void close() {
    here.close();
    elsewhere.close();
  }

  @Test
  void givenTwoTellersInTwoProcesses_whenTheyTellAboutTheSameTeamAtOnce_thenBothSucceed() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      TeamAdjusted mine = new TeamAdjusted("Hier " + round, null, null);
      TeamAdjusted theirs = new TeamAdjusted("Daar " + round, null, null);
      List<Outcome> outcomes = atOnce(List.of(() -> here.tellUnder(null, "2013", TEAM, mine), () -> elsewhere.tellUnder(null, "2013", TEAM, theirs)));
      assertThat(outcomes).noneMatch(Outcome::refused);
    }
    assertThat(here.recorded()).hasSize(2 * ROUNDS);
    assertThat(here.recorded()).extracting(event -> event.sequence()).containsExactlyElementsOf(LongStream.range(0, 2 * ROUNDS).boxed().toList());
  }

  @Test
  void givenEightTellersInOneProcess_whenTheyTellAboutTheSameTeamAtOnce_thenAllSucceed() throws Exception {
    List<Outcome> outcomes = atOnce(IntStream.range(0, 8).<Callable<Acknowledgement>>mapToObj(
        number -> () -> here.tellUnder(null, "2013", TEAM, new TeamAdjusted("Nummer " + number, null, null))).toList());

    assertThat(outcomes).noneMatch(Outcome::refused);
    assertThat(outcomes.stream().map(outcome -> outcome.acknowledgement().receipt().position()).collect(toSet())).hasSize(8);
  }

  @Test
  void givenTwoProcesses_whenTheyTellOfTwoEndsOfATeam_thenOneSucceedsAndTheOtherIsToldWhatChanged() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      SubjectId team = SubjectId.team("ronde-" + round);
      List<Outcome> outcomes = atOnce(List.of(() -> here.tellUnder(null, "2013", team, DISSOLVED), () -> elsewhere.tellUnder(null, "2014", team, DISSOLVED)));
      assertThat(outcomes).filteredOn(Outcome::refused).singleElement().satisfies(outcome -> {
        assertThat(outcome.refusal().kind()).isIn(Refusal.Kind.CONFLICT, Refusal.Kind.INVALID);
        if (outcome.refusal().kind() == Refusal.Kind.CONFLICT) {
          assertThat(outcome.refusal().members().get("changed").toString()).contains("TeamDissolved");
        }
      });
    }
    assertThat(here.recorded()).hasSize(ROUNDS);
  }

  @Test
  void givenTwoProcesses_whenBothRememberTheSameEndOfATeam_thenBothSucceedAndOneSeesThatTheOtherToldIt() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      SubjectId team = SubjectId.team("ronde-" + round);
      List<Outcome> outcomes = atOnce(List.of(() -> here.tellUnder(null, "2013", team, DISSOLVED), () -> elsewhere.tellUnder(null, "2013", team, DISSOLVED)));
      assertThat(outcomes).noneMatch(Outcome::refused);
      assertThat(outcomes).filteredOn(outcome -> !outcome.acknowledgement().receipt().flags().isEmpty()).hasSize(1);
    }
    assertThat(here.recorded()).hasSize(2 * ROUNDS);
  }

  @Test
  void givenOneKey_whenEightTellersUseItAtOnceInTwoProcesses_thenItIsRecordedOnceAndAllGetThatReceipt() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      String key = "sleutel-" + round;
      SubjectId team = SubjectId.team("ronde-" + round);
      List<Outcome> outcomes = atOnce(IntStream.range(0, 8).<Callable<Acknowledgement>>mapToObj(
          number -> () -> (number % 2 == 0 ? here : elsewhere).tellUnder(key, "2013", team, DISSOLVED)).toList());

      assertThat(outcomes).noneMatch(Outcome::refused);
      assertThat(outcomes.stream().map(outcome -> outcome.acknowledgement().receipt()).collect(toSet())).hasSize(1);
      assertThat(outcomes).filteredOn(outcome -> !outcome.acknowledgement().repeated()).hasSize(1);
    }
    assertThat(here.recorded()).hasSize(ROUNDS);
  }

  @Test
  void givenManySubjects_whenTenTellersTellAtOnce_thenNothingIsLostOrDoubled() throws Exception {
    List<Outcome> outcomes = atOnce(IntStream.range(0, 10).<Callable<Acknowledgement>>mapToObj(
        number -> () -> here.tellUnder("k" + number, "2013", SubjectId.team("team-" + number), DISSOLVED)).toList());

    Set<Long> positions = outcomes.stream().map(outcome -> outcome.acknowledgement().receipt().position()).collect(toSet());
    assertThat(positions).containsExactlyInAnyOrderElementsOf(LongStream.range(0, 10).boxed().toList());
  }

  private record Outcome(Acknowledgement acknowledgement, Refusal refusal) {
    boolean refused() {
      return refusal != null;
    }
  }

  private static List<Outcome> atOnce(List<Callable<Acknowledgement>> tellings) throws Exception {
    CyclicBarrier start = new CyclicBarrier(tellings.size());
    List<Outcome> outcomes = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Acknowledgement>> all = tellings.stream().map(telling -> threads.submit(() -> {
        start.await();
        return telling.call();
      })).toList();
      for (Future<Acknowledgement> each : all) {
        outcomes.add(outcome(each));
      }
    }
    return outcomes;
  }

  private static Outcome outcome(Future<Acknowledgement> telling) throws InterruptedException {
    try {
      return new Outcome(telling.get(), null);
    } catch (ExecutionException failed) {
      assertThat(failed.getCause()).isInstanceOf(Refusal.class);
      return new Outcome(null, (Refusal) failed.getCause());
    }
  }
}
