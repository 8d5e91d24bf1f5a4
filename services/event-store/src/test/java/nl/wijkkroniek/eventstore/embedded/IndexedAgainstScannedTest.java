package nl.wijkkroniek.eventstore.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same documents, updates and queries with indexes and without: the indexes must not change a single answer. */
class IndexedAgainstScannedTest {

  private static final int QUERIES = Integer.getInteger("wijkkroniek.test.queries", 1000);

  private static final List<Document> INDEXES = List.of(
      new Document("a", 1), new Document("a", -1).append("n", 1), new Document("b.c", 1).append("n", -1),
      new Document("list.x", 1).append("list.y", 1), new Document("list.x", -1).append("_id", 1),
      new Document("s", 1).append("n", 1).append("_id", 1), new Document("n", -1), new Document("s", 1).append("list.y", -1));

  @TempDir
  private Path folder;

  private final Twins twins = new Twins(new Random(Long.getLong("wijkkroniek.test.seed", 2026)), false);

  @Test
  void givenRandomDocumentsAndChanges_whenQueried_thenIndexesChangeNoAnswer() {
    try (EmbeddedMongo server = EmbeddedMongo.open(folder); MongoClient client = MongoClients.create(server.connectionString())) {
      MongoDatabase database = use(client);
      INDEXES.subList(0, 4).forEach(database.getCollection("indexed")::createIndex);
      twins.fill();
      INDEXES.subList(4, INDEXES.size()).forEach(database.getCollection("indexed")::createIndex);
      database.getCollection("indexed").createIndex(new Document("u", 1), new IndexOptions().unique(true).sparse(true));
      twins.askAndChange(QUERIES / 2, INDEXES);
      assertIndexesWhole(database);
    }
    try (EmbeddedMongo server = EmbeddedMongo.open(folder); MongoClient client = MongoClients.create(server.connectionString())) {
      MongoDatabase database = use(client);
      twins.askAndChange(QUERIES - QUERIES / 2, INDEXES);
      assertIndexesWhole(database);
    }
  }

  private MongoDatabase use(MongoClient client) {
    MongoDatabase database = client.getDatabase("d");
    twins.use(database.getCollection("indexed"), database.getCollection("scanned"));
    return database;
  }

  private static void assertIndexesWhole(MongoDatabase database) {
    Document validated = database.runCommand(new Document("validate", "indexed"));
    assertThat(validated.getBoolean("valid")).as(validated.toJson()).isTrue();
  }
}
