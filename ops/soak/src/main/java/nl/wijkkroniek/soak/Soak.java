package nl.wijkkroniek.soak;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Kills Wijkkroniek in the middle of its work, many times, and holds what it has afterwards against what it had acknowledged. Prints a line a
 * round and a closing line; ends with 1 when anything was lost, doubled, out of place, or otherwise than a rebuild makes it.
 */
public final class Soak {

  /** System property: the jar that is killed. */
  private static final String JAR = "wijkkroniek.soak.jar";

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
    System.out.println("soak: crash, " + settings.rounds() + " rounds, seed " + settings.seed());
    int failed = new CrashSoak(settings, Path.of(System.getProperty(JAR)), System.out).run();
    System.out.println("soak: " + (settings.rounds() - failed) + " passed, " + failed + " failed");
    System.exit(failed == 0 ? 0 : 1);
  }
}
