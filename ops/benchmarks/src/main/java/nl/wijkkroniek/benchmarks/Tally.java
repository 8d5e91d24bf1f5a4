package nl.wijkkroniek.benchmarks;

import java.util.function.Predicate;

/** Counts ids as they come, and adds them up, so that a million need not be kept; until a moment. */
final class Tally implements Predicate<String> {

  private static final int BETWEEN_LOOKS = 256;

  private final long deadline;
  private long count;
  private long sum;

  /** @param seconds after which it has enough */
  Tally(double seconds) {
    this.deadline = System.nanoTime() + (long) (seconds * 1e9);
  }

  @Override
  public boolean test(String id) {
    count++;
    sum = sum * 31 + id.hashCode();
    return count % BETWEEN_LOOKS != 0 || System.nanoTime() < deadline;
  }

  long count() {
    return count;
  }

  /** Differs when an id differs, or their order. */
  long sum() {
    return sum;
  }
}
