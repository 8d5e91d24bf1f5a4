package nl.wijkkroniek.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import nl.wijkkroniek.benchmarks.load.National;

/** Makes a national chronicle and measures it from its import to the load it bears. */
record MeasureNational(National national) {

  static final String COMMAND = "national";
  private static final String USAGE = "ops/benchmarks/run national N [SECONDS OF LOAD [SEED]]";
  private static final int RUNS = 3;
  private static final int USUAL_SECONDS = 30;
  private static final long USUAL_SEED = 2014;

  /** @throws IllegalArgumentException saying how it is used */
  static MeasureNational of(List<String> arguments) {
    try {
      int events = Integer.parseInt(arguments.get(1));
      int seconds = arguments.size() > 2 ? Integer.parseInt(arguments.get(2)) : USUAL_SECONDS;
      long seed = arguments.size() > 3 ? Long.parseLong(arguments.get(3)) : USUAL_SEED;
      if (events > 0 && seconds > 0 && arguments.size() <= 4) {
        return new MeasureNational(new National(events, seed, RUNS, Duration.ofSeconds(seconds)));
      }
    } catch (NumberFormatException | IndexOutOfBoundsException notUnderstood) {
      // said below
    }
    throw new IllegalArgumentException("All of these are numbers, and at least 1: " + USAGE);
  }

  String measure(Path repository) throws IOException {
    return Machine.description() + "\n\n" + national.measure(repository);
  }
}
