package nl.wijkkroniek.soak;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Killed in the middle of eight people recording at once. */
final class RecordingRound implements Round {

  private static final int FEWEST = 20;
  private static final int MOST = 500;
  private static final int SENT_AGAIN = 40;
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
    try (People people = new People(name, random, process.api(), ledger)) {
      people.awaitAcknowledged(ledger, target);
      LockSupport.parkNanos(random.nextLong(LATEST_AFTER_TARGET));
      process.kill();
    }
    return "killed in the middle of eight recorders, %d acknowledged".formatted(ledger.size() - before);
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
