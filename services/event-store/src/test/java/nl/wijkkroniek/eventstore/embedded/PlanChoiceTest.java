package nl.wijkkroniek.eventstore.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Which index a query reads, as it is logged at debug. */
class PlanChoiceTest {

  private static final int DOCUMENTS = 40;
  private static final int KEYS = 250;

  @TempDir
  private Path folder;
  private final Logger logger = (Logger) LoggerFactory.getLogger(OrderedCollection.class);
  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
  private EmbeddedMongo server;
  private MongoClient client;
  private MongoCollection<Document> commits;

  @BeforeEach
  void fill() {
    server = EmbeddedMongo.open(folder);
    client = MongoClients.create(server.connectionString());
    commits = client.getDatabase("d").getCollection("commits");
    commits.createIndex(Indexes.ascending("ids"));
    commits.createIndex(Indexes.ascending("kind"));
    commits.insertMany(IntStream.range(0, DOCUMENTS).mapToObj(commit -> new Document("_id", commit).append("kind", commit % 2).append("ids", ids(commit)))
        .toList());
    logged.start();
    logger.setLevel(Level.DEBUG);
    logger.setAdditive(false);
    logger.addAppender(logged);
  }

  @AfterEach
  void close() {
    logger.detachAppender(logged);
    logger.setAdditive(true);
    logger.setLevel(null);
    client.close();
    server.close();
  }

  private static List<String> ids(int commit) {
    return IntStream.range(0, KEYS).mapToObj(key -> "%d-%d".formatted(commit, key)).toList();
  }

  @Test
  void givenFewDocumentsOfManyKeys_whenTheKeysOfTwoAreAskedFor_thenTheIndexIsReadAndNotEveryDocument() {
    List<String> asked = new ArrayList<>(ids(3));
    asked.addAll(ids(17));
    assertThat(plan(Filters.and(Filters.in("ids", asked), Filters.gte("_id", 0)), Sorts.ascending("_id"), 2))
        .isEqualTo("d.commits: ids in 500 values and _id >= a value, in the order of _id: reads ids_1 in 500 range(s) of about 500 entries, then sorted");
  }

  @Test
  void givenHalfOfAllDocuments_whenAskedForInTheOrderOfTheirIds_thenTheyAreReadInPassing() {
    assertThat(plan(Filters.eq("kind", 1), Sorts.ascending("_id"), DOCUMENTS / 2))
        .isEqualTo("d.commits: kind = a value, in the order of _id: reads documents in 1 range(s) of about 40 entries");
  }

  private String plan(Bson filter, Bson sort, int results) {
    logged.list.clear();
    assertThat(commits.find(filter).sort(sort).into(new ArrayList<>())).hasSize(results);
    return logged.list.getFirst().getFormattedMessage();
  }
}
