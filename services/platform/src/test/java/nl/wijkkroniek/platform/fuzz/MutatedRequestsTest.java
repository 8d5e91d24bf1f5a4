package nl.wijkkroniek.platform.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wijkkroniek.access.forgetting.Forgettings;
import nl.wijkkroniek.access.role.Rules;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.eventstore.log.StoredEvent;
import nl.wijkkroniek.eventstore.verifying.Outcome;
import nl.wijkkroniek.eventstore.verifying.Verification;
import nl.wijkkroniek.histories.Histories;
import nl.wijkkroniek.histories.deadletter.DeadLetters;
import nl.wijkkroniek.histories.view.Views;
import nl.wijkkroniek.platform.RunningWijkkroniek;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every address of the house is sent requests that are wrong in every way there is: nothing breaks, nothing is half recorded, and no answer shows what it looks like
 * inside. A thousand with every build; ten thousand by {@code ops/soak/run fuzz}. What fails is told with every byte of its request, as what stood in the house when it came is
 * part of it.
 */
class MutatedRequestsTest {

  private static final int REQUESTS = Integer.getInteger("wijkkroniek.soak.rounds", 1_000);
  private static final long SEED = Long.getLong("wijkkroniek.soak.seed", 20_261_122);
  private static final int FAULTS_SHOWN = 25;
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir
  private Path data;

  @Test
  void givenEveryAddress_whenSentWhatIsWrong_thenItIsRefusedInOrderAndNothingIsHalfRecorded() throws InterruptedException {
    try (RunningWijkkroniek house = RunningWijkkroniek.withExamples(data); LogWatch log = LogWatch.begin()) {
      List<Address> addresses = new ArrayList<>(Addresses.of(house));
      assertThat(addresses).hasSameSizeAs(Rules.all());
      Fuzz fuzz = new Fuzz(house, log);
      for (int number = 0; number < REQUESTS; number++) {
        int place = number % addresses.size();
        if (place == 0) {
          Collections.shuffle(addresses, new Random(SEED + number));
        }
        fuzz.ask(number, addresses.get(place));
      }
      assertThat(fuzz.faults).as("seed %d", SEED).isEmpty();
      assertThat(fuzz.asked.keySet()).as("every address was asked").hasSize(Rules.all().size());
      assertThat(fuzz.statuses.keySet()).as("some are taken, and most are refused").contains(200, 201, 302, 400, 401, 403, 404);
      assertThat(Verification.of(house.part(MongoDatabase.class)).run()).isInstanceOf(Outcome.Whole.class);
      assertThat(new DeadLetters(house.part(MongoDatabase.class), Views.NAME).count()).isZero();
      System.out.printf("soak: %d mutated requests to %d addresses, answered %s, %d events recorded: nothing broke, nothing half recorded; seed %d%n", REQUESTS, addresses.size(), fuzz.statuses,
          house.part(EventLog.class).head(), SEED);
    }
  }

  /** One course of requests. */
  private static final class Fuzz {

    private final RunningWijkkroniek house;
    private final LogWatch log;
    private final Wire wire;
    private final Known known;
    private final Askers askers;
    private final List<String> faults = new ArrayList<>();
    private Standing stands;
    private final Set<String> kinds = new HashSet<>();
    private final Map<String, Integer> asked = new TreeMap<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();

    Fuzz(RunningWijkkroniek house, LogWatch log) {
      this.house = house;
      this.log = log;
      this.wire = new Wire(house.address());
      this.known = new Known(house);
      this.askers = new Askers(house, wire);
    }

    void ask(int number, Address address) throws InterruptedException {
      int made = known.made() + askers.made();
      Ask ask = new Drawing(known, askers, new Random(SEED * 1_000_003 + number)).to(address);
      Standing before = standing(made);
      Heard heard = wire.send(ask);

      List<String> wrong = new ArrayList<>(Judging.faults(ask, heard));
      wrong.addAll(log.faults());
      stands = Standing.of(house);
      wrong.addAll(recorded(ask, heard, before, stands));
      asked.merge(address.toString(), 1, Integer::sum);
      statuses.merge(heard.status(), 1, Integer::sum);
      if (!wrong.isEmpty() && faults.size() < FAULTS_SHOWN && kinds.add(wrong.toString().replaceAll("[0-9a-f-]{36}|\\d+|/[^ ]*", ""))) {
        faults.add("number %d, seed %d, %s: %s%n%s%n%s%n".formatted(number, SEED, address, wrong, ask, heard));
      }
      known.hear(heard);
      known.lookAgain();
      settle(before.head(), address);
    }

    /** As it stood after the last request, unless something was made for this one. */
    private Standing standing(int made) {
      return stands != null && known.made() + askers.made() == made ? stands : Standing.of(house);
    }

    private List<String> recorded(Ask ask, Heard heard, Standing before, Standing after) {
      boolean refused = heard.status() >= 400 || READING.contains(ask.method());
      if (refused && !before.equals(after)) {
        return List.of("something was recorded: " + before + " became " + after);
      }
      if (heard.status() == 201 && ask.target().startsWith("/v1/") && !ask.target().startsWith("/v1/chronicles")) {
        String told = OddJson.read(heard.body()).path("event").asString("");
        List<String> events = events(before.head());
        return told.isEmpty() || events.equals(List.of(told)) ? List.of() : List.of("told " + told + ", and recorded " + events);
      }
      return List.of();
    }

    private List<String> events(long from) {
      try (Stream<StoredEvent> events = house.part(EventLog.class).from(from)) {
        return events.map(StoredEvent::id).collect(Collectors.toList());
      }
    }

    /** What follows from what was asked has followed, so that it is not taken for what the next request did. */
    private void settle(long before, Address address) throws InterruptedException {
      if (address.takes() == Address.Takes.LINES) {
        until(() -> house.part(MongoDatabase.class).getCollection("import_turn").countDocuments() == 0);
      }
      long head = house.part(EventLog.class).head();
      if (head != before) {
        house.part(Histories.class).await(head - 1);
        until(() -> house.part(Forgettings.class).unfinished().isEmpty());
        stands = null;
      }
    }

    private static void until(BooleanSupplier settled) throws InterruptedException {
      long until = System.nanoTime() + PATIENCE.toNanos();
      while (!settled.getAsBoolean() && System.nanoTime() < until) {
        TimeUnit.MILLISECONDS.sleep(2);
      }
    }
  }
}
