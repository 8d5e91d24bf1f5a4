package nl.wijkkroniek.histories.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import nl.wijkkroniek.histories.Allowing;
import nl.wijkkroniek.histories.Store;

/** A process of its own that follows what is recorded with an index in a folder, until it is killed. */
public final class SearchingProcess {

  private static final Duration OFTEN = Duration.ofMillis(50);
  private static final String FOLLOWS = "follows";

  private SearchingProcess() {
  }

  /** Starts it, and waits until it follows. */
  static Process start(String connectionString, Path folder) throws IOException {
    Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-Xmx192m", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
        SearchingProcess.class.getName(), connectionString, folder.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String said = process.inputReader().readLine();
    while (said != null && !FOLLOWS.equals(said)) {
      said = process.inputReader().readLine();
    }
    if (said == null) {
      throw new AssertionError("It ended before it followed");
    }
    return process;
  }

  public static void main(String[] arguments) throws InterruptedException {
    try (Store store = Store.at(arguments[0]); Searching _ = new Searching(store, Path.of(arguments[1]), Allowing.ONLY_OPEN, OFTEN)) {
      System.out.println(FOLLOWS);
      Thread.currentThread().join();
    }
  }
}
