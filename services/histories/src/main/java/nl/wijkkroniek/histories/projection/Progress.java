package nl.wijkkroniek.histories.projection;

import static com.mongodb.client.model.Filters.eq;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import nl.wijkkroniek.histories.view.Views;
import org.bson.BsonDocument;

/**
 * How far the views are. Whoever waits for a position is woken when it is reached; only where another process works the views does waiting mean looking again
 * now and then.
 */
public final class Progress {

  private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(100);

  private final Views views;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition advanced = lock.newCondition();
  private volatile boolean workedHere;
  private volatile long position;

  /** Begins where the views are. */
  public Progress(Views views) {
    this.views = views;
    this.position = stored();
  }

  /** Position of the last event that the views hold; -1 for none. */
  public long position() {
    if (!workedHere) {
      position = stored();
    }
    return position;
  }

  /** Waits until the views hold the event at this position; false when they do not after that long. */
  public boolean await(long wanted, Duration patience) {
    long left = patience.toNanos();
    lock.lock();
    try {
      while (position() < wanted && left > 0) {
        left -= waited(left);
      }
      return position() >= wanted;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }

  private long waited(long left) throws InterruptedException {
    long asked = workedHere ? left : Math.min(left, LOOK_AGAIN);
    return asked - advanced.awaitNanos(asked);
  }

  /** The views, worked by this process, hold the events up to this position. */
  void advance(long to) {
    become(Math.max(to, position), true);
  }

  /** The views are worked by another process from now on, or by none. */
  void letGo() {
    become(position, false);
  }

  /** The views were dropped. */
  void restart() {
    become(-1, false);
  }

  private void become(long at, boolean here) {
    lock.lock();
    try {
      position = at;
      workedHere = here;
      advanced.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private long stored() {
    BsonDocument progress = views.progress().find(eq("_id", "histories")).first();
    return progress == null ? -1 : progress.getNumber("position").longValue();
  }
}
