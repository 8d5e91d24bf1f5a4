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

/** Killed in the middle of eight people recording at once. */
final class RecordingRound implements Round {

  private static final int RECORDERS = 8;
  private static final int FEWEST = 20;
  private static final int MOST = 500;
  private static final int SENT_AGAIN = 40;
  private static final long LONGEST = TimeUnit.SECONDS.toNanos(120);
  private static final long LATEST_AFTER_TARGET = TimeUnit.MILLISECONDS.toNanos(20);

  private final String name;
  private final Random random;
  private final Ledger ledger;

  RecordingRound(String name, long seed, Ledger ledger) {
    this.name = name;
    this.random = new Random(seed);
    this.ledger = ledger;
  }

  @Override
  public String killIn(PlatformProcess process) {
    int before = ledger.size();
    int target = before + FEWEST + random.nextInt(MOST - FEWEST);
    AtomicBoolean stop = new AtomicBoolean();
    try (ExecutorService people = Executors.newFixedThreadPool(RECORDERS)) {
      List<Future<?>> telling = begin(people, process.api(), stop);
      awaitAcknowledged(target, telling);
      LockSupport.parkNanos(random.nextLong(LATEST_AFTER_TARGET));
      process.kill();
      stop.set(true);
      awaitEnd(telling);
    }
    return "killed in the middle of %2$d recorders, %1$d acknowledged".formatted(ledger.size() - before, RECORDERS);
  }

  private List<Future<?>> begin(ExecutorService people, Api api, AtomicBoolean stop) {
    List<Future<?>> telling = new ArrayList<>();
    for (int person = 0; person < RECORDERS; person++) {
      Storyline storyline = new Storyline(name + "-" + person, random.nextLong());
      Random repeats = new Random(random.nextLong());
      telling.add(people.submit(() -> new Recorder(api, ledger).tell(storyline, repeats, stop::get)));
    }
    return telling;
  }

  private void awaitAcknowledged(int target, List<Future<?>> telling) {
    long deadline = System.nanoTime() + LONGEST;
    while (ledger.size() < target && System.nanoTime() < deadline && !telling.stream().allMatch(Future::isDone)) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    }
  }

  private static void awaitEnd(List<Future<?>> telling) {
    try {
      for (Future<?> person : telling) {
        person.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("A recorder failed: " + e.getMessage(), e);
    }
  }

  /** What nobody answered is sent again, under the same key; and so is some of what was answered. */
  @Override
  public String settleIn(PlatformProcess process) {
    Recorder recorder = new Recorder(process.api(), ledger);
    List<Deed> unanswered = ledger.takeUnanswered();
    long known = unanswered.stream().filter(recorder::settle).count();
    List<Deed> acknowledged = List.copyOf(ledger.acknowledged());
    for (int i = 0; i < SENT_AGAIN && !acknowledged.isEmpty(); i++) {
      Deed deed = acknowledged.get(random.nextInt(acknowledged.size()));
      if (!recorder.again(deed)) {
        ledger.fault(deed.key() + ", sent again after the restart, was not answered");
      }
    }
    return "%d unanswered and sent again, of which %d were recorded already".formatted(unanswered.size(), known);
  }
}
