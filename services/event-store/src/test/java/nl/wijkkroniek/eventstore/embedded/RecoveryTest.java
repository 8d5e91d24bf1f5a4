package nl.wijkkroniek.eventstore.embedded;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a killed server had written is carried out again, whatever it was, and nothing else is. */
class RecoveryTest {

  @TempDir
  private Path folder;

  @Test
  void givenInsertionsUpdatesAndRemovals_whenKilled_thenAllAreThereAndEveryIndexIsWhole() throws Exception {
    killedAfter(database -> {
      MongoCollection<Document> collection = collection(database);
      collection.insertMany(IntStream.range(0, 100).mapToObj(RecoveryTest::document).toList());
      collection.updateMany(gte("_id", 50), combine(unset("key"), set("tags", List.of("x", "y", "y"))));
      collection.updateOne(eq("_id", 7), combine(set("key", "k7-new"), unset("tags")));
      collection.deleteMany(lt("_id", 5));
      collection.insertOne(document(3).append("again", true));
      collection.replaceOne(eq("_id", 8), new Document("key", "k8-new"));
    });
    opened(database -> {
      MongoCollection<Document> collection = collection(database);
      assertWhole(database);
      assertThat(collection.countDocuments()).isEqualTo(96);
      assertThat(collection.find(eq("key", "k7"))).isEmpty();
      assertThat(collection.find(eq("key", "k7-new"))).extracting(found -> found.getInteger("_id")).containsExactly(7);
      assertThat(collection.find(eq("key", "k8-new"))).containsExactly(new Document("_id", 8).append("key", "k8-new"));
      assertThat(collection.find(eq("tags", "y"))).hasSize(50);
      assertThat(collection.find(lt("_id", 5))).containsExactly(document(3).append("again", true));
    });
  }

  @Test
  void givenAKillAfterAKill_whenOpened_thenWhatEitherWroteIsThere() throws Exception {
    for (int round = 0; round < 3; round++) {
      int number = round;
      killedAfter(database -> collection(database).insertOne(document(number)));
    }
    opened(database -> {
      assertWhole(database);
      assertThat(collection(database).find()).containsExactly(document(0), document(1), document(2));
    });
  }

  @Test
  void givenACollectionThatWasDroppedAndMadeAgain_whenKilled_thenItHoldsWhatWasWrittenSince() throws Exception {
    killedAfter(database -> {
      collection(database).insertOne(document(1));
      collection(database).drop();
      database.getCollection("gone").insertOne(document(1));
      database.getCollection("gone").drop();
      collection(database).insertOne(document(2));
    });
    opened(database -> {
      assertWhole(database);
      assertThat(collection(database).find()).containsExactly(document(2));
      assertThat(database.listCollectionNames()).doesNotContain("gone");
    });
  }

  @Test
  void givenMoreThanAJournalHolds_whenKilled_thenMostIsInTheStoreAndAllIsThere() throws Exception {
    String large = "x".repeat(500_000);
    killedAfter(database -> {
      for (int number = 0; number < 60; number++) {
        collection(database).insertOne(document(number).append("large", large));
      }
    });
    long left = Journal.numbers(folder).stream().mapToLong(number -> folder.resolve("wijkkroniek.journal-" + number).toFile().length()).sum();
    assertThat(left).isLessThan(60 * 500_000);
    opened(database -> {
      assertWhole(database);
      assertThat(collection(database).find().map(found -> found.getInteger("_id"))).containsExactlyElementsOf(IntStream.range(0, 60).boxed().toList());
    });
  }

  @Test
  void givenAClosedServer_whenLookedAt_thenNoJournalIsLeft() {
    opened(database -> collection(database).insertOne(document(1)));
    assertThat(Journal.numbers(folder)).isEmpty();
  }

  @Test
  void givenAFrameThatWasNotWrittenToItsEnd_whenOpened_thenAllBeforeItIsThere() throws Exception {
    killedAfter(database -> {
      collection(database).insertOne(document(1));
      collection(database).insertOne(document(2));
    });
    Path journal = folder.resolve("wijkkroniek.journal-" + Journal.numbers(folder).last());
    try (FileChannel channel = FileChannel.open(journal, StandardOpenOption.WRITE)) {
      channel.truncate(channel.size() - 3);
    }
    opened(database -> assertThat(collection(database).find()).containsExactly(document(1)));
  }

  @Test
  void givenADamagedJournalBeforeALaterOne_whenOpened_thenItIsRefusedInAClearSentence() throws Exception {
    killedAfter(database -> collection(database).insertOne(document(1)));
    long last = Journal.numbers(folder).last();
    damage(folder.resolve("wijkkroniek.journal-" + last));
    Journal.begin(folder, last + 1).write(List.of(new Change("d.c", new byte[] {1}, BsonBytes.encode(new de.bwaldvogel.mongo.bson.Document("_id", 1)))));

    assertThatThrownBy(() -> EmbeddedMongo.open(folder)).isInstanceOf(IllegalStateException.class).hasMessageContaining("damaged")
        .hasMessageContaining("restore a backup");
  }

  private static void damage(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(new byte[] {42}), channel.size() - 1);
    }
  }

  @Test
  void givenAJournalFromBeforeTheLastCheckpoint_whenOpened_thenItIsNotCarriedOutAndRemoved() throws Exception {
    opened(database -> collection(database).insertOne(document(1)));
    Journal.begin(folder, 0).write(List.of(new Change("d.c", KeyWriter.keyOf(1), null)));

    opened(database -> assertThat(collection(database).find()).containsExactly(document(1)));
    assertThat(Journal.numbers(folder)).isEmpty();
  }

  private void killedAfter(Consumer<MongoDatabase> work) throws IOException {
    try (ServerProcess server = ServerProcess.start(folder); MongoClient client = MongoClients.create(server.connectionString())) {
      MongoDatabase database = client.getDatabase("d");
      database.getCollection("c").createIndex(new Document("key", 1), new IndexOptions().unique(true).sparse(true));
      database.getCollection("c").createIndex(new Document("tags", 1).append("_id", -1));
      work.accept(database);
      server.kill();
    }
  }

  private void opened(Consumer<MongoDatabase> work) {
    try (EmbeddedMongo server = EmbeddedMongo.open(folder); MongoClient client = MongoClients.create(server.connectionString())) {
      work.accept(client.getDatabase("d"));
    }
  }

  private static MongoCollection<Document> collection(MongoDatabase database) {
    return database.getCollection("c");
  }

  private static Document document(int id) {
    return new Document("_id", id).append("key", "k" + id).append("tags", List.of("t" + id % 3, "u" + id));
  }

  private void assertWhole(MongoDatabase database) {
    Document validated = database.runCommand(new Document("validate", "c"));
    assertThat(validated.getBoolean("valid")).as(validated.toJson()).isTrue();
    assertThat(collection(database).listIndexes().into(new ArrayList<>())).isNotEmpty();
  }
}
