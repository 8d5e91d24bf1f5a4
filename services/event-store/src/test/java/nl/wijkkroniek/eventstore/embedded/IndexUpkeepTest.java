package nl.wijkkroniek.eventstore.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoNamespace;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.RenameCollectionOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Indexes over time: opened again, renamed, dropped, half built. */
class IndexUpkeepTest {

  @TempDir
  private Path folder;

  private void opened(Consumer<MongoDatabase> use) {
    try (EmbeddedMongo server = EmbeddedMongo.open(folder); MongoClient client = MongoClients.create(server.connectionString())) {
      use.accept(client.getDatabase("d"));
    }
  }

  private static void fill(MongoCollection<Document> collection) {
    collection.insertMany(IntStream.range(0, 200).mapToObj(id -> new Document("_id", id).append("n", id % 10)
        .append("tags", List.of("t" + id, "even" + id % 2))).toList());
  }

  private static void assertWhole(MongoDatabase database, String collection, int indexes) {
    assertThat(database.getCollection(collection).listIndexes().into(new ArrayList<>())).hasSize(indexes);
    Document validated = database.runCommand(new Document("validate", collection));
    assertThat(validated.getBoolean("valid")).as(validated.toJson()).isTrue();
    assertThat(validated.get("keysPerIndex", Document.class)).hasSize(indexes);
  }

  @Test
  void givenIndexes_whenOpenedAgain_thenTheyAreServedAndUniqueStill() {
    opened(database -> {
      fill(database.getCollection("c"));
      database.getCollection("c").createIndex(new Document("n", 1));
      database.getCollection("c").createIndex(new Document("tags", 1).append("_id", 1));
      database.getCollection("c").createIndex(new Document("key", 1), new IndexOptions().unique(true).sparse(true));
    });
    opened(database -> {
      MongoCollection<Document> collection = database.getCollection("c");
      assertWhole(database, "c", 4);
      collection.insertOne(new Document("_id", 200).append("key", "k").append("tags", List.of("even0")));
      assertThatThrownBy(() -> collection.insertOne(new Document("key", "k"))).hasMessageContaining("E11000").hasMessageContaining("key_1");
      assertThat(collection.countDocuments(new Document("tags", new Document("$gte", "even0").append("$lt", "even1")))).isEqualTo(101);
      assertWhole(database, "c", 4);
    });
  }

  @Test
  void givenARename_whenOpenedAgain_thenTheIndexesHaveMovedAlong() {
    opened(database -> {
      fill(database.getCollection("next"));
      database.getCollection("next").createIndex(new Document("tags", 1));
      fill(database.getCollection("c"));
      database.getCollection("c").createIndex(new Document("n", 1));
      database.getCollection("next").renameCollection(new MongoNamespace("d", "c"), new RenameCollectionOptions().dropTarget(true));
      assertWhole(database, "c", 2);
      database.getCollection("c").insertOne(new Document("_id", 200).append("tags", "t200"));
    });
    opened(database -> {
      assertWhole(database, "c", 2);
      assertThat(database.listCollectionNames()).containsExactly("c");
      assertThat(database.getCollection("c").find(new Document("tags", "t200")).first()).isNotNull();
    });
  }

  @Test
  void givenDroppedThings_whenOpenedAgain_thenTheirMapsAreGone() {
    opened(database -> {
      for (String name : List.of("c", "c.more", "kept")) {
        fill(database.getCollection(name));
        database.getCollection(name).createIndex(new Document("n", 1));
      }
      database.getCollection("c").drop();
      database.getCollection("kept").dropIndex("n_1");
    });
    try (MVStore store = new MVStore.Builder().fileName(folder.resolve("wijkkroniek.mv").toString()).open()) {
      assertThat(store.getMapNames()).filteredOn(name -> name.contains("d.c") || name.contains("kept"))
          .containsExactlyInAnyOrder("databases.d.c.more", "notes.d.c.more", "index.d.c.more$n_1", "databases.d.kept", "notes.d.kept");
    }
    opened(database -> assertWhole(database, "c.more", 2));
    opened(MongoDatabase::drop);
    opened(database -> assertThat(database.listCollectionNames()).isEmpty());
  }

  @Test
  void givenAHalfBuiltIndex_whenOpenedAgain_thenItIsNotTakenForAWholeOne() {
    opened(database -> fill(database.getCollection("c")));
    try (MVStore store = new MVStore.Builder().fileName(folder.resolve("wijkkroniek.mv").toString()).open()) {
      new StoreMaps(store, new GroupCommit(store, folder, new DiskSpace(folder, 0))).begin("d.c", "n_1").put(new byte[] {1}, 1L);
    }
    opened(database -> {
      assertWhole(database, "c", 1);
      database.getCollection("c").createIndex(new Document("n", 1));
      assertWhole(database, "c", 2);
    });
  }

  @Test
  void givenAnIndexThatIsNotServed_whenMade_thenItIsRefusedInAClearSentence() {
    opened(database -> {
      MongoCollection<Document> collection = database.getCollection("c");
      IndexOptions partial = new IndexOptions().partialFilterExpression(new Document("b", 1));
      assertRefused(() -> collection.createIndex(new Document("a", 1), partial), "partialFilterExpression");
      IndexOptions passing = new IndexOptions().expireAfter(1L, TimeUnit.DAYS);
      assertRefused(() -> collection.createIndex(new Document("a", 1), passing), "expireAfterSeconds");
      assertRefused(() -> collection.createIndex(new Document("a", "text")), "1 or -1");
      assertRefused(() -> collection.createIndex(new Document("a.0", 1)), "place in an array");
      assertRefused(() -> collection.dropIndex("_id_"), "cannot drop _id index");
      assertThat(collection.listIndexes().into(new ArrayList<>())).hasSizeLessThan(2);
    });
  }

  @Test
  void givenIndexesOfOneNameOnTwoCollections_whenThoseOfOneAreDropped_thenTheOthersStay() {
    opened(database -> {
      for (String name : List.of("c", "kept")) {
        fill(database.getCollection(name));
        database.getCollection(name).createIndex(new Document("n", 1));
        database.getCollection(name).createIndex(new Document("tags", 1));
      }
      database.getCollection("c").dropIndex("n_1");
      assertWhole(database, "c", 2);
      database.getCollection("c").dropIndexes();
      assertWhole(database, "c", 1);
      assertWhole(database, "kept", 3);
      assertRefused(() -> database.getCollection("c").dropIndex("n_1"), "index not found");
    });
  }

  private static void assertRefused(Runnable command, String reason) {
    assertThatThrownBy(command::run).isInstanceOf(MongoCommandException.class).hasMessageContaining(reason);
  }

  @Test
  void givenACursor_whenItsCollectionIsDropped_thenItEndsWithAnErrorAndNotWithSilence() {
    opened(database -> {
      MongoCollection<Document> collection = database.getCollection("c");
      fill(collection);
      try (MongoCursor<Document> cursor = collection.find().batchSize(2).iterator()) {
        cursor.next();
        collection.drop();
        assertThatThrownBy(() -> cursor.forEachRemaining(_ -> { })).hasMessageContaining("dropped meanwhile");
      }
    });
  }

  @Test
  void givenACursor_whenDocumentsComeAndGo_thenThoseThatStayAreEachMetOnce() {
    opened(database -> {
      MongoCollection<Document> collection = database.getCollection("c");
      fill(collection);
      collection.createIndex(new Document("tags", 1));
      List<Integer> met = new ArrayList<>();
      for (Document found : collection.find(new Document("tags", new Document("$gte", "e"))).batchSize(7)) {
        met.add(found.getInteger("_id"));
        collection.insertOne(new Document("_id", 1000 + met.size()).append("tags", "a"));
        collection.deleteOne(new Document("_id", 999 + met.size()));
      }
      assertThat(met).hasSize(200).doesNotHaveDuplicates();
    });
  }

  @Test
  void givenManyOverwritingWrites_whenDone_thenTheFileHoldsItsContentsAndNotItsHistory() {
    opened(database -> {
      MongoCollection<Document> collection = database.getCollection("c");
      fill(collection);
      for (int i = 0; i < 600; i++) {
        collection.updateOne(new Document("_id", i % 200), new Document("$set", new Document("text", "x".repeat(10_000) + i)));
      }
      assertThat(folder.resolve("wijkkroniek.mv").toFile().length()).isLessThan(12L * 1024 * 1024);
    });
  }
}
