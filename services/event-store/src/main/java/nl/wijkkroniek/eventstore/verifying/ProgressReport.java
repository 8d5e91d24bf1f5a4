package nl.wijkkroniek.eventstore.verifying;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Tells how far it is, a few times a second. */
public final class ProgressReport {

  private static final long INTERVAL = TimeUnit.MILLISECONDS.toNanos(250);

  private final long total;
  private final Consumer<Progress> progress;
  private final long began = System.nanoTime();
  private long told = began;

  /** Of work that is through the log up to so many positions, and begins now. */
  public ProgressReport(long total, Consumer<Progress> progress) {
    this.total = total;
    this.progress = progress;
    tell(0);
  }

  /** It is this far, and goes on. */
  public void at(long done) {
    if (System.nanoTime() - told >= INTERVAL) {
      tell(done);
    }
  }

  /** It is done. */
  public void end(long done) {
    tell(done);
  }

  private void tell(long done) {
    told = System.nanoTime();
    progress.accept(new Progress(done, Math.max(done, total), Duration.ofNanos(told - began)));
  }
}
