package nl.wijkkroniek.histories.projection;

import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import nl.wijkkroniek.histories.view.LiveViews;
import org.bson.BsonDocument;

/**
 * How far the views are. Whoever waits for a position is woken when it is reached; only where another process works the views does waiting mean looking again
 * now and then.
 */
public final class Progress {

  private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(100);

  private final LiveViews views;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition advanced = lock.newCondition();
  private volatile boolean workedHere;
  private final AtomicLong turns = new AtomicLong();
  private final AtomicLong listed = new AtomicLong(-1);
  private final AtomicInteger waitingForLists = new AtomicInteger();

  /** @param views those that are read in this process */
  public Progress(LiveViews views) {
    this.views = views;
  }

  /** Which generation is read here. */
  LiveViews live() {
    return views;
  }

  /** Position of the last event that the views hold; -1 for none. Always as the database has it: so no process serves less than another did before. */
  public long position() {
    return views.look();
  }

  /** Position up to which the present state of every subject is folded, and lists show it; at most {@link #position()}. */
  public long folded() {
    long held = position();
    BsonDocument first = views.current().behind().find(lte("since", held)).sort(ascending("since")).limit(1).first();
    return listed.accumulateAndGet(first == null ? held : first.getNumber("since").longValue() - 1, Math::max);
  }

  /** Waits until the views hold the event at this position; false when they do not after that long. */
  public boolean await(long wanted, Duration patience) {
    return await(() -> position() >= wanted, patience);
  }

  /** Waits until lists show the event at this position; false when they do not after that long. */
  public boolean awaitFolded(long wanted, Duration patience) {
    waitingForLists.incrementAndGet();
    try {
      return await(() -> folded() >= wanted, patience);
    } finally {
      waitingForLists.decrementAndGet();
    }
  }

  /** Whether somebody waits for present states: then they are not put off. */
  boolean isWaitedForInLists() {
    return waitingForLists.get() > 0;
  }

  /** Looked without holding the lock: whoever waits does not keep the others from being woken. */
  private boolean await(BooleanSupplier reached, Duration patience) {
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

  /** The views, worked by this process, hold more. */
  void advance() {
    turn(true);
  }

  /** More present states are folded. */
  void folding() {
    turn(workedHere);
  }

  /** The views are worked by another process from now on, or by none. */
  void letGo() {
    turn(false);
  }

  private void turn(boolean here) {
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
