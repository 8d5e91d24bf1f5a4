package nl.wijkkroniek.eventstore;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import nl.wijkkroniek.eventstore.embedded.EmbeddedMongo;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** An embedded server for the tests of a class; every test takes a database of its own in it. */
public final class LogServer implements BeforeAllCallback, AfterAllCallback {

  private final AtomicInteger databases = new AtomicInteger();
  private Path folder;
  private EmbeddedMongo server;
  private MongoClient client;

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    folder = Files.createTempDirectory("log-server");
    server = EmbeddedMongo.open(folder);
    client = MongoClients.create(server.connectionString());
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    client.close();
    server.close();
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(LogServer::delete);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public MongoDatabase freshDatabase() {
    return client.getDatabase("log" + databases.incrementAndGet());
  }

  public String connectionString() {
    return server.connectionString();
  }
}
