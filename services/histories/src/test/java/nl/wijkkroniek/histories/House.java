package nl.wijkkroniek.histories;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import nl.wijkkroniek.histories.portrait.Portraits;
import nl.wijkkroniek.histories.projection.HistoriesProcessor;
import nl.wijkkroniek.histories.projection.Progress;
import nl.wijkkroniek.histories.reading.StoredHistories;
import nl.wijkkroniek.histories.view.Views;
import nl.wijkkroniek.kernel.place.MunicipalityTable;
import nl.wijkkroniek.kernel.visibility.VisibilityPolicy;
import nl.wijkkroniek.kernel.visibility.WayOut;

/** The histories on a store as they run, for tests: one processor that follows the log, and what can be asked. */
public final class House implements AutoCloseable {

  private static final long A_LITTLE = 5_000_000;

  private final Store store;
  private final Views views;
  private final Portraits portraits;
  private final Progress progress;
  private final HistoriesProcessor processor;
  private final Histories histories;

  public House(Store store, VisibilityPolicy policy) {
    this.store = store;
    views = new Views(store.database());
    portraits = new Portraits(views, MunicipalityTable.bundled());
    progress = new Progress(views);
    processor = new HistoriesProcessor(store.database(), store.events(), store.language(), views, portraits, progress);
    histories = new StoredHistories(views, portraits, store.log(), progress, new WayOut(policy), Clock.systemUTC());
  }

  public House start() {
    processor.start();
    return this;
  }

  /** Waits until everything recorded is in the histories, and every present state is folded. */
  public House caughtUp() {
    long last = store.log().head() - 1;
    if (!progress.await(last, Duration.ofMinutes(2))) {
      throw new AssertionError("the histories are at %d, the log at %d".formatted(progress.position(), last));
    }
    long until = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (views.behind().find().first() != null) {
      if (System.nanoTime() > until) {
        throw new AssertionError("present states stay behind");
      }
      LockSupport.parkNanos(A_LITTLE);
    }
    return this;
  }

  public Histories histories() {
    return histories;
  }

  public HistoriesProcessor processor() {
    return processor;
  }

  public Views views() {
    return views;
  }

  public Progress progress() {
    return progress;
  }

  @Override
  public void close() {
    processor.stop();
  }
}
