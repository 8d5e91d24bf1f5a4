package nl.wijkkroniek.histories.replay;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import nl.wijkkroniek.histories.projection.Progress;
import nl.wijkkroniek.histories.replay.Course.Sent;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.words.Refusal;
import org.springframework.context.SmartLifecycle;

/**
 * The replays that are going on. Each runs on the thread of its request and writes only as fast as it is read; there are never more than so many, and all of
 * them end in order when the process is stopped.
 */
public final class Replays implements SmartLifecycle {

  /** Read at a time: what may be seen is judged when it is read. */
  private static final int AT_ONCE = 50;
  private static final Duration FRESH = Duration.ofSeconds(1);
  private static final Duration QUIET = Duration.ofSeconds(10);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

  private final Steps steps;
  private final Progress progress;
  private final Semaphore room;
  private final int most;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition stopped = lock.newCondition();
  private volatile boolean running;

  /** @param most how many there may be at a time */
  public Replays(Steps steps, Progress progress, int most) {
    this.steps = steps;
    this.progress = progress;
    this.most = most;
    this.room = new Semaphore(most);
  }

  /** Counts them. */
  public void measure(MeterRegistry meters) {
    Gauge.builder("wijkkroniek.replays.running", room, free -> most - free.availablePermits()).description("Replays that are being sent").register(meters);
  }

  /** Opens the stream once it is sure that there is something to send. */
  @FunctionalInterface
  interface Opening {

    EventStream open() throws IOException;
  }

  /**
   * Sends a replay, and returns when it is at its end, the reader is gone or is not who they were, or the process stops. After the last two it can be taken up
   * again, as who one is then.
   *
   * @param still whether the reader is who they were: signed in, with the same roles
   * @throws Refusal {@code UNAVAILABLE} when there are too many already; what {@link Steps} throws
   */
  void send(Asked asked, Reader reader, BooleanSupplier still, Opening opening) throws IOException {
    if (!running || !room.tryAcquire()) {
      throw new Refusal(Refusal.Kind.UNAVAILABLE, "Er worden al %d geschiedenissen tegelijk afgespeeld. Probeer het over een minuut opnieuw.".formatted(most),
          "%d histories are being replayed already. Try again in a minute.".formatted(most));
    }
    try {
      var course = new Course(steps, asked, reader);
      var staying = new Staying(still);
      EventStream stream = opening.open();
      stream.begin(asked.subject(), course.known());
      while (staying.stays() && (sendNext(asked, course, staying, stream) || asked.follow() && awaitMore(course, staying, stream))) {
        stream.flush();
      }
      stream.end(running && staying.stays() ? "end" : "stopping", course.known());
    } finally {
      room.release();
    }
  }

  /** Sends a handful; what was read a while ago is read again, as it may not be seen any more. False when there was nothing to send, or the process stops. */
  private boolean sendNext(Asked asked, Course course, Staying staying, EventStream stream) throws IOException {
    boolean paced = asked.pace() > 0;
    var handful = course.next(paced ? 1 : AT_ONCE);
    long stale = System.nanoTime() + FRESH.toNanos();
    for (Sent sent : handful) {
      if (System.nanoTime() - stale > 0) {
        return true;
      }
      stream.entry(sent);
      course.went(sent);
      if (paced) {
        stream.flush();
        pause(Duration.ofNanos((long) (TimeUnit.SECONDS.toNanos(1) / asked.pace())), staying, stream);
      }
      if (!running || !staying.stays()) {
        return false;
      }
    }
    return !handful.isEmpty();
  }

  /** Waits until more was recorded; false when the process stops, or who waits is not who they were. */
  private boolean awaitMore(Course course, Staying staying, EventStream stream) throws IOException {
    long quietSince = System.nanoTime();
    stream.flush();
    while (running && staying.stays()) {
      if (progress.await(course.known() + 1, LOOK_AGAIN)) {
        course.goOn(progress.position());
        return staying.stays();
      }
      if (System.nanoTime() - quietSince > QUIET.toNanos()) {
        stream.heartbeat();
        quietSince = System.nanoTime();
      }
    }
    return false;
  }

  private void pause(Duration pace, Staying staying, EventStream stream) throws IOException {
    long until = System.nanoTime() + pace.toNanos();
    long left = pace.toNanos();
    while (running && left > 0 && staying.stays()) {
      if (!stopsWithin(Math.min(left, QUIET.toNanos())) && until - System.nanoTime() > 0) {
        stream.heartbeat();
      }
      left = until - System.nanoTime();
    }
  }

  private boolean stopsWithin(long nanos) {
    lock.lock();
    try {
      return !running || stopped.awaitNanos(nanos) > 0 && !running;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return true;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    lock.lock();
    try {
      running = false;
      stopped.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before the server waits for its requests to end. */
  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }
}
