package nl.wijkkroniek.platform.forgetting;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.wijkkroniek.access.account.Account;
import nl.wijkkroniek.access.account.Accounts;
import nl.wijkkroniek.access.forgetting.Forgettings;
import nl.wijkkroniek.access.forgetting.KnownAs;
import nl.wijkkroniek.access.forgetting.Step;
import nl.wijkkroniek.access.role.Role;
import nl.wijkkroniek.access.token.Tokens;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.eventstore.verifying.Outcome;
import nl.wijkkroniek.eventstore.verifying.Verification;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ParticipantForgotten;
import nl.wijkkroniek.kernel.event.Provenance;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.AskedBy;
import nl.wijkkroniek.platform.RunningWijkkroniek;
import nl.wijkkroniek.platform.sealing.Bytes;
import nl.wijkkroniek.recording.telling.Recording;
import nl.wijkkroniek.recording.telling.Telling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two people ask while nothing carries it out; then the house is started again and again, and killed with -9 where it stands still: at each step of the first in
 * turn. When it may go on, it ends as if nothing had happened, for both. CI kills after doing a step, where the work is done and not yet known to be;
 * {@code -Dwijkkroniek.forgetting.kills=all} kills before each as well.
 */
class KilledWhileForgettingTest {

  private static final List<SubjectId> PEOPLE = Stream.of(1, 2).map(seed -> SubjectId.someParticipant(new Random(seed))).toList();

  @TempDir
  private Path folder;
  private final List<String> planted = new ArrayList<>();

  @Test
  void givenAProcessKilledAtEachStep_whenStartedAgain_thenItEndsTheSame() throws Exception {
    List<String> stalls = stalls();
    List<String> receipts = new ArrayList<>();
    try (RunningWijkkroniek house = RunningWijkkroniek.empty(folder)) {
      house.part(ForgettingFollower.class).stop();
      String facilitator = house.token(Role.values());
      house.record("/v1/sessions/terugblik/openings", "{\"data\":{\"title\":\"Terugblik\"}}", "Authorization", facilitator);
      PEOPLE.forEach(person -> receipts.add(asked(house, person)));
      assertThat(house.part(EventLog.class).head()).isEqualTo(1 + 3L * PEOPLE.size());
    }

    for (String stall : stalls) {
      kill(stall);
    }

    try (RunningWijkkroniek house = RunningWijkkroniek.empty(folder)) {
      for (String receipt : receipts) {
        assertThat(house.part(ForgettingFollower.class).await(receipt, Duration.ofSeconds(60))).isTrue();
        assertThat(house.part(Forgettings.class).of(receipt).orElseThrow().counts().texts()).isEqualTo(2);
      }
      Accounts accounts = house.part(Accounts.class);
      assertThat(PEOPLE).allSatisfy(person -> {
        assertThat(accounts.idsOf(person)).isEmpty();
        assertThat(house.part(KnownAs.class).of(person)).isEqualTo(KnownAs.Called.NOTHING);
      });
      assertThat(house.get("/v1/sessions/terugblik/history", "Authorization", house.token(Role.values())).body()).doesNotContain(planted);
      assertThat(Verification.of(house.part(MongoDatabase.class)).run()).isInstanceOf(Outcome.Whole.class);
      assertThat(Bytes.found(planted, folder, _ -> true)).isEmpty();
    }
  }

  private static List<String> stalls() {
    boolean all = "all".equals(System.getProperty("wijkkroniek.forgetting.kills"));
    return Stream.of(Step.values()).flatMap(step -> all ? Stream.of("before/" + step.name(), "after/" + step.name()) : Stream.of("after/" + step.name())).toList();
  }

  /** Somebody with an account and a token says something, in a session and of a role, and asks; nobody carries it out yet. */
  private String asked(RunningWijkkroniek house, SubjectId person) {
    String name = "Wilhelmina Xanten " + PEOPLE.indexOf(person);
    Account account = house.part(Accounts.class).make(name, "een lang wachtwoord", person, Set.of(Role.PARTICIPANT), false);
    String token = "Bearer " + house.part(Tokens.class).make(account, "script van " + name);
    String words = "Kruisbeeldomlijsting" + PEOPLE.indexOf(person);
    String observed = "Rietorchisvondst" + PEOPLE.indexOf(person);
    planted.addAll(List.of(name, words, observed));
    house.record("/v1/sessions/terugblik/contributions", "{\"data\":{\"visibility\":\"open\",\"text\":\"%s\"}}".formatted(words), "Authorization", token);
    house.record("/v1/experiments/tuin/observations", "{\"data\":{\"observation\":\"%s\"}}".formatted(observed), "Authorization", token);
    return ForgettingFollower.receipt(house.part(Recording.class).tell(new Telling(person, null, List.of(), Provenance.NONE, person.slug(),
        new ParticipantForgotten(AskedBy.SELF), null, null)).receipt().event());
  }

  /** Starts it, waits until it stands still, and kills it as if the power went. */
  private void kill(String stall) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow", "-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
        StalledHouse.class.getName(), "--wijkkroniek.data=" + folder, "--wijkkroniek.keys=" + folder.resolve("keys"), "--wijkkroniek.mongodb-uri=",
        "--" + StalledHouse.STALL + "=" + stall).redirectErrorStream(true).start();
    List<String> said = new ArrayList<>();
    try (BufferedReader out = process.inputReader()) {
      assertThat(out.lines().peek(said::add).anyMatch(StalledHouse.STALL::equals)).as("it stood still at %s: %s", stall, said).isTrue();
      process.destroyForcibly();
      assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    } catch (UncheckedIOException closed) {
      throw new AssertionError(stall, closed);
    } finally {
      process.destroyForcibly();
    }
  }
}
