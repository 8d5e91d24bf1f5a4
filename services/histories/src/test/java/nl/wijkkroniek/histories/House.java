package nl.wijkkroniek.histories;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import nl.wijkkroniek.histories.generation.Rebuild;
import nl.wijkkroniek.histories.generation.RebuildProgress;
import nl.wijkkroniek.histories.generation.View;
import nl.wijkkroniek.histories.many.JointHistories;
import nl.wijkkroniek.histories.projection.HistoriesView;
import nl.wijkkroniek.histories.projection.Progress;
import nl.wijkkroniek.histories.projection.Settings;
import nl.wijkkroniek.histories.projection.ViewProcessor;
import nl.wijkkroniek.histories.reading.Sights;
import nl.wijkkroniek.histories.reading.StoredHistories;
import nl.wijkkroniek.histories.reading.StoredJointHistories;
import nl.wijkkroniek.histories.reading.StoredSteps;
import nl.wijkkroniek.histories.replay.Steps;
import nl.wijkkroniek.histories.view.LiveViews;
import nl.wijkkroniek.histories.view.Views;
import nl.wijkkroniek.kernel.place.MunicipalityTable;
import nl.wijkkroniek.kernel.visibility.VisibilityPolicy;
import nl.wijkkroniek.kernel.visibility.WayOut;

/** The histories on a store as they run, for tests: one processor that follows the log, and what can be asked. */
public final class House implements AutoCloseable {

  /** Of who asks for what was just recorded: longer than a machine with other work to do needs. */
  public static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final long A_LITTLE = 5_000_000;

  /** Claims and graces as short as they can be, so that tests need not wait. */
  public static final Settings QUICK = new Settings(Duration.ofSeconds(2), Duration.ofMillis(200), 2);

  private final Store store;
  private final LiveViews views;
  private final Progress progress;
  private final ViewProcessor processor;
  private final WayOut wayOut;
  private final Histories histories;

  public House(Store store, VisibilityPolicy policy) {
    this(store, policy, view -> view);
  }

  /** @param changed what is worked instead of the histories alone */
  public House(Store store, VisibilityPolicy policy, UnaryOperator<View> changed) {
    this.store = store;
    views = new LiveViews(store.database());
    progress = new Progress(views, PATIENCE);
    View view = changed.apply(new HistoriesView(store.database(), MunicipalityTable.bundled(), progress));
    processor = new ViewProcessor(store.database(), store.events(), store.language(), view, QUICK);
    wayOut = new WayOut(policy, store.language().seals());
    histories = new StoredHistories(views, MunicipalityTable.bundled(), store.log(), progress, wayOut, Clock.systemUTC());
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
    while (views().behind().find().first() != null) {
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

  /** Steps through the histories. */
  public Steps steps() {
    return new StoredSteps(views, store.log(), progress, wayOut, Clock.systemUTC());
  }

  /** Histories of many subjects. */
  public JointHistories joint() {
    return new StoredJointHistories(views, store.log(), progress, wayOut, Clock.systemUTC());
  }

  /** What is asked across histories. */
  public Sights sights() {
    return new Sights(views, store.log(), progress, wayOut, Clock.systemUTC());
  }

  public ViewProcessor processor() {
    return processor;
  }

  /** The generation that is read now. */
  public Views views() {
    return views.current();
  }

  /** Which generation is read here. */
  public LiveViews live() {
    return views;
  }

  public Progress progress() {
    return progress;
  }

  /** Has the histories made anew, and waits until that is done. */
  public RebuildProgress rebuild() {
    var rebuild = new Rebuild(store.database(), Views.NAME);
    rebuild.request("a test");
    return rebuild.await(Duration.ofMinutes(2), _ -> { }).orElseThrow();
  }

  @Override
  public void close() {
    processor.stop();
  }
}
