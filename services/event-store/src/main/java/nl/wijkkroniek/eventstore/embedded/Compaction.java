package nl.wijkkroniek.eventstore.embedded;

import org.h2.mvstore.MVStore;

/**
 * Frees the room of what was overwritten, a little at a time and in step with what is written, so that the file grows with
 * its contents and not with its history.
 */
final class Compaction {

  private static final int LIVE_PERCENT = 60;
  private static final int STEP = 2 * 1024 * 1024;

  private final MVStore store;
  private long written;

  Compaction(MVStore store) {
    this.store = store;
  }

  /** To be called just before each commit, by one thread at a time. */
  void beforeCommit() {
    written += store.getUnsavedMemory();
  }

  /** To be called after each commit, by one thread at a time. What is moved is saved by the next one. */
  void afterCommit() {
    if (written >= STEP) {
      store.compact(LIVE_PERCENT, STEP);
      written = 0;
    }
  }
}
