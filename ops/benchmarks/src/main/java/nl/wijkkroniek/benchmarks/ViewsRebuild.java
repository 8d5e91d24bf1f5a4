package nl.wijkkroniek.benchmarks;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import nl.wijkkroniek.histories.generation.Rebuild;
import nl.wijkkroniek.histories.generation.RebuildProgress;
import nl.wijkkroniek.histories.generation.RebuildProgress.State;
import nl.wijkkroniek.histories.projection.StandIn;
import nl.wijkkroniek.histories.view.Views;

/** All views made anew from a log, as `ops/kroniek rebuild` does where no other process runs. The live generation, which is empty, is filled beside it. */
final class ViewsRebuild {

  private static final Duration PATIENCE = Duration.ofHours(2);

  private final LargeLog log;
  private final MongoDatabase database;

  ViewsRebuild(LargeLog log, MongoDatabase database) {
    this.log = log;
    this.database = database;
  }

  /**
   * Seconds from asking for it until people see it.
   *
   * @throws WrongAnswer when it did not end well
   */
  double seconds() {
    try (StandIn _ = StandIn.open(database)) {
      Rebuild rebuild = new Rebuild(database, Views.NAME);
      long began = System.nanoTime();
      rebuild.request("benchmarks");
      State end = rebuild.await(PATIENCE, progress -> { }).map(RebuildProgress::state).orElseThrow();
      if (end != State.DONE) {
        throw WrongAnswer.of("the rebuild of " + log.head() + " events ended as " + end);
      }
      return (System.nanoTime() - began) / 1e9;
    }
  }
}
