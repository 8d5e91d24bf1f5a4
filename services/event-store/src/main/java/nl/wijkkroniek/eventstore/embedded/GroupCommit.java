package nl.wijkkroniek.eventstore.embedded;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
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
  /** The commit that what is written now will be in. Changed by the one who commits, while no command runs. */
  private Round next = new Round();

  /** One commit: whoever comes first carries it out, the others wait for it. */
  private static final class Round {

    private final AtomicBoolean taken = new AtomicBoolean();
    private final CompletableFuture<Void> onDisk = new CompletableFuture<>();
  }

  GroupCommit(MVStore store) {
    this.store = store;
    this.compaction = new Compaction(store);
  }

  /** Runs a command that may write, and returns its answer once all it wrote is on disk. */
  <T> T durably(Supplier<T> command) {
    return durably(command, commands.readLock());
  }

  /** Runs a command that nothing else may be written beside, and that may {@link #saveSoFar}. */
  <T> T alone(Supplier<T> command) {
    return durably(command, commands.writeLock());
  }

  private <T> T durably(Supplier<T> command, Lock lock) {
    T answer;
    Round round;
    lock.lock();
    try {
      answer = command.get();
      round = next;
    } finally {
      lock.unlock();
    }
    if (round.taken.compareAndSet(false, true)) {
      carryOut(round);
    }
    round.onDisk.join();
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

  /** Those who wait are told after the next commit may begin, so that waking them does not hold it up. */
  private void carryOut(Round round) {
    try {
      committing.lock();
      try {
        if (commit()) {
          store.sync();
          compaction.afterCommit();
        }
      } finally {
        committing.unlock();
      }
      round.onDisk.complete(null);
    } catch (RuntimeException | Error e) {
      round.onDisk.completeExceptionally(e);
    }
  }

  private boolean commit() {
    commands.writeLock().lock();
    try {
      next = new Round();
      boolean changed = store.hasUnsavedChanges();
      if (changed) {
        compaction.beforeCommit();
        store.commit();
      }
      return changed;
    } finally {
      commands.writeLock().unlock();
    }
  }
}
