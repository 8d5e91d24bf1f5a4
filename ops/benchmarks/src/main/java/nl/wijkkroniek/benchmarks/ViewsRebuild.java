package nl.wijkkroniek.benchmarks;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import nl.wijkkroniek.histories.generation.Generations;
import nl.wijkkroniek.histories.generation.Rebuild;
import nl.wijkkroniek.histories.generation.RebuildProgress;
import nl.wijkkroniek.histories.generation.RebuildProgress.State;
import nl.wijkkroniek.histories.projection.StandIn;
import nl.wijkkroniek.histories.view.Views;

/**
 * All views of a log, made for the first time as they follow it, and then made anew beside those, as {@code ops/kroniek rebuild} does where no other process runs.
 * Reports how far it is on standard error.
 */
final class ViewsRebuild {

  private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(100);
  private static final double SAID_EVERY = 20;

  private final long events;
  private final MongoDatabase database;
  private final Duration patience;
  private double said;

  /** @param patience after which a rebuild that has not ended counts as wrong */
  ViewsRebuild(long events, MongoDatabase database, Duration patience) {
    this.events = events;
    this.database = database;
    this.patience = patience;
  }

  /**
   * How long it took.
   *
   * @param followed seconds until the first generation held all of the log, every present state folded
   * @param rebuilt seconds from asking for another until people see it
   */
  record Taken(double followed, double rebuilt) {
  }

  /** @throws WrongAnswer when it did not end well */
  Taken measure() {
    try (StandIn _ = StandIn.open(database)) {
      long began = System.nanoTime();
      follow();
      double followed = secondsSince(began);
      Rebuild rebuild = new Rebuild(database, Views.NAME);
      long asked = System.nanoTime();
      rebuild.request("benchmarks");
      State end = rebuild.await(patience, progress -> say(asked, "made anew", progress.done())).map(RebuildProgress::state).orElseThrow();
      if (end != State.DONE) {
        throw WrongAnswer.of("the rebuild of " + events + " events ended as " + end);
      }
      return new Taken(followed, secondsSince(asked));
    }
  }

  private void follow() {
    Generations generations = new Generations(database, Views.NAME);
    long began = System.nanoTime();
    Generations.Live live = generations.live();
    while (live.position() < events - 1 || new Views(database, live.generation()).behind().estimatedDocumentCount() > 0) {
      if (secondsSince(began) > patience.toSeconds()) {
        throw WrongAnswer.of("the views of " + events + " events are at " + live.position());
      }
      say(began, "followed", live.position());
      LockSupport.parkNanos(BETWEEN_LOOKS);
      live = generations.live();
    }
  }

  private void say(long began, String what, long done) {
    double seconds = secondsSince(began);
    if (seconds < said || seconds - said > SAID_EVERY) {
      System.err.printf(Locale.ROOT, "%s: %,d of %,d after %.0f s%n", what, done, events, seconds);
      said = seconds;
    }
  }

  private static double secondsSince(long began) {
    return (System.nanoTime() - began) / 1e9;
  }
}
