package nl.wijkkroniek.benchmarks;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.wijkkroniek.eventstore.embedded.EmbeddedMongo;

/**
 * The one server everything is measured on, asked for the same durability by all: an embedded one in a folder of its own that is
 * removed afterwards, or the one of {@code WIJKKRONIEK_MONGODB_URI}, on which only databases made here are dropped.
 */
final class Store implements AutoCloseable {

  private static final String URI = "WIJKKRONIEK_MONGODB_URI";
  private static final String PREFIX = "wijkkroniek-benchmark-" + ProcessHandle.current().pid() + "-";

  private final String description;
  private final MongoClient client;
  private final Runnable stop;
  private int databases;

  private Store(String description, String uri, Runnable stop) {
    this.description = description;
    this.client = MongoClients.create(MongoClientSettings.builder().applyConnectionString(new ConnectionString(uri))
        .writeConcern(WriteConcern.MAJORITY.withJournal(true)).readConcern(ReadConcern.MAJORITY).build());
    this.stop = stop;
  }

  static Store open() {
    String uri = System.getenv(URI);
    return uri == null || uri.isBlank() ? embedded() : new Store("the MongoDB of " + URI, uri, () -> { });
  }

  private static Store embedded() {
    try {
      Path folder = Files.createTempDirectory("wijkkroniek-benchmark");
      EmbeddedMongo server = EmbeddedMongo.open(folder);
      return new Store("the embedded server, on disk before it acknowledges", server.connectionString(), () -> {
        server.close();
        remove(folder);
      });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remove(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String description() {
    return description;
  }

  /** An empty database, for as long as it is used. */
  void inDatabase(Consumer<MongoDatabase> use) {
    MongoDatabase database = client.getDatabase(PREFIX + databases++);
    try {
      use.accept(database);
    } finally {
      database.drop();
    }
  }

  @Override
  public void close() {
    client.close();
    stop.run();
  }
}
