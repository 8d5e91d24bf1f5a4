package nl.wijkkroniek.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BenchmarksTest {

  @Test
  void givenTheSmallestShare_whenRun_thenEveryContenderAnswersRightAndEveryTableIsThere() {
    String measured = Benchmarks.run(Settings.parse(List.of("--log", "20000", "--share", "20")));

    assertThat(measured).contains("Machine: ", "Seed 2014", "| aim | wanted | measured |", "| append (events a second) | ours | axon-mongo |",
        "| 1 writer, 1 event a commit |", "| 64 writers, 10 events a commit |",
        "| a log that grows (milliseconds) | 400 events | 2,000 events | 20,000 events |",
        "| read the last 10 events |", "| load a history of 1,000 |", "| replay (events a second) |", "| 20,000 events |",
        "| load one history from the largest log (milliseconds) |", "| reopen the largest log |", "| heap in use after a collection",
        "Rebuild of all views from 5,000 events: ");
  }
}
