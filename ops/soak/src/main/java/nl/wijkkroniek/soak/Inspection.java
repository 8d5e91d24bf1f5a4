package nl.wijkkroniek.soak;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.wijkkroniek.eventstore.embedded.EmbeddedMongo;
import nl.wijkkroniek.soak.Comparison.Present;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** A look into the data folder of a process that has stopped, from here instead of through its API. */
final class Inspection {

  /** The database that the platform keeps its data in unless told otherwise. */
  static final String DATABASE = "wijkkroniek";
  private static final String LOG = "log";

  private Inspection() {
  }

  /** Looks, and lets go of the folder. */
  static <T> T in(Path data, Function<MongoDatabase, T> look) {
    try (EmbeddedMongo server = EmbeddedMongo.open(data); MongoClient client = MongoClients.create(server.connectionString())) {
      return look.apply(client.getDatabase(DATABASE));
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
