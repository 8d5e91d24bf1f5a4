package nl.wijkkroniek.benchmarks.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Load that comes whether or not it is kept up with: each thing is done at its own moment, so many a second, by a thread of its own. How long it took is
 * counted from the moment at which it should have begun, so that what waits behind something slow counts as slow as well, instead of being left out.
 *
 * <p>People do not wait for each other, nor keep time: the moments of one kind of thing lie as far apart as chance has it (a Poisson process), the same for the
 * same seed. At even distances all kinds would fall on the same moments, and each would be measured behind the others.
 */
final class OpenLoad {

  /** What a {@link Doing} says when how long it took says nothing. */
  static final long NOT_COUNTED = Long.MIN_VALUE;
  private static final long LONGEST = Duration.ofMinutes(2).toNanos();
  private static final int DIGITS = 3;
  /** More than that under way, and the figures say nothing but that it was not kept up with. */
  private static final int MOST_UNDER_WAY = 2_000;

  private final List<Stream> streams = new ArrayList<>();
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private final Semaphore underWay = new Semaphore(MOST_UNDER_WAY);
  private final AtomicInteger notAnswered = new AtomicInteger();
  private final long seed;

  OpenLoad(long seed) {
    this.seed = seed;
  }

  /** Something to be done once in so many nanoseconds on the average, and how long that took. */
  private record Stream(String what, long every, Random chance, Doing doing, Histogram taken) {

    private long untilNext() {
      return (long) (every * chance.nextExponential());
    }
  }

  /** Does something once. */
  interface Doing {

    /**
     * Does it.
     *
     * @param due when it was to begin, in {@link System#nanoTime}
     * @return from which moment on it counts, mostly when it was due; or {@link #NOT_COUNTED}
     */
    long once(long due);
  }

  void add(String what, double perSecond, Doing doing) {
    streams.add(new Stream(what, (long) (1e9 / perSecond), new Random(Objects.hash(seed, what)), doing, new ConcurrentHistogram(1, LONGEST, DIGITS)));
  }

  /**
   * Goes on for that long after a while that does not count.
   *
   * @return what was done, and how long it took, in nanoseconds
   * @throws IllegalStateException when anything of it failed, or it was not kept up with
   */
  Map<String, Histogram> run(Duration before, Duration counted) {
    long begin = System.nanoTime() + Duration.ofMillis(100).toNanos();
    long counts = begin + before.toNanos();
    long end = counts + counted.toNanos();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Thread> clocks = streams.stream().map(stream -> Thread.ofPlatform().start(() -> pace(stream, begin, counts, end, threads))).toList();
      for (Thread clock : clocks) {
        clock.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
    if (failure.get() != null) {
      throw new IllegalStateException("Under load something failed: " + failure.get().getMessage(), failure.get());
    }
    Map<String, Histogram> taken = new LinkedHashMap<>();
    streams.forEach(stream -> taken.put(stream.what(), stream.taken()));
    return taken;
  }

  /** How often the server said that it could not answer now, from the beginning. */
  int notAnswered() {
    return notAnswered.get();
  }

  private void pace(Stream stream, long begin, long counts, long end, ExecutorService threads) {
    for (long due = begin + stream.untilNext(); due < end && failure.get() == null; due += stream.untilNext()) {
      long wait = due - System.nanoTime();
      while (wait > 0) {
        LockSupport.parkNanos(wait);
        wait = due - System.nanoTime();
      }
      if (!underWay.tryAcquire()) {
        failure.compareAndSet(null, new IllegalStateException(MOST_UNDER_WAY + " are under way: the load is not kept up with"));
        return;
      }
      long moment = due;
      threads.execute(() -> once(stream, moment, moment >= counts));
    }
  }

  private void once(Stream stream, long due, boolean counts) {
    try {
      long from = stream.doing().once(due);
      if (counts && from != NOT_COUNTED) {
        stream.taken().recordValue(Math.clamp(System.nanoTime() - from, 1, LONGEST));
      }
    } catch (Web.NotAnswered tooMuch) {
      stream.taken().recordValue(LONGEST);
      notAnswered.incrementAndGet();
      System.err.println("Not answered, and counted as the longest there is: " + tooMuch.getMessage());
    } catch (RuntimeException | Error failed) {
      failure.compareAndSet(null, failed);
    } finally {
      underWay.release();
    }
  }
}
