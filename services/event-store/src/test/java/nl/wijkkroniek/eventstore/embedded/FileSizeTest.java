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
import java.util.function.IntFunction;
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
  private static final int DOCUMENTS = 4_000;
  private static final int BYTES = 5_000;
  private static final long CONTENTS = (long) DOCUMENTS * BYTES;
  private static final int AT_A_TIME = 200;
  private static final int TIMES = 280;
  /** What is of use and as much again; a journal or two of 16 MB; and what a checkpoint writes before that which it replaces is free. Uncompacted it is 160 MB. */
  private static final long MOST = CONTENTS * 13 / 2;

  @TempDir
  private Path folder;

  @Test
  void givenAllOfTheDocuments_whenRewrittenOverAndOver_thenTheFilesStayWellBelowWhatWasWritten() throws IOException {
    Random random = new Random(SEED);
    rewrite(random, time -> IntStream.range(0, AT_A_TIME).map(i -> (time * AT_A_TIME + i) % DOCUMENTS));
  }

  /** Each part of the file then holds a little that is still of use, and none is free by itself. */
  @Test
  void givenDocumentsHereAndThere_whenRewrittenOverAndOver_thenTheFilesStayWellBelowWhatWasWritten() throws IOException {
    Random random = new Random(SEED);
    rewrite(random, _ -> random.ints(AT_A_TIME, 0, DOCUMENTS));
  }

  private void rewrite(Random random, IntFunction<IntStream> which) throws IOException {
    assertThat((long) AT_A_TIME * TIMES * BYTES).isGreaterThan(2 * MOST);
    try (EmbeddedMongo server = EmbeddedMongo.open(folder); MongoClient client = MongoClients.create(server.connectionString())) {
      MongoCollection<BsonDocument> collection = client.getDatabase("d").getCollection("c", BsonDocument.class);
      collection.createIndex(Indexes.ascending("k"));
      collection.bulkWrite(IntStream.range(0, DOCUMENTS).mapToObj(id -> rewritten(id, random)).toList());
      long largest = 0;
      for (int time = 0; time < TIMES; time++) {
        collection.bulkWrite(which.apply(time).mapToObj(id -> rewritten(id, random)).toList());
        largest = Math.max(largest, size());
      }
      assertThat(largest).as("seed %d", SEED).isLessThan(MOST);
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

  /** A journal may be dropped while we look. */
  private long size() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(Path::toFile).mapToLong(File::length).sum();
    }
  }
}
