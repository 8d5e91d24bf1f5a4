package nl.wijkkroniek.eventstore.embedded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes what a command wrote durable before the command is answered, with one write to the journal for all commands that wait. What changes
 * more than documents (a collection or an index that comes or goes) is made durable by a checkpoint.
 *
 * <p>{@link MVStore#commit()} takes the maps one after another: a map written to meanwhile ends up in the file newer than
 * its neighbours. So commands share a lock that a checkpoint takes alone, and a crash finds each command whole or not at all.
 */
final class GroupCommit {

  private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
  private static final int SECONDS_BETWEEN_CHECKPOINTS = 60;
  private static final int STEPS_BETWEEN_CHECKPOINTS = 4;

  private final Checkpoints checkpoints;
  private final DiskSpace space;
  private final ReentrantReadWriteLock commands = new ReentrantReadWriteLock();
  private final ReentrantLock writing = new ReentrantLock();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("embedded-checkpoint").factory());
  private final AtomicBoolean scheduled = new AtomicBoolean();
  private volatile CompletableFuture<Void> checkpoint = CompletableFuture.completedFuture(null);
  /** What is written now will be made durable with. Changed by the one who does so, while no command runs. */
  private Round next = new Round();
  /** Why nothing can be written any more; null as long as all is well. */
  private volatile IllegalStateException broken;

  /** What is made durable together: whoever comes first does it, the others wait for it. */
  private static final class Round {

    private final List<Change> changes = new ArrayList<>();
    private final AtomicBoolean taken = new AtomicBoolean();
    private final CompletableFuture<Void> onDisk = new CompletableFuture<>();
    private volatile boolean structural;

    private synchronized void add(Change change) {
      changes.add(change);
    }
  }

  GroupCommit(MVStore store, Path folder, DiskSpace space) {
    this.checkpoints = new Checkpoints(store, folder);
    this.space = space;
  }

  /** Carries out what was written but is not in the store; from then on commands can be carried out. */
  void recover(Consumer<Change> carryOut) {
    checkpoints.recover(carryOut);
    next = new Round();
    thread.scheduleWithFixedDelay(() -> attempt(this::eachWhile), SECONDS_BETWEEN_CHECKPOINTS, SECONDS_BETWEEN_CHECKPOINTS, TimeUnit.SECONDS);
  }

  /** Is to be told of every change of a document, in the command that makes it, before another command can change the same one. */
  void changed(Change change) {
    next.add(change);
  }

  /** Is to be told of every other change, in the command that makes it. */
  void structureChanged() {
    next.structural = true;
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
      refuseWhenBroken();
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

  /** What a failed write left in memory may or may not be on disk: nothing may be built on it. */
  private void refuseWhenBroken() {
    if (broken != null) {
      throw broken;
    }
  }

  /** Writes what there is, so that it need not stay in memory; does nothing in a command that others run beside. */
  void saveSoFar() {
    if (commands.isWriteLockedByCurrentThread()) {
      checkpoints.saveSoFar();
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

  /** Those who wait are told after the next round may be written, so that waking them does not hold it up. */
  private void carryOut(Round round) {
    try {
      writing.lock();
      try {
        write(round);
      } finally {
        writing.unlock();
      }
      scheduleCheckpoint();
      round.onDisk.complete(null);
    } catch (RuntimeException | Error e) {
      giveUp(e);
      round.onDisk.completeExceptionally(e);
    }
  }

  private void giveUp(Throwable failure) {
    broken = new IllegalStateException("An earlier write failed (" + failure.getMessage() + "): restart the server", failure);
    LOG.error("The embedded database cannot write: {}. Nothing is written until it is started again", failure.getMessage());
  }

  private void write(Round round) {
    Checkpoints.Checkpoint begun = close(round);
    if (begun != null) {
      begun.awaitStored();
      begun.dropJournal();
    } else if (!round.changes.isEmpty()) {
      checkpoints.write(round.changes);
    }
  }

  /** From here on commands are of another round. */
  private Checkpoints.Checkpoint close(Round round) {
    commands.writeLock().lock();
    try {
      next = new Round();
      return round.structural ? checkpoints.begin() : null;
    } finally {
      commands.writeLock().unlock();
    }
  }

  /** Who writes faster than pages can be, waits for them: what has changed is kept in memory until then. */
  private void scheduleCheckpoint() {
    if (checkpoints.isDue() && scheduled.compareAndSet(false, true)) {
      checkpoint = CompletableFuture.runAsync(() -> attempt(this::whenDue), thread);
    }
    if (checkpoints.isOverdue()) {
      checkpoint.join();
    }
  }

  private void whenDue() {
    scheduled.set(false);
    if (checkpoints.isDue()) {
      saveAndCompact();
    }
  }

  /** Where nobody writes there is time to free what was left by those who did. */
  private void eachWhile() {
    if (checkpoints.isNeeded()) {
      saveAndCompact();
    } else {
      checkpoints.idle();
      compact();
    }
  }

  private void attempt(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      giveUp(e);
    }
  }

  private void saveAndCompact() {
    if (isRoom()) {
      checkpoint();
      compactLater();
    }
  }

  /**
   * What is moved is in memory until it is saved, so that is done before anything more is moved. Who writes so fast that most of the file is of no use any
   * more waits for the next checkpoint until some of it was freed.
   */
  private void compact() {
    for (int step = 0; step < STEPS_BETWEEN_CHECKPOINTS && isRoom() && checkpoints.compact(); step++) {
      checkpoint();
      if (!checkpoints.isSparse()) {
        compactLater();
        return;
      }
    }
  }

  /** After a checkpoint that somebody waits for meanwhile. What a server that closes does not come to, the next one does. */
  private void compactLater() {
    try {
      thread.execute(() -> attempt(this::compact));
    } catch (RejectedExecutionException closing) {
      LOG.debug("It is closed before all that could be was compacted");
    }
  }

  /** A store that finds no room for its pages closes, and nothing can be read any more. The journal has it all, and can wait. */
  private boolean isRoom() {
    return space.isRoomFor(checkpoints.changed());
  }

  /** A round with more than documents in it is a checkpoint itself, and not to be half in the store before that. */
  private void checkpoint() {
    Checkpoints.Checkpoint begun;
    commands.writeLock().lock();
    try {
      if (next.structural) {
        return;
      }
      begun = checkpoints.begin();
    } finally {
      commands.writeLock().unlock();
    }
    begun.awaitStored();
    writing.lock();
    try {
      begun.dropJournal();
    } finally {
      writing.unlock();
    }
  }

  /**
   * Lets the checkpoint of the moment end, and puts everything into the store.
   *
   * @return whether it did: where there is no room it is left in the journal
   */
  boolean close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(1, TimeUnit.MINUTES)) {
        LOG.warn("A checkpoint of the embedded database takes longer than a minute");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    boolean room = broken == null && isRoom();
    if (room) {
      checkpoints.close();
    }
    return room;
  }
}
