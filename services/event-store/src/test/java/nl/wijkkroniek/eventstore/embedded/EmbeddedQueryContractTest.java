package nl.wijkkroniek.eventstore.embedded;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedQueryContractTest extends QueryContract {

  @TempDir
  private static Path folder;
  private EmbeddedMongo server;

  @Override
  String connectionString() {
    server = EmbeddedMongo.open(folder);
    return server.connectionString();
  }

  @Override
  void closeServer() {
    server.close();
  }
}
