package nl.wijkkroniek.histories.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import nl.wijkkroniek.histories.Store;
import nl.wijkkroniek.histories.generation.Rebuild;
import nl.wijkkroniek.histories.generation.RebuildProgress;
import nl.wijkkroniek.histories.generation.RebuildProgress.State;
import nl.wijkkroniek.histories.view.Views;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandInTest {

  private static final Duration LESS_THAN_ITS_PATIENCE = Duration.ofSeconds(4);

  @TempDir
  private Path folder;

  @Test
  void givenAnOldGenerationThatIsToBeClearedAwayInAMinute_whenItStops_thenThatIsNotWaitedFor() {
    try (Store store = new Store(folder)) {
      StandIn standIn = StandIn.open(store.database(), Settings.USUAL);
      var rebuild = new Rebuild(store.database(), Views.NAME);
      rebuild.request("a test");
      assertThat(rebuild.await(Duration.ofMinutes(1), _ -> { })).map(RebuildProgress::state).contains(State.DONE);

      long began = System.nanoTime();
      standIn.close();

      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(LESS_THAN_ITS_PATIENCE);
    }
  }
}
