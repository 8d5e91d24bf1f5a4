package nl.wijkkroniek.histories.replay;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Whether who reads is still who they were when they began; asked again once a second at most, however fast it is sent. */
final class Staying {

  private static final Duration FRESH = Duration.ofSeconds(1);

  private final BooleanSupplier still;
  private boolean stays = true;
  private long asked = System.nanoTime();

  Staying(BooleanSupplier still) {
    this.still = still;
  }

  /** Once they are not, they never are again. */
  boolean stays() {
    long now = System.nanoTime();
    if (stays && now - asked > FRESH.toNanos()) {
      asked = now;
      stays = still.getAsBoolean();
    }
    return stays;
  }
}
