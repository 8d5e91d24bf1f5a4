package nl.wijkkroniek.kroniek;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import nl.wijkkroniek.eventstore.embedded.DataFolderInUse;
import nl.wijkkroniek.eventstore.embedded.EmbeddedMongo;

/**
 * The database that the settings name: in a MongoDB of one's own; in the process that runs on the data folder; or, where none does, in the
 * folder itself, which is then opened here.
 */
final class Store implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 10;

  private final MongoClient client;
  private final String database;
  private final Runnable stop;

  private Store(String uri, String database, Runnable stop) {
    this.client = MongoClients.create(MongoClientSettings.builder().applyConnectionString(new ConnectionString(uri))
        .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)).build());
    this.database = database;
    this.stop = stop;
  }

  /**
   * Opens what is there.
   *
   * @throws Unable when there is nothing, or the process that has it is just starting or stopping
   */
  static Store open(Settings settings) {
    Path data = settings.data();
    return settings.mongodbUri().map(uri -> ofOnesOwn(uri, settings)).orElseGet(() -> {
      Optional<String> running = EmbeddedMongo.running(data);
      if (running.isPresent()) {
        return new Store(running.get(), settings.database(), () -> { });
      }
      if (!EmbeddedMongo.isDataFolder(data)) {
        throw new Unable("There is no data in " + data.toAbsolutePath() + ": name the data folder of Wijkkroniek with " + Settings.DATA + ".");
      }
      return embedded(settings);
    });
  }

  /**
   * Opens a place to restore into, which no process uses; the folder is made where it is not there yet.
   *
   * @throws Unable when a process uses the folder
   */
  static Store openUnused(Settings settings) {
    return settings.mongodbUri().map(uri -> ofOnesOwn(uri, settings)).orElseGet(() -> embedded(settings));
  }

  private static Store ofOnesOwn(String uri, Settings settings) {
    try {
      return new Store(uri, settings.database(), () -> { });
    } catch (IllegalArgumentException e) {
      throw new Unable("The address in " + Settings.MONGODB_URI + " is not one of a MongoDB: " + e.getMessage(), e);
    }
  }

  private static Store embedded(Settings settings) {
    EmbeddedMongo server;
    try {
      server = EmbeddedMongo.open(settings.data());
    } catch (DataFolderInUse e) {
      throw new Unable("The data folder " + settings.data().toAbsolutePath() + " is in use by a Wijkkroniek that runs, starts or stops: "
          + "stop it, or try again in a moment.", e);
    }
    return new Store(server.connectionString(), settings.database(), server::close);
  }

  MongoDatabase database() {
    return client.getDatabase(database);
  }

  @Override
  public void close() {
    client.close();
    stop.run();
  }
}
