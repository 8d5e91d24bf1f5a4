package nl.wijkkroniek.eventstore.backup;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Backs up, in a process that can be killed. */
final class BackupInAnotherProcess {

  private static final long SEGMENT = 5_000;

  private BackupInAnotherProcess() {
  }

  /** Begins; returns when the first bytes are about to be written. */
  static Process begin(String connectionString, String database, Path folder) throws IOException {
    Process process = new ProcessBuilder(List.of(ProcessHandle.current().info().command().orElseThrow(), "--enable-native-access=ALL-UNNAMED", "-Xmx128m",
        "-cp", System.getProperty("java.class.path"), BackupInAnotherProcess.class.getName(), connectionString, database, folder.toString()))
        .redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String line = process.inputReader().readLine();
    if (!"begins".equals(line)) {
      throw new IOException("The other process said " + line);
    }
    return process;
  }

  static void kill(Process process) {
    process.destroyForcibly().onExit().orTimeout(30, TimeUnit.SECONDS).join();
  }

  static void main(String[] arguments) {
    try (MongoClient client = MongoClients.create(arguments[0])) {
      var backup = Backup.inSegmentsOf(SEGMENT, client.getDatabase(arguments[1]));
      System.out.println("begins");
      backup.to(Path.of(arguments[2]), progress -> { });
    }
  }
}
