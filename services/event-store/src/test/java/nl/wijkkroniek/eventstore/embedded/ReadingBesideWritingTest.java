package nl.wijkkroniek.eventstore.embedded;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents are moved about in an index, committed and compacted, while others read by that index. */
class ReadingBesideWritingTest {

  private static final int DOCUMENTS = 400;
  private static final int MOVES = 120;

  @TempDir
  private Path folder;

  @Test
  void givenDocumentsThatAreMovedInAnIndex_whenReadByIt_thenEachIsMetOnceAtEveryMoment() throws Exception {
    try (EmbeddedMongo server = EmbeddedMongo.open(folder);
        MongoClient client = MongoClients.create(server.connectionString());
        ExecutorService threads = Executors.newFixedThreadPool(8)) {
      MongoCollection<Document> collection = client.getDatabase("d").getCollection("c");
      collection.createIndex(new Document("n", 1));
      collection.createIndex(new Document("tags", 1));
      collection.insertMany(IntStream.range(0, DOCUMENTS).mapToObj(ReadingBesideWritingTest::document).toList());
      List<Future<?>> writers = IntStream.range(0, 3).<Future<?>>mapToObj(seed -> threads.submit(() -> move(collection, new Random(seed)))).toList();
      List<Future<Integer>> readers = IntStream.range(0, 4).mapToObj(_ -> threads.submit(() -> readWhile(collection, writers))).toList();
      for (Future<?> writer : writers) {
        writer.get();
      }
      for (Future<Integer> reader : readers) {
        assertThat(reader.get()).isPositive();
      }
      assertThat(client.getDatabase("d").runCommand(new Document("validate", "c")).getBoolean("valid")).isTrue();
    }
  }

  private static Document document(int id) {
    return new Document("_id", id).append("n", id).append("tags", List.of("a" + id % 9, "b" + id)).append("text", "x".repeat(1000));
  }

  private static void move(MongoCollection<Document> collection, Random random) {
    for (int i = 0; i < MOVES; i++) {
      int id = random.nextInt(DOCUMENTS);
      collection.updateOne(eq("_id", id), set("n", random.nextInt(DOCUMENTS)));
      collection.updateOne(eq("_id", id), set("tags", List.of("c" + random.nextInt(), "a" + random.nextInt(9))));
    }
  }

  private static int readWhile(MongoCollection<Document> collection, List<Future<?>> writers) {
    int rounds = 0;
    while (rounds == 0 || writers.stream().anyMatch(writer -> !writer.isDone())) {
      for (String field : List.of("n", "tags")) {
        List<Integer> met = collection.find(gte(field, field.equals("n") ? 0 : "a")).hint(new Document(field, 1)).batchSize(DOCUMENTS + 1)
            .map(found -> found.getInteger("_id")).into(new ArrayList<>());
        assertThat(met).doesNotHaveDuplicates().hasSize(DOCUMENTS);
      }
      rounds++;
    }
    return rounds;
  }
}
