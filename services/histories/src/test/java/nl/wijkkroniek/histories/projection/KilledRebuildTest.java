package nl.wijkkroniek.histories.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import nl.wijkkroniek.histories.Allowing;
import nl.wijkkroniek.histories.House;
import nl.wijkkroniek.histories.RandomHappenings;
import nl.wijkkroniek.histories.Share;
import nl.wijkkroniek.histories.Store;
import nl.wijkkroniek.histories.generation.Rebuild;
import nl.wijkkroniek.histories.generation.RebuildProgress.State;
import nl.wijkkroniek.histories.generation.RebuildRecord;
import nl.wijkkroniek.histories.view.Views;
import nl.wijkkroniek.histories.view.ViewsDigest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that rebuilds is killed with -9 at a moment drawn by lot, over and over; each next one goes on from there. */
class KilledRebuildTest {

  private static final Share SHARE = Share.of(3, 20_130_614);
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int HISTORIES = 200;

  @TempDir
  private Path folder;

  @Test
  void givenAProcessThatRebuilds_whenItIsKilled_thenAnotherGoesOnFromWhereItWasAndEveryDocumentIsTheSame() throws IOException {
    var random = new Random(SHARE.seed());
    try (Store store = new Store(folder)) {
      for (long history = 1; history <= HISTORIES; history++) {
        long seed = SHARE.seed() + history;
        store.record((history % 10 == 0 ? RandomHappenings.corrected(seed) : new RandomHappenings(seed)).some(40));
      }
      List<String> before;
      try (House house = new House(store, Allowing.EVERYTHING).start()) {
        before = lines(house.caughtUp().views());
      }
      var rebuild = new Rebuild(store.database(), Views.NAME);
      var record = new RebuildRecord(store.database(), Views.NAME);
      rebuild.request("a test");
      for (int round = 0; round < SHARE.rounds(); round++) {
        long reached = record.position();
        Process process = StandInProcess.start(store.connectionString(), store.database().getName());
        awaitWork(rebuild, record, reached);
        LockSupport.parkNanos(random.nextLong(Duration.ofMillis(300).toNanos()));
        process.destroyForcibly();
        process.onExit().join();
        assertThat(record.position()).as("round %d of seed %d", round, SHARE.seed()).isGreaterThanOrEqualTo(reached);
        if (rebuild.progress().orElseThrow().state().isEnd()) {
          rebuild.request("a test");
        }
      }
      try (House house = new House(store, Allowing.EVERYTHING).start()) {
        assertThat(rebuild.await(PATIENCE, _ -> { }).orElseThrow().state()).isEqualTo(State.DONE);
        List<String> after = lines(house.caughtUp().views());
        for (int line = 0; line < Math.min(before.size(), after.size()); line++) {
          assertThat(after.get(line)).as("seed %d, line %d", SHARE.seed(), line).isEqualTo(before.get(line));
        }
        assertThat(after).hasSameSizeAs(before);
      }
      SHARE.report("%d kills of a process that rebuilds %d events, every document the same".formatted(SHARE.rounds(), store.log().head()));
    }
  }

  private static List<String> lines(Views views) {
    List<String> lines = new ArrayList<>();
    ViewsDigest.dump(views, lines::add);
    return lines;
  }

  /** Until more of it is done, in whichever way; nothing of it is done again. */
  private static void awaitWork(Rebuild rebuild, RebuildRecord record, long reached) {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (record.position() <= reached && rebuild.progress().orElseThrow().state() == State.WORKING
        || rebuild.progress().orElseThrow().state() == State.REQUESTED) {
      assertThat(record.position()).as("goes on from where it was").isGreaterThanOrEqualTo(reached);
      assertThat(System.nanoTime()).as("nobody takes it up").isLessThan(until);
      LockSupport.parkNanos(1_000_000);
    }
  }
}
