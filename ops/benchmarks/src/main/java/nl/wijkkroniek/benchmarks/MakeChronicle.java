package nl.wijkkroniek.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import nl.wijkkroniek.benchmarks.national.ChronicleFile;
import nl.wijkkroniek.benchmarks.national.NationalChronicle;

/**
 * Makes a national chronicle, and nothing else.
 *
 * @param events how many
 * @param file where it is written
 * @param seed the same seed and number make the same file
 */
record MakeChronicle(int events, Path file, long seed) {

  static final String COMMAND = "chronicle";
  private static final String USAGE = "ops/benchmarks/run chronicle N FILE [SEED]";
  private static final long USUAL_SEED = 2014;
  private static final double MEGABYTE = 1024 * 1024;

  /**
   * Reads the arguments; a file is named from where the command was typed.
   *
   * @throws IllegalArgumentException saying how it is used
   */
  static MakeChronicle of(List<String> arguments) {
    if (arguments.size() < 3 || arguments.size() > 4) {
      throw new IllegalArgumentException(USAGE);
    }
    try {
      int events = Integer.parseInt(arguments.get(1));
      long seed = arguments.size() == 4 ? Long.parseLong(arguments.get(3)) : USUAL_SEED;
      if (events > 0) {
        return new MakeChronicle(events, Path.of(System.getProperty("wijkkroniek.benchmarks.from", "")).resolve(arguments.get(2)), seed);
      }
    } catch (NumberFormatException notANumber) {
      // said below
    }
    throw new IllegalArgumentException("N and SEED are numbers, and N is at least 1: " + USAGE);
  }

  void write() throws IOException {
    long began = System.nanoTime();
    ChronicleFile.write(new NationalChronicle(seed, events), file);
    System.err.printf(Locale.ROOT, "%s: %,d events, %.0f MB, made in %.1f s%n", file, events, Files.size(file) / MEGABYTE, (System.nanoTime() - began) / 1e9);
  }
}
