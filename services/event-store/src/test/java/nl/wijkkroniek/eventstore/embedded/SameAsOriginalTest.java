package nl.wijkkroniek.eventstore.embedded;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same documents, updates and queries here and on the original server, apart from what that is known to get wrong. */
class SameAsOriginalTest {

  private static final int QUERIES = Integer.getInteger("wijkkroniek.test.queries", 1000);

  private static final List<Document> INDEXES = List.of(new Document("a", 1), new Document("b.c", 1).append("n", -1),
      new Document("list.x", 1).append("_id", 1), new Document("s", -1).append("n", 1).append("_id", -1));

  @TempDir
  private Path folder;

  @Test
  void givenRandomDocumentsAndChanges_whenQueried_thenTheAnswersAreThoseOfTheOriginal() {
    MongoServer original = new MongoServer(H2Backend.inMemory());
    try (EmbeddedMongo server = EmbeddedMongo.open(folder);
        MongoClient ours = MongoClients.create(server.connectionString());
        MongoClient theirs = MongoClients.create(original.bindAndGetConnectionString())) {
      MongoCollection<Document> subject = ours.getDatabase("d").getCollection("c");
      INDEXES.forEach(subject::createIndex);
      Twins twins = new Twins(new Random(Long.getLong("wijkkroniek.test.seed", 2026)), true);
      twins.use(subject, theirs.getDatabase("d").getCollection("c"));
      twins.fill();
      twins.askAndChange(QUERIES, INDEXES);
    } finally {
      original.shutdownNow();
    }
  }
}
