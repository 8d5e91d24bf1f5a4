package nl.wijkkroniek.eventstore.verifying;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How far a walk through the log is: a verification, a backup, a restoration.
 *
 * @param done  positions walked
 * @param total positions there were when it began; more may have come since
 * @param taken time it took so far
 */
public record Progress(long done, long total, Duration taken) {

  /** Positions a second, on average; 0 before anything was walked. */
  public double perSecond() {
    return done == 0 ? 0 : done * (double) TimeUnit.SECONDS.toNanos(1) / Math.max(1, taken.toNanos());
  }

  /** How long the rest takes at this rate; zero before there is a rate. */
  public Duration left() {
    return done == 0 ? Duration.ZERO : Duration.ofNanos((long) (taken.toNanos() * (double) Math.max(0, total - done) / done));
  }
}
