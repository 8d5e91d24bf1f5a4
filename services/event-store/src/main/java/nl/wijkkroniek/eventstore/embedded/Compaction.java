package nl.wijkkroniek.eventstore.embedded;

import java.util.concurrent.atomic.AtomicLong;
import org.h2.mvstore.MVStore;

/**
 * Frees the room of what was overwritten, a little at a time and in step with what is written, so that the file grows with
 * its contents and not with its history.
 */
final class Compaction {

  private static final int LIVE_PERCENT = 60;
  private static final int STEP = 2 * 1024 * 1024;

  private final MVStore store;
  private final int most;
  private final AtomicLong written = new AtomicLong();

  /** @param most bytes moved at a time: what is moved stays in memory until the checkpoint after it */
  Compaction(MVStore store, int most) {
    this.store = store;
    this.most = most;
  }

  /** To be called just before each checkpoint. */
  void beforeCommit() {
    written.addAndGet(store.getUnsavedMemory());
  }

  /** To be called after each checkpoint, by one thread at a time. What is moved is saved by the next one. */
  void afterCommit() {
    if (written.get() >= STEP) {
      store.compact(LIVE_PERCENT, (int) Math.min(most, written.getAndSet(0)));
    }
  }
}
