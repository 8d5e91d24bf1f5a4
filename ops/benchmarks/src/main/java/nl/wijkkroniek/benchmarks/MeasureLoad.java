package nl.wijkkroniek.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import nl.wijkkroniek.benchmarks.load.UnderLoad;

/**
 * Measures the load that a house bears on a data folder that is there already: a million events are not imported anew for each measurement.
 *
 * @param data the folder
 */
record MeasureLoad(Path data, UnderLoad load) {

  static final String COMMAND = "load";
  private static final String USAGE = "ops/benchmarks/run load DATA_FOLDER [SECONDS [SEED]]";
  private static final int RUNS = 3;
  private static final int USUAL_SECONDS = 30;
  private static final long USUAL_SEED = 2014;

  /**
   * Reads the arguments; a folder is named from where the command was typed.
   *
   * @throws IllegalArgumentException saying how it is used
   */
  static MeasureLoad of(List<String> arguments) {
    if (arguments.size() < 2 || arguments.size() > 4) {
      throw new IllegalArgumentException(USAGE);
    }
    Path data = Path.of(System.getProperty("wijkkroniek.benchmarks.from", "")).resolve(arguments.get(1));
    if (!Files.isDirectory(data)) {
      throw new IllegalArgumentException("There is no folder " + data + ": " + USAGE);
    }
    try {
      int seconds = arguments.size() > 2 ? Integer.parseInt(arguments.get(2)) : USUAL_SECONDS;
      long seed = arguments.size() > 3 ? Long.parseLong(arguments.get(3)) : USUAL_SEED;
      if (seconds > 0) {
        return new MeasureLoad(data, new UnderLoad(data.getFileName().toString(), seed, RUNS, Duration.ofSeconds(seconds)));
      }
    } catch (NumberFormatException notANumber) {
      // said below
    }
    throw new IllegalArgumentException("SECONDS and SEED are numbers, and SECONDS is at least 1: " + USAGE);
  }

  String measure(Path repository) throws IOException {
    return Machine.description() + "\n\n" + load.measure(repository, data);
  }
}
