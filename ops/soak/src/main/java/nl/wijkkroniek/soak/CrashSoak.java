package nl.wijkkroniek.soak;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The rounds, one after another on the same data, so that a log lives through many crashes. After a round that failed the next begins on
 * an empty folder, and the folder of the failed one is kept to be looked at.
 */
final class CrashSoak {

  /** Every fourth round, beginning with the second, is the crash of an import. */
  private static final int IMPORT_EVERY = 4;

  private final Settings settings;
  private final Path jar;
  private final PrintStream out;
  private Path folder;
  private Ledger ledger;

  CrashSoak(Settings settings, Path jar, PrintStream out) {
    this.settings = settings;
    this.jar = jar;
    this.out = out;
  }

  /** How many rounds failed. */
  int run() {
    int failed = 0;
    for (int number = 1; number <= settings.rounds(); number++) {
      if (folder == null) {
        folder = newFolder();
        ledger = new Ledger();
      }
      try {
        out.println("round " + number + ": " + round(number));
      } catch (RuntimeException e) {
        failed++;
        out.println("round " + number + " FAILED: " + (e instanceof SoakFailure ? e.getMessage() : e.toString()));
        out.println("  its data is kept in " + folder);
        folder = null;
      }
    }
    remove();
    return failed;
  }

  private String round(int number) {
    Path data = folder.resolve("data");
    Round round = kind(number);
    String killed;
    try (PlatformProcess process = start(data)) {
      if (ledger.size() == 0) {
        new Recorder(process.api(), ledger).tellWhatAllShare();
      }
      killed = round.killIn(process);
    }
    String settled;
    String startedIn;
    try (PlatformProcess process = start(data)) {
      startedIn = String.format(Locale.ROOT, "restarted in %.1f s", process.startedIn().toMillis() / 1000.0);
      settled = round.settleIn(process);
      Examination.overHttp(process.api(), ledger);
      process.stop();
    }
    return String.join("; ", killed, startedIn, settled, Examination.ofFolder(data, ledger));
  }

  private Round kind(int number) {
    String name = "r" + number;
    long seed = settings.seed() * 1_000_003 + number;
    return number % IMPORT_EVERY == 2 ? new ImportRound("import-" + name, seed, ledger) : new RecordingRound(name, seed, ledger);
  }

  private PlatformProcess start(Path data) {
    return PlatformProcess.start(jar, data, folder.resolve("platform.log"));
  }

  private static Path newFolder() {
    try {
      return Files.createTempDirectory("wijkkroniek-soak");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void remove() {
    if (folder == null) {
      return;
    }
    try {
      Rounds.remove(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
