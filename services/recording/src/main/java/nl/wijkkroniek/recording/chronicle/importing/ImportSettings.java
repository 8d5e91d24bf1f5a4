package nl.wijkkroniek.recording.chronicle.importing;

import java.time.Clock;
import java.time.Duration;

/**
 * What an import is held to.
 *
 * @param largestEvent most bytes in one line
 * @param silence how long another process must be silent before the import it was busy with is taken over
 * @param clock by which it is today
 */
public record ImportSettings(int largestEvent, Duration silence, Clock clock) {

  /** A line of a mebibyte, three seconds of silence, and the clock of the machine. */
  public static final ImportSettings USUAL = new ImportSettings(1024 * 1024, Duration.ofSeconds(3), Clock.systemUTC());
}
