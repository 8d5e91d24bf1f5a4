package nl.wijkkroniek.eventstore.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server is killed in the middle of eight writers, a few times over, on the same folder. */
class KilledServerTest {

  private static final int ROUNDS = Integer.getInteger("wijkkroniek.test.kills", 3);
  private static final int WRITERS = 8;

  @TempDir
  private Path folder;

  private final Random random = new Random(20_26);
  private final AtomicLong ids = new AtomicLong();
  private final Set<Long> acknowledged = ConcurrentHashMap.newKeySet();

  @Test
  void givenEightWriters_whenTheServerIsKilled_thenEveryAcknowledgedDocumentIsThereAndTheIndexesAreWhole() throws Exception {
    try (EmbeddedMongo server = EmbeddedMongo.open(folder); MongoClient client = MongoClients.create(server.connectionString())) {
      MongoCollection<Document> collection = client.getDatabase("d").getCollection("c");
      collection.createIndex(new Document("key", 1), new IndexOptions().unique(true).sparse(true));
      collection.createIndex(new Document("owner", 1).append("order", -1));
      collection.createIndex(new Document("tags", 1).append("_id", 1));
    }
    for (int round = 0; round < ROUNDS; round++) {
      writeUntilKilled(200 + random.nextInt(800));
      Set<Long> lost = new HashSet<>(acknowledged);
      lost.removeAll(stored());
      assertThat(lost).as("lost of %d acknowledged in round %d", acknowledged.size(), round).isEmpty();
    }
  }

  private void writeUntilKilled(int documents) throws Exception {
    int target = acknowledged.size() + documents;
    try (ServerProcess server = ServerProcess.start(folder);
        MongoClient client = MongoClients.create(server.connectionString() + "&serverSelectionTimeoutMS=2000");
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
      MongoCollection<Document> collection = client.getDatabase("d").getCollection("c");
      for (int writer = 0; writer < WRITERS; writer++) {
        writers.submit(() -> write(collection, server));
      }
      awaitAcknowledged(target);
      server.kill();
      writers.shutdown();
      assertThat(writers.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  private void write(MongoCollection<Document> collection, ServerProcess server) {
    while (server.isAlive()) {
      long id = ids.incrementAndGet();
      try {
        collection.insertOne(document(id));
        acknowledged.add(id);
      } catch (MongoException notAcknowledged) {
        // the server is slow to start, or gone, which is what this test is about
      }
    }
  }

  /** Has a key in every index: of its own, shared, and several. */
  private static Document document(long id) {
    return new Document("_id", id).append("key", "k" + id).append("owner", id % 7).append("order", -id)
        .append("tags", List.of("t" + id % 5, "u" + id)).append("words", "x".repeat(300));
  }

  private void awaitAcknowledged(int target) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (acknowledged.size() < target) {
      assertThat(System.nanoTime()).as("only %d acknowledged", acknowledged.size()).isLessThan(deadline);
      Thread.onSpinWait();
    }
  }

  private Set<Long> stored() {
    try (EmbeddedMongo server = EmbeddedMongo.open(folder); MongoClient client = MongoClients.create(server.connectionString())) {
      Document validated = client.getDatabase("d").runCommand(new Document("validate", "c"));
      assertThat(validated.getBoolean("valid")).as(validated.toJson()).isTrue();
      List<Document> documents = client.getDatabase("d").getCollection("c").find().into(new ArrayList<>());
      Set<Long> stored = new HashSet<>();
      documents.forEach(document -> stored.add(document.getLong("_id")));
      return stored;
    }
  }
}
