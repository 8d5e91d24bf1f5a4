package nl.wijkkroniek.recording.chronicle;

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

/** An embedded server for the tests of a class; every store in it is a database of its own. */
public final class TestServer implements BeforeAllCallback, AfterAllCallback, AutoCloseable {

  private final AtomicInteger stores = new AtomicInteger();
  private Path folder;
  private EmbeddedMongo server;
  private MongoClient client;

  /** The server of what is kept in this folder, until it is closed. */
  public static TestServer in(Path folder) {
    TestServer server = new TestServer();
    server.open(folder);
    return server;
  }

  /** A store with nothing in it. */
  public TestStore freshStore() {
    return new TestStore(freshDatabase());
  }

  /** A database with nothing in it. */
  public MongoDatabase freshDatabase() {
    return client.getDatabase("store" + stores.incrementAndGet());
  }

  /** The store of this name. */
  public TestStore store(String name) {
    return new TestStore(client.getDatabase(name));
  }

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    open(Files.createTempDirectory("chronicles"));
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    close();
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(TestServer::delete);
    }
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }

  private void open(Path where) {
    folder = where;
    server = EmbeddedMongo.open(where);
    client = MongoClients.create(server.connectionString());
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
