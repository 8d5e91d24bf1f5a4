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
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.wijkkroniek.eventstore.embedded.EmbeddedMongo;
import org.bson.Document;

/**
 * The one server everything is measured on, asked for the same durability by all: an embedded one in a folder of its own that is
 * removed afterwards, or the one of {@code WIJKKRONIEK_MONGODB_URI}, on which only databases made here are dropped.
 */
final class Store implements AutoCloseable {

  private static final String URI = "WIJKKRONIEK_MONGODB_URI";
  private static final String PREFIX = "wijkkroniek-benchmark-" + ProcessHandle.current().pid() + "-";

  private final String description;
  private final Supplier<Serving> opening;
  private final Runnable cleaning;
  private Serving serving;
  private MongoClient client;
  private final Set<String> kept = new HashSet<>();
  private int databases;

  /** A server that runs, and how to stop it. */
  private record Serving(String uri, Runnable stop) {
  }

  private Store(String description, Supplier<Serving> opening, Runnable cleaning) {
    this.description = description;
    this.opening = opening;
    this.cleaning = cleaning;
    start();
  }

  static Store open() {
    String uri = System.getenv(URI);
    return uri == null || uri.isBlank() ? embedded() : new Store("the MongoDB of " + URI, () -> new Serving(uri, () -> { }), () -> { });
  }

  private static Store embedded() {
    try {
      Path folder = Files.createTempDirectory("wijkkroniek-benchmark");
      return new Store("the embedded server, on disk before it acknowledges", () -> {
        EmbeddedMongo server = EmbeddedMongo.open(folder);
        return new Serving(server.connectionString(), server::close);
      }, () -> remove(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void start() {
    serving = opening.get();
    client = MongoClients.create(MongoClientSettings.builder().applyConnectionString(new ConnectionString(serving.uri()))
        .writeConcern(WriteConcern.MAJORITY.withJournal(true)).readConcern(ReadConcern.MAJORITY).build());
  }

  private void stop() {
    client.close();
    serving.stop().run();
  }

  /** Stops the server, where it is ours to stop, and starts it again; databases have to be asked for anew. Gives the seconds from start to first answer. */
  double reopen() {
    stop();
    long began = System.nanoTime();
    start();
    client.getDatabase("admin").runCommand(new Document("ping", 1));
    return (System.nanoTime() - began) / 1e9;
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

  /** A database that is there until this is closed. */
  MongoDatabase database(String name) {
    kept.add(PREFIX + name);
    return client.getDatabase(PREFIX + name);
  }

  @Override
  public void close() {
    kept.forEach(name -> client.getDatabase(name).drop());
    stop();
    cleaning.run();
  }
}
