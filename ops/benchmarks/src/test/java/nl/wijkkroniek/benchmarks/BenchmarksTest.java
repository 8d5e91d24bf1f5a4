package nl.wijkkroniek.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BenchmarksTest {

  @Test
  void givenTheSmallestShare_whenRun_thenEveryContenderAnswersRightAndEveryTableIsThere() {
    String measured = Benchmarks.run(Settings.parse(List.of("--events", "400", "--share", "2")));

    assertThat(measured).contains("Machine: ", "Seed 2014", "| append (events a second) | ours | axon-mongo |",
        "| 8 writers, 10 events a commit |", "| replay (events a second) |", "| 100 events |", "| 400 events |", "| load one history (milliseconds) |");
  }
}
