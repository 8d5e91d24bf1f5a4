package nl.wijkkroniek.histories.search;

import static nl.wijkkroniek.histories.Telling.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.wijkkroniek.histories.Allowing;
import nl.wijkkroniek.histories.Share;
import nl.wijkkroniek.histories.Store;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamAdjusted;
import nl.wijkkroniek.kernel.subject.SubjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process is killed with -9 while it works in what is recorded, over and over, and its index is found whole by the next. */
class KilledSearchTest {

  private static final Share SHARE = Share.of(3, 20_130_614);
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int STEPS = 10;
  private static final int EACH_STEP = 20;

  @TempDir
  private Path folder;

  @Test
  void givenAProcessThatIsKilledWhileItIndexes_whenTheNextGoesOn_thenAllIsFoundOnceAndTheIndexIsWhatIsMadeAnew() throws IOException {
    var random = new Random(SHARE.seed());
    Path index = folder.resolve("search");
    try (Store store = new Store(folder.resolve("store"))) {
      for (int round = 0; round < SHARE.rounds(); round++) {
        List<String> before = kept(index);
        Process process = SearchingProcess.start(store.connectionString(), index);
        for (int step = 0; step < STEPS; step++) {
          store.record(some(round * STEPS + step));
          if (step == STEPS / 2) {
            awaitMore(index, before);
          }
          LockSupport.parkNanos(random.nextLong(Duration.ofMillis(80).toNanos()));
        }
        process.destroyForcibly();
        process.onExit().join();
      }
      int told = SHARE.rounds() * STEPS * EACH_STEP;
      assertThat(terms(store, index, told)).as("seed %d", SHARE.seed()).isEqualTo(terms(store, folder.resolve("anew"), told));
    }
    SHARE.report("%d kills of a process that indexes, all found once, and no different from an index made anew".formatted(SHARE.rounds()));
  }

  private static List<Happening> some(int step) {
    return IntStream.range(step * EACH_STEP, (step + 1) * EACH_STEP)
        .mapToObj(i -> told("a" + i, SubjectId.team("team-" + i % 17), "2012", new TeamAdjusted("moestuin " + i + " en " + i % 7, null, null))).toList();
  }

  private static List<String> terms(Store store, Path index, int told) {
    try (Searching search = new Searching(store, index, Allowing.ONLY_OPEN)) {
      search.caughtUp();
      assertThat(search.find("moestuin")).hasSize(told).doesNotHaveDuplicates();
      return search.processor().ask(Dump::of, List.of());
    }
  }

  /** So that it is killed in the middle of it: between two batches, in one, or while one is kept. */
  private static void awaitMore(Path index, List<String> before) {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (kept(index).equals(before)) {
      assertThat(System.nanoTime()).as("more is kept in time").isLessThan(until);
      LockSupport.parkNanos(5_000_000);
    }
  }

  /** What a process would go on from. */
  private static List<String> kept(Path index) {
    try (Stream<Path> files = Files.walk(index)) {
      return files.map(Path::toString).filter(file -> file.contains("segments")).sorted().toList();
    } catch (IOException | UncheckedIOException changing) {
      return List.of();
    }
  }
}
