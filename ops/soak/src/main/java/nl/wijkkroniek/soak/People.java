package nl.wijkkroniek.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** Eight people who record at once, until they are told to stop. */
final class People implements AutoCloseable {

  private static final int RECORDERS = 8;
  private static final long LONGEST = TimeUnit.SECONDS.toNanos(120);

  private final ExecutorService threads = Executors.newFixedThreadPool(RECORDERS);
  private final AtomicBoolean stop = new AtomicBoolean();
  private final List<Future<?>> telling = new ArrayList<>();

  /** @param name of this telling; the subjects of each are called after it */
  People(String name, Random random, Api api, Ledger ledger) {
    for (int person = 0; person < RECORDERS; person++) {
      Storyline storyline = new Storyline(name + "-" + person, random.nextLong());
      Random repeats = new Random(random.nextLong());
      telling.add(threads.submit(() -> new Recorder(api, ledger).tell(storyline, repeats, stop::get)));
    }
  }

  /** Waits until so many are acknowledged in all, or nobody tells any more, or two minutes have passed. */
  void awaitAcknowledged(Ledger ledger, int target) {
    long deadline = System.nanoTime() + LONGEST;
    while (ledger.size() < target && System.nanoTime() < deadline && !telling.stream().allMatch(Future::isDone)) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    }
  }

  /** Lets everyone finish what they are saying. */
  @Override
  public void close() {
    stop.set(true);
    try {
      for (Future<?> person : telling) {
        person.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("A recorder failed: " + e.getMessage(), e);
    } finally {
      threads.shutdown();
    }
  }
}
