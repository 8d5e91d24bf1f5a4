package nl.wijkkroniek.soak;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Does to Wijkkroniek what is meant not to hurt it (kills it in the middle of its work, fills its disk, deletes its data), and holds what it
 * has afterwards against what it had acknowledged. Prints a line a round and a closing line; ends with 1 when anything was lost, doubled, out of
 * place, or otherwise than a rebuild makes it, and with 3 when this machine does not let it be done.
 */
public final class Soak {

  /** System property: the jar that is killed. */
  private static final String JAR = "wijkkroniek.soak.jar";

  private static final int NOT_RUN = 3;

  private Soak() {
  }

  public static void main(String[] arguments) throws IOException {
    Settings settings;
    try {
      settings = Settings.parse(List.of(arguments));
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(1);
      return;
    }
    System.out.println("soak: " + settings.kind() + ", " + settings.rounds() + " rounds, seed " + settings.seed());
    System.exit(run(settings, Path.of(System.getProperty(JAR))));
  }

  private static int run(Settings settings, Path jar) throws IOException {
    try {
      int failed = switch (settings.kind()) {
        case CRASH -> new CrashSoak(settings, Program.prepared(jar, jar.resolveSibling("unpacked")), System.out).run();
        case BACKUP -> new Rounds(System.out).run(settings.rounds(),
            (number, folder) -> new BackupRound(Program.shipped(jar), folder, settings.seed() + number).run());
        case FULL_DISK -> new Rounds(System.out).run(settings.rounds(),
            (number, folder) -> new FullDiskRound(Program.shipped(jar), folder, settings.seed() + number).run());
      };
      System.out.println("soak: " + (settings.rounds() - failed) + " passed, " + failed + " failed");
      return failed == 0 ? 0 : 1;
    } catch (NotPossibleHere reason) {
      System.out.println("soak: 0 passed, not run: " + reason.getMessage());
      return NOT_RUN;
    }
  }
}
