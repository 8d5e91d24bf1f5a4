package nl.wijkkroniek.histories.projection;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import nl.wijkkroniek.histories.portrait.Portraits;
import nl.wijkkroniek.histories.view.Views;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works events into the views, one batch at a time, and tells those who wait. Present states are folded right after where there is time for it; after a large
 * import they are folded when it is quiet again.
 */
final class Worker implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
  private static final Duration A_MOMENT = Duration.ofMillis(250);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration NOW_AND_THEN = Duration.ofSeconds(10);

  private final Views views;
  private final Portraits portraits;
  private final Progress progress;
  private final ReentrantLock working = new ReentrantLock();
  private final ScheduledThreadPoolExecutor later = new ScheduledThreadPoolExecutor(1,
      Thread.ofPlatform().daemon().name("histories-portraits").factory());
  private volatile Overlay known;
  private boolean settlingLater;
  private long lastSettled = System.nanoTime();
  private long lastBatch = System.nanoTime() - A_MOMENT.toNanos();

  Worker(Views views, Portraits portraits, Progress progress) {
    this.views = views;
    this.portraits = portraits;
    this.progress = progress;
    this.known = new Overlay(views);
    later.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  /**
   * Works in these events, which follow each other in the log, and everything up to this position with them.
   *
   * @param more whether more events are waiting: then folding states can wait as well
   */
  void work(List<RecordedEvent> events, long position, boolean more) {
    working.lock();
    try {
      if (!events.isEmpty()) {
        Overlay remembered = known;
        forget();
        known = Projection.apply(events, views, remembered, position);
      }
      lastBatch = System.nanoTime();
      progress.advance(position);
      if (more && !progress.isWaitedForInLists() || fold()) {
        settleLater();
      }
    } finally {
      working.unlock();
    }
  }

  /** What is known from the batches before counts as long as nobody else works the views, and each batch succeeds. */
  void forget() {
    known = new Overlay(views);
  }

  /** Folds what was behind when this process ended. */
  void settleLater() {
    working.lock();
    try {
      if (!settlingLater && !later.isShutdown()) {
        settlingLater = true;
        later.schedule(this::settle, A_MOMENT.toMillis(), TimeUnit.MILLISECONDS);
      }
    } finally {
      working.unlock();
    }
  }

  private void settle() {
    working.lock();
    try {
      settlingLater = false;
      if (!isTime() || fold()) {
        settleLater();
      }
    } catch (RuntimeException failed) {
      LOG.warn("Present states could not be folded; they are folded for each reader until the next event: {}", failed.toString());
    } finally {
      working.unlock();
    }
  }

  private boolean fold() {
    boolean left = portraits.settle(A_MOMENT);
    progress.folding();
    return left;
  }

  /** When it is quiet, when somebody waits for it, and now and then when neither is so. */
  private boolean isTime() {
    long now = System.nanoTime();
    boolean time = now - lastBatch > A_MOMENT.toNanos() || now - lastSettled > NOW_AND_THEN.toNanos() || progress.isWaitedForInLists();
    lastSettled = time ? now : lastSettled;
    return time;
  }

  /** Nothing begins from here on; a fold at hand is waited for. */
  @Override
  public void close() {
    later.shutdown();
    try {
      if (!later.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        LOG.warn("A present state is still being folded while the histories stop");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
