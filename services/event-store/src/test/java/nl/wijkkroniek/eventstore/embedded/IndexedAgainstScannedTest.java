package nl.wijkkroniek.eventstore.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same documents, updates and queries with indexes and without: the indexes must not change a single answer. */
class IndexedAgainstScannedTest {

  private static final int QUERIES = Integer.getInteger("wijkkroniek.test.queries", 3000);
  private static final int DOCUMENTS = 300;

  private static final List<Document> INDEXES = List.of(new Document("a", 1), new Document("a", -1).append("n", 1),
      new Document("b.c", 1).append("n", -1), new Document("list.x", 1).append("list.y", 1), new Document("list.x", -1).append("_id", 1),
      new Document("s", 1).append("n", 1).append("_id", 1), new Document("n", -1), new Document("s", 1).append("list.y", -1));

  @TempDir
  private Path folder;

  private final Random random = new Random(Long.getLong("wijkkroniek.test.seed", 20_26));
  private final RandomQueries queries = new RandomQueries(random, false);
  private MongoCollection<Document> indexed;
  private MongoCollection<Document> scanned;

  @Test
  void givenRandomDocumentsAndChanges_whenQueried_thenIndexesChangeNoAnswer() {
    try (EmbeddedMongo server = EmbeddedMongo.open(folder); MongoClient client = MongoClients.create(server.connectionString())) {
      MongoDatabase database = client.getDatabase("d");
      use(database);
      INDEXES.subList(0, 4).forEach(indexed::createIndex);
      for (int i = 0; i < DOCUMENTS; i++) {
        insert(queries.document(queries.id(i)));
      }
      INDEXES.subList(4, INDEXES.size()).forEach(indexed::createIndex);
      indexed.createIndex(new Document("u", 1), new IndexOptions().unique(true).sparse(true));
      askAndChange(QUERIES / 2);
      assertIndexesWhole(database);
    }
    try (EmbeddedMongo server = EmbeddedMongo.open(folder); MongoClient client = MongoClients.create(server.connectionString())) {
      use(client.getDatabase("d"));
      askAndChange(QUERIES - QUERIES / 2);
      assertIndexesWhole(client.getDatabase("d"));
    }
  }

  private void use(MongoDatabase database) {
    indexed = database.getCollection("indexed");
    scanned = database.getCollection("scanned");
  }

  private void askAndChange(int times) {
    for (int i = 0; i < times; i++) {
      if (random.nextInt(4) == 0) {
        change();
      }
      ask();
    }
    assertThat(indexed.find().into(new ArrayList<>())).isEqualTo(scanned.find().into(new ArrayList<>()));
  }

  private void ask() {
    Document filter = queries.filter();
    Document sort = queries.sort();
    int skip = random.nextInt(3) == 0 ? random.nextInt(10) : 0;
    int limit = random.nextInt(2) == 0 ? 1 + random.nextInt(20) : 0;
    List<Document> hints = Arrays.asList(null, INDEXES.get(random.nextInt(INDEXES.size())), INDEXES.get(random.nextInt(INDEXES.size())));
    int batch = random.nextInt(2) == 0 ? 2 + random.nextInt(20) : 0;
    List<Document> expected = results(scanned, filter, sort, skip, limit, batch, new Document("_id", 1));
    for (Document hint : hints) {
      assertThat(results(indexed, filter, sort, skip, limit, batch, hint))
          .as("%s by %s, skip %d, limit %d, batches of %d, hint %s", filter, sort, skip, limit, batch, hint).isEqualTo(expected);
    }
    assertThat(indexed.countDocuments(filter)).as("count of %s", filter).isEqualTo(scanned.countDocuments(filter));
    assertThat(unsorted(indexed, filter)).as("unsorted %s", filter).containsExactlyInAnyOrderElementsOf(unsorted(scanned, filter));
  }

  private static List<Document> results(MongoCollection<Document> collection, Document filter, Document sort, int skip, int limit, int batch,
      Document hint) {
    return collection.find(filter).sort(sort).skip(skip).limit(limit).batchSize(batch).hint(hint).into(new ArrayList<>());
  }

  private static List<Document> unsorted(MongoCollection<Document> collection, Document filter) {
    return collection.aggregate(List.of(new Document("$match", filter))).into(new ArrayList<>());
  }

  private void change() {
    Document filter = queries.filter();
    Document update = queries.update();
    switch (random.nextInt(8)) {
      case 0 -> both(collection -> collection.deleteMany(filter).getDeletedCount() % 1000, filter);
      case 1, 2 -> both(collection -> collection.updateMany(filter, update).getMatchedCount(), filter, update);
      case 3 -> {
        Document replaced = new Document("_id", queries.id(random.nextInt(DOCUMENTS)));
        Document replacement = queries.document(replaced.get("_id"));
        both(collection -> collection.replaceOne(replaced, replacement).getMatchedCount(), replaced, replacement);
      }
      case 4 -> both(collection -> collection.findOneAndUpdate(filter, update,
          new FindOneAndUpdateOptions().sort(new Document("n", 1).append("_id", 1))), filter, update);
      default -> refill();
    }
  }

  /** Keeps about as many documents as there were. */
  private void refill() {
    int id = random.nextInt(DOCUMENTS);
    if (indexed.countDocuments(new Document("_id", queries.id(id))) == 0) {
      insert(queries.document(queries.id(id)));
    }
  }

  private void insert(Document document) {
    indexed.insertOne(document);
    scanned.insertOne(document);
  }

  private void both(Function<MongoCollection<Document>, Object> change, Object... about) {
    assertThat(change.apply(indexed)).as("%s", List.of(about)).isEqualTo(change.apply(scanned));
  }

  private static void assertIndexesWhole(MongoDatabase database) {
    Document validated = database.runCommand(new Document("validate", "indexed"));
    assertThat(validated.getBoolean("valid")).as(validated.toJson()).isTrue();
  }
}
