package nl.wijkkroniek.recording.chronicle.importing;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;

/**
 * The collections in which imports are kept; nobody else's. What is written there is as durable as the log, for an import must survive what the log
 * survives.
 */
final class ImportCollections {

  static final String ID = "_id";

  private static final int A_REMOVAL = 100;

  private ImportCollections() {
  }

  static MongoCollection<Document> imports(MongoDatabase database) {
    return durable(database, "imports");
  }

  static MongoCollection<Document> chunks(MongoDatabase database) {
    return durable(database, "import_chunks");
  }

  static MongoCollection<Document> claims(MongoDatabase database) {
    return durable(database, "import_claims");
  }

  static MongoCollection<Document> turn(MongoDatabase database) {
    return durable(database, "import_turn");
  }

  /** The {@code _id} of one of the documents that an import has in a collection, counted from 0. */
  static String numbered(String importId, int number) {
    return importId + ':' + number;
  }

  /** Which import has the document of this {@code _id}. */
  static String importOf(String numbered) {
    return numbered.substring(0, numbered.indexOf(':'));
  }

  /** Removes them all, by their exact names: that needs no other index than the one there always is. */
  static void removeNumbered(MongoCollection<Document> collection, String importId) {
    int from = 0;
    long removed = A_REMOVAL;
    while (removed == A_REMOVAL) {
      List<String> names = IntStream.range(from, from + A_REMOVAL).mapToObj(number -> numbered(importId, number)).toList();
      removed = collection.deleteMany(Filters.in(ID, names)).getDeletedCount();
      from += A_REMOVAL;
    }
  }

  private static MongoCollection<Document> durable(MongoDatabase database, String name) {
    return database.getCollection(name)
        .withReadPreference(ReadPreference.primary())
        .withReadConcern(ReadConcern.MAJORITY)
        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
  }
}
