package nl.wijkkroniek.benchmarks.load;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import nl.wijkkroniek.eventstore.embedded.EmbeddedMongo;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.histories.generation.Generations;
import nl.wijkkroniek.histories.view.Views;
import org.bson.RawBsonDocument;

/** Wijkkroniek as it is shipped, run on a folder with {@code ops/run}, and spoken to over HTTP; its store can be looked into beside it. */
final class House implements AutoCloseable {

  private static final long BETWEEN_LOOKS = Duration.ofMillis(100).toNanos();
  private static final int LAST_LINES = 40;
  private static final String DATABASE = "wijkkroniek";

  private final Running process;
  private final Web web;
  private final Path data;
  private MongoClient client;

  private House(Running process, Web web, Path data) {
    this.process = process;
    this.web = web;
    this.data = data;
  }

  /** Makes an empty store in this folder. */
  static void prepare(Path data) {
    EmbeddedMongo.open(data).close();
  }

  /** Imports a chronicle with {@code ops/kroniek}, where no house runs. */
  static Running.Cost importing(Path repository, Path file, Path data, Path log) {
    try (Running importing = Running.start(repository, Map.of("WIJKKRONIEK_DATA", data.toString()), log, "ops/kroniek", "import", file.toString())) {
      return importing.end();
    }
  }

  /** Starts it, and waits until it is ready to be asked. */
  static House open(Path repository, Path data, Path log) {
    int port = freePort();
    Running process = Running.start(repository, Map.of("WIJKKRONIEK_DATA", data.toString(), "WIJKKRONIEK_PORT", Integer.toString(port),
        "WIJKKRONIEK_EXAMPLE_ACCOUNTS", "true"), log, "ops/run", "--empty");
    House house = new House(process, new Web(port), data);
    house.await(house.web::isReady);
    return house;
  }

  /** The same failure, with what the house said last. */
  static IllegalStateException withLastWords(IllegalStateException failed, Path log) throws IOException {
    List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
    List<String> last = lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
    return new IllegalStateException(failed.getMessage() + "\nThe last words of the house:\n" + String.join("\n", last), failed);
  }

  Web web() {
    return web;
  }

  /** Waits until the histories hold all that is recorded, every present state is folded, and all of it is found by search; gives what the house took for it since it was started. */
  Running.Cost awaitViews() {
    await(() -> {
      Generations.Live live = new Generations(database(), Views.NAME).live();
      return live.position() >= new EventLog(database()).head() - 1 && new Views(database(), live.generation()).behind().estimatedDocumentCount() == 0;
    });
    await(() -> web.read("/v1/search?q=wijkteam&limit=1").get("behind").longValue() == 0);
    return process.cost();
  }

  /** The lines of all histories, for the driver alone. */
  MongoCollection<RawBsonDocument> entries() {
    return Views.live(database()).entries().documents().withDocumentClass(RawBsonDocument.class);
  }

  private MongoDatabase database() {
    if (client == null) {
      client = MongoClients.create(EmbeddedMongo.running(data).orElseThrow());
    }
    return client.getDatabase(DATABASE);
  }

  private void await(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      if (!process.isAlive()) {
        throw new IllegalStateException("The house ended; what it said is in its log");
      }
      LockSupport.parkNanos(BETWEEN_LOOKS);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    web.close();
    if (client != null) {
      client.close();
    }
    process.close();
  }
}
