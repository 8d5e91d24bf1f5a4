package nl.wijkkroniek.histories.projection;

import java.time.Duration;

/**
 * How a view is worked.
 *
 * @param claim after how long without a sign of life another process takes over the work; from a second on
 * @param grace how long a generation that is no longer read is kept, so that whoever is reading it can end
 * @param lanes how many writes a rebuild has under way at a time
 */
public record Settings(Duration claim, Duration grace, int lanes) {

  /** What suits most. */
  public static final Settings USUAL = new Settings(Duration.ofSeconds(5), Duration.ofMinutes(1), 4);
}
