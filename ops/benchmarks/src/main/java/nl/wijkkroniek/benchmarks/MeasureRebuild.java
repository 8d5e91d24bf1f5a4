package nl.wijkkroniek.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Makes all views of a log, and makes them anew.
 *
 * @param events how many the log holds
 * @param seed the same seed and number make the same log
 */
record MeasureRebuild(int events, long seed) {

  static final String COMMAND = "rebuild";
  private static final String USAGE = "ops/benchmarks/run rebuild N [SEED]";
  private static final long USUAL_SEED = 2014;
  private static final Duration PATIENCE = Duration.ofHours(2);
  private static final double MEGABYTE = 1024 * 1024;

  /** @throws IllegalArgumentException saying how it is used */
  static MeasureRebuild of(List<String> arguments) {
    try {
      int events = Integer.parseInt(arguments.get(1));
      long seed = arguments.size() > 2 ? Long.parseLong(arguments.get(2)) : USUAL_SEED;
      if (events > 0 && arguments.size() <= 3) {
        return new MeasureRebuild(events, seed);
      }
    } catch (NumberFormatException | IndexOutOfBoundsException notUnderstood) {
      // said below
    }
    throw new IllegalArgumentException("N and SEED are numbers, and N is at least 1: " + USAGE);
  }

  String measure() {
    try (Store store = Store.open()) {
      return Machine.description() + "\n" + measure(store);
    }
  }

  /** In a sentence. */
  String measure(Store store) {
    LargeLog log = new LargeLog(store, "views");
    log.growTo(events, new SampleEvents(seed));
    try (HeapPeak heap = new HeapPeak()) {
      ViewsRebuild.Taken taken = new ViewsRebuild(log.head(), store.database("views"), PATIENCE).measure();
      return String.format(Locale.ROOT, "Rebuild of all views from %,d events: %.1f s, %,.0f events a second, beside those of the live generation, which were made in %.1f s. "
          + "Heap in use after a collection, server and client together: at most %.0f MB.%n", log.head(), taken.rebuilt(), log.head() / taken.rebuilt(), taken.followed(), heap.bytes() / MEGABYTE);
    }
  }
}
