package nl.wijkkroniek.eventstore.following;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import nl.wijkkroniek.eventstore.log.EventLog;

/**
 * Tells readers that the log has grown. What this process records it hears at once; for what others record it looks where the log
 * ends: often after something came, and ever less often, down to 20 times a second, while nothing does. It looks only while there is a reader.
 */
final class LogWatch {

  private static final Duration SHORTEST = Duration.ofMillis(4);
  /** With what a look and a wake-up take, it keeps every reader within 100 ms. */
  private static final Duration LONGEST = Duration.ofMillis(50);
  private static final Duration WITHOUT_ANSWER = Duration.ofSeconds(1);

  private final EventLog log;
  private final Set<Runnable> readers = ConcurrentHashMap.newKeySet();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition grown = lock.newCondition();
  private volatile long version;
  private boolean looking;

  LogWatch(EventLog log) {
    this.log = log;
  }

  /** Changes whenever the log may have grown. */
  long version() {
    return version;
  }

  /** Something was recorded. */
  void wake() {
    lock.lock();
    try {
      version++;
      grown.signalAll();
    } finally {
      lock.unlock();
    }
    readers.forEach(Runnable::run);
  }

  /** @return whether the version is another one than this, at once or within the time given */
  boolean awaitOtherThan(long seen, long nanos) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = nanos;
      while (version == seen && left > 0) {
        left = grown.awaitNanos(left);
      }
      return version != seen;
    } finally {
      lock.unlock();
    }
  }

  /** From now on this reader is told, by a thread that must not be kept. */
  void add(Runnable reader) {
    lock.lock();
    try {
      readers.add(reader);
      if (!looking) {
        looking = true;
        Thread.ofPlatform().daemon().name("log-watch").start(this::look);
      }
    } finally {
      lock.unlock();
    }
  }

  void remove(Runnable reader) {
    readers.remove(reader);
  }

  private void look() {
    long head = -1; // the driver throws an IllegalStateException where its client was closed before its readers
    Duration pause = SHORTEST;
    while (goesOn()) {
      try {
        long found = log.head();
        boolean moved = found != head;
        head = found;
        pause = moved ? SHORTEST : longer(pause);
        if (moved) {
          wake();
        }
      } catch (MongoException | IllegalStateException noAnswer) {
        pause = WITHOUT_ANSWER;
      }
      pause(pause);
    }
  }

  private static Duration longer(Duration pause) {
    Duration doubled = pause.multipliedBy(2);
    return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
  }

  private boolean goesOn() {
    lock.lock();
    try {
      looking = !readers.isEmpty() && !Thread.currentThread().isInterrupted();
      return looking;
    } finally {
      lock.unlock();
    }
  }

  private static void pause(Duration pause) {
    try {
      TimeUnit.NANOSECONDS.sleep(pause.toNanos());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
