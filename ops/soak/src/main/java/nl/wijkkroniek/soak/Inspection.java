package nl.wijkkroniek.soak;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.wijkkroniek.eventstore.embedded.EmbeddedMongo;
import nl.wijkkroniek.soak.Comparison.Present;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** A look into a data folder from here, instead of through the API of the process that has it. */
final class Inspection {

  /** The database that the platform keeps its data in unless told otherwise. */
  static final String DATABASE = "wijkkroniek";
  private static final String LOG = "log";

  private Inspection() {
  }

  /** Looks by way of the server of the process that has the folder; where none has, opens it and lets go of it. */
  static <T> T in(Path data, Function<MongoDatabase, T> look) {
    Optional<String> running = EmbeddedMongo.running(data);
    return running.isPresent() ? at(running.get(), look) : opened(data, look);
  }

  private static <T> T at(String address, Function<MongoDatabase, T> look) {
    try (MongoClient client = MongoClients.create(address)) {
      return look.apply(client.getDatabase(DATABASE));
    }
  }

  private static <T> T opened(Path data, Function<MongoDatabase, T> look) {
    try (EmbeddedMongo server = EmbeddedMongo.open(data)) {
      return at(server.connectionString(), look);
    }
  }

  /**
   * Every event of the log, in its order. Read from the documents themselves, because what reads the log in the platform is part of
   * what is tested here.
   */
  static List<Present> log(MongoDatabase database) {
    List<Present> events = new ArrayList<>();
    database.getCollection(LOG, BsonDocument.class).find().sort(Sorts.ascending("_id")).forEach(commit -> {
      long position = commit.getInt64("_id").getValue();
      for (BsonValue id : commit.getArray("ids")) {
        events.add(new Present(id.asString().getValue(), position++));
      }
    });
    return events;
  }
}
