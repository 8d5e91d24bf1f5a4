package nl.wijkkroniek.soak;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Rounds that each begin on an empty folder. That of a round that failed is kept to be looked at. */
final class Rounds {

  private final PrintStream out;

  Rounds(PrintStream out) {
    this.out = out;
  }

  /** A round: says what it did, or fails. */
  @FunctionalInterface
  interface One {
    String run(int number, Path folder) throws IOException;
  }

  /** How many failed. */
  int run(int rounds, One one) throws IOException {
    int failed = 0;
    for (int number = 1; number <= rounds; number++) {
      Path folder = Files.createTempDirectory("wijkkroniek-soak");
      try {
        out.println("round " + number + ": " + one.run(number, folder));
        remove(folder);
      } catch (NotPossibleHere e) {
        remove(folder);
        throw e;
      } catch (RuntimeException e) {
        failed++;
        out.println("round " + number + " FAILED: " + (e instanceof SoakFailure ? e.getMessage() : e.toString()));
        out.println("  its data is kept in " + folder);
      }
    }
    return failed;
  }

  /** Removes a folder and all that is in it. */
  static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
