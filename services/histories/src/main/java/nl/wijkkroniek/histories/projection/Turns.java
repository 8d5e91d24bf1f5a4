package nl.wijkkroniek.histories.projection;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** The steps in which the views of this process go on, and those who wait for one of them. */
final class Turns {

  private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(100);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition advanced = lock.newCondition();
  private volatile boolean workedHere;
  private final AtomicLong turns = new AtomicLong();
  private final AtomicInteger waitingForLists = new AtomicInteger();

  boolean isWaitedForInLists() {
    return waitingForLists.get() > 0;
  }

  boolean awaitInLists(BooleanSupplier reached, Duration patience) {
    waitingForLists.incrementAndGet();
    try {
      return await(reached, patience);
    } finally {
      waitingForLists.decrementAndGet();
    }
  }

  /** Looked without holding the lock: whoever waits does not keep the others from being woken. */
  boolean await(BooleanSupplier reached, Duration patience) {
    long until = System.nanoTime() + patience.toNanos();
    try {
      long seen = turns.get();
      while (!reached.getAsBoolean()) {
        long left = until - System.nanoTime();
        if (left <= 0) {
          return false;
        }
        awaitTurnAfter(seen, left);
        seen = turns.get();
      }
      return true;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void awaitTurnAfter(long seen, long left) throws InterruptedException {
    long most = workedHere && waitingForLists.get() == 0 ? left : Math.min(left, LOOK_AGAIN);
    lock.lock();
    try {
      if (turns.get() == seen) {
        advanced.awaitNanos(most);
      }
    } finally {
      lock.unlock();
    }
  }

  /** The next turn, taken where the last one was. */
  void next() {
    next(workedHere);
  }

  /** @param here whether this process works the views from now on */
  void next(boolean here) {
    lock.lock();
    try {
      workedHere = here;
      turns.incrementAndGet();
      advanced.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
