package nl.wijkkroniek.eventstore.embedded;

import org.h2.mvstore.MVStore;

/**
 * Frees the room of what was overwritten, a little at a time and in step with what is written, so that the file grows with
 * its contents and not with its history. Used by one thread at a time.
 */
final class Compaction {

  private static final int LIVE_PERCENT = 60;
  private static final int SPARSE_PERCENT = 50;
  private static final int WORTHWHILE = 2 * 1024 * 1024;

  private final MVStore store;
  private final int most;
  /** Bytes that were written, for which as many have not been moved yet. */
  private long owed;
  /** Bytes that were moved, and are among those of the next checkpoint. */
  private long moved;

  /** @param most bytes moved at a time: what is moved stays in memory until the checkpoint after it */
  Compaction(MVStore store, int most) {
    this.store = store;
    this.most = most;
  }

  /** To be called just before each checkpoint. */
  synchronized void beforeCommit() {
    owed += Math.max(0, store.getUnsavedMemory() - moved);
    moved = 0;
  }

  /** To be called when there is nothing else to do: then more is made up for than was written. */
  synchronized void idle() {
    owed = Math.max(owed, WORTHWHILE);
  }

  /** Whether less than half of what is in the file is of use. */
  boolean isSparse() {
    return store.getFileStore().getChunksFillRate() < SPARSE_PERCENT;
  }

  /**
   * Moves what is still of use out of parts of the file that are hardly so. To be called after a checkpoint.
   *
   * @return whether anything was moved, and has to be saved by another checkpoint before what it left is free
   */
  boolean step() {
    int now = takeOwed();
    if (now == 0 || !store.compact(LIVE_PERCENT, now)) {
      return false;
    }
    movedSome();
    return true;
  }

  private synchronized int takeOwed() {
    if (owed < WORTHWHILE) {
      return 0;
    }
    int now = (int) Math.min(most, owed);
    owed -= now;
    return now;
  }

  private synchronized void movedSome() {
    moved = store.getUnsavedMemory();
  }
}
