package nl.wijkkroniek.eventstore.embedded;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;

/**
 * Makes what a command wrote durable before the command is answered, with one commit for all commands that wait.
 *
 * <p>{@link MVStore#commit()} takes the maps one after another: a map written to meanwhile ends up in the file newer than
 * its neighbours. So commands share a lock that a commit takes alone, and a crash finds each command whole or not at all.
 */
final class GroupCommit {

  private final MVStore store;
  private final Compaction compaction;
  private final ReentrantReadWriteLock commands = new ReentrantReadWriteLock();
  private final ReentrantLock committing = new ReentrantLock();
  private final AtomicLong finished = new AtomicLong();
  private volatile long durable;

  GroupCommit(MVStore store) {
    this.store = store;
    this.compaction = new Compaction(store);
  }

  /** Runs a command that may write, and returns its answer once all it wrote is on disk. */
  <T> T durably(Supplier<T> command) {
    T answer;
    long number;
    commands.readLock().lock();
    try {
      answer = command.get();
      number = finished.incrementAndGet();
    } finally {
      commands.readLock().unlock();
    }
    commitUpTo(number);
    return answer;
  }

  /** Runs a command that nothing else may be written beside, and that may {@link #saveSoFar}. */
  <T> T alone(Supplier<T> command) {
    T answer;
    long number;
    commands.writeLock().lock();
    try {
      answer = command.get();
      number = finished.incrementAndGet();
    } finally {
      commands.writeLock().unlock();
    }
    commitUpTo(number);
    return answer;
  }

  /** Writes what there is, so that it need not stay in memory; does nothing in a command that others run beside. */
  void saveSoFar() {
    if (commands.isWriteLockedByCurrentThread()) {
      store.commit();
    }
  }

  /** Changes maps together, without waiting until they are on disk. */
  <T> T together(Supplier<T> change) {
    commands.readLock().lock();
    try {
      return change.get();
    } finally {
      commands.readLock().unlock();
    }
  }

  private void commitUpTo(long number) {
    if (durable >= number) {
      return;
    }
    committing.lock();
    try {
      if (durable < number) {
        durable = commitAll();
      }
    } finally {
      committing.unlock();
    }
  }

  private long commitAll() {
    long covered;
    boolean written;
    commands.writeLock().lock();
    try {
      covered = finished.get();
      written = store.hasUnsavedChanges();
      if (written) {
        compaction.beforeCommit();
        store.commit();
      }
    } finally {
      commands.writeLock().unlock();
    }
    if (written) {
      store.sync();
      compaction.afterCommit();
    }
    return covered;
  }
}
