package nl.wijkkroniek.histories.projection;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import nl.wijkkroniek.histories.House;

/** A process of its own that works the views until it is killed. */
public final class StandInProcess {

  private StandInProcess() {
  }

  /** Starts it on the server at this address. */
  static Process start(String connectionString, String database) throws IOException {
    return new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-Xmx192m", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
        StandInProcess.class.getName(), connectionString, database).redirectError(ProcessBuilder.Redirect.DISCARD)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
  }

  public static void main(String[] arguments) throws InterruptedException {
    try (MongoClient client = MongoClients.create(arguments[0]); StandIn _ = StandIn.open(client.getDatabase(arguments[1]), House.QUICK)) {
      Thread.currentThread().join();
    }
  }
}
