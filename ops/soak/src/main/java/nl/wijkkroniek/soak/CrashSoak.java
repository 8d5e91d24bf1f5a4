package nl.wijkkroniek.soak;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/**
 * The rounds, one after another on the same data, so that a log lives through many crashes; and each in the process that the one before it left, so that one
 * start does for each. After ten rounds a log has grown enough; then, and after a round that failed, the next begins on an empty folder. That of a failed round
 * is kept to be looked at.
 */
final class CrashSoak {

  /** Every fourth round, beginning with the second, is the crash of an import. */
  private static final int IMPORT_EVERY = 4;
  private static final int ROUNDS_OF_A_LIFE = 10;

  private final Settings settings;
  private final Program program;
  private final PrintStream out;
  private Life life;

  CrashSoak(Settings settings, Program program, PrintStream out) {
    this.settings = settings;
    this.program = program;
    this.out = out;
  }

  /** How many rounds failed. */
  int run() {
    int failed = 0;
    for (int number = 1; number <= settings.rounds(); number++) {
      if (life == null) {
        life = begun();
      }
      try {
        out.println("round " + number + ": " + life.through(kind(number)));
        if (number % ROUNDS_OF_A_LIFE == 0 || number == settings.rounds()) {
          out.println("  " + life.end());
          removeLife();
        }
      } catch (RuntimeException e) {
        failed++;
        out.println("round " + number + " FAILED: " + (e instanceof SoakFailure ? e.getMessage() : e.toString()));
        out.println("  its data is kept in " + life.folder());
        life.close();
        life = null;
      }
    }
    return failed;
  }

  private Life begun() {
    try {
      return new Life(program, Files.createTempDirectory("wijkkroniek-soak"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Round kind(int number) {
    String name = "r" + number;
    long seed = settings.seed() * 1_000_003 + number;
    return number % IMPORT_EVERY == 2 ? new ImportRound("import-" + name, seed, life.ledger()) : new RecordingRound(name, seed, life.ledger());
  }

  private void removeLife() {
    life.close();
    try {
      Rounds.remove(life.folder());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    life = null;
  }
}
