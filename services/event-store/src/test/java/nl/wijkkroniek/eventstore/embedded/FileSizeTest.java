package nl.wijkkroniek.eventstore.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Views and claims are rewritten all day: the file grows with what is in it, not with how often that was written. */
class FileSizeTest {

  private static final long SEED = 2014;
  private static final int DOCUMENTS = 200;
  private static final int BYTES = 5_000;
  private static final int TIMES = 120;
  private static final long MOST = 48_000_000;

  @TempDir
  private Path folder;

  @Test
  void givenTheSameDocuments_whenRewrittenOverAndOver_thenTheFilesStayWellBelowWhatWasWritten() throws IOException {
    assertThat((long) DOCUMENTS * BYTES * TIMES).isGreaterThan(2 * MOST);
    Random random = new Random(SEED);
    try (EmbeddedMongo server = EmbeddedMongo.open(folder); MongoClient client = MongoClients.create(server.connectionString())) {
      MongoCollection<BsonDocument> collection = client.getDatabase("d").getCollection("c", BsonDocument.class);
      collection.createIndex(Indexes.ascending("k"));
      for (int time = 0; time < TIMES; time++) {
        collection.bulkWrite(IntStream.range(0, DOCUMENTS).mapToObj(id -> rewritten(id, random)).toList());
        assertThat(size()).as("after %d times, seed %d", time + 1, SEED).isLessThan(MOST);
      }
    }
    try (EmbeddedMongo _ = EmbeddedMongo.open(folder)) {
      assertThat(size()).isLessThan(MOST);
    }
  }

  private static ReplaceOneModel<BsonDocument> rewritten(int id, Random random) {
    byte[] words = new byte[BYTES];
    random.nextBytes(words);
    return new ReplaceOneModel<>(Filters.eq("_id", id), new BsonDocument("_id", new BsonInt32(id)).append("k", new BsonInt64(random.nextLong()))
        .append("v", new BsonBinary(words)), new ReplaceOptions().upsert(true));
  }

  private long size() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.map(Path::toFile).filter(File::isFile).mapToLong(File::length).sum();
    }
  }
}
