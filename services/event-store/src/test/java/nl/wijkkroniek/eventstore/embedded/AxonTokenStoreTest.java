package nl.wijkkroniek.eventstore.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Duration;
import nl.wijkkroniek.eventstore.codec.LanguageInLog;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Axon keeps its tokens with the driver's everyday commands; two nodes claim segments from each other. */
class AxonTokenStoreTest {

  private static final String PROCESSOR = "histories";

  @TempDir
  private Path folder;

  private static MongoTokenStore node(MongoDatabase database, String name, Duration timeout) {
    MongoTokenStore store = MongoTokenStore.builder()
        .mongoTemplate(DefaultMongoTemplate.builder().mongoDatabase(database).build())
        .serializer(new LanguageInLog().serializer()).contentType(String.class)
        .transactionManager(NoTransactionManager.INSTANCE)
        .nodeId(name).claimTimeout(timeout).ensureIndexes(true).build();
    store.ensureIndexes();
    return store;
  }

  @Test
  void givenTwoNodes_whenTheyClaimSegments_thenASegmentIsOneNodesUntilItLetsGo() {
    try (EmbeddedMongo server = EmbeddedMongo.open(folder); MongoClient client = MongoClients.create(server.connectionString())) {
      MongoTokenStore one = node(client.getDatabase("d"), "one", Duration.ofHours(1));
      MongoTokenStore other = node(client.getDatabase("d"), "other", Duration.ofHours(1));
      one.initializeTokenSegments(PROCESSOR, 2, new GlobalSequenceTrackingToken(3));
      assertThatThrownBy(() -> other.initializeTokenSegments(PROCESSOR, 2)).isInstanceOf(UnableToClaimTokenException.class);
      assertThat(one.fetchToken(PROCESSOR, 0)).isEqualTo(new GlobalSequenceTrackingToken(3));
      assertThatThrownBy(() -> other.fetchToken(PROCESSOR, 0)).isInstanceOf(UnableToClaimTokenException.class);
      one.storeToken(new GlobalSequenceTrackingToken(42), PROCESSOR, 0);
      assertThatThrownBy(() -> other.storeToken(new GlobalSequenceTrackingToken(41), PROCESSOR, 0)).isInstanceOf(UnableToClaimTokenException.class);
      one.extendClaim(PROCESSOR, 0);
      assertThat(other.fetchAvailableSegments(PROCESSOR)).extracting(Segment::getSegmentId).containsExactly(1);
      one.releaseClaim(PROCESSOR, 0);
      assertThat(other.fetchToken(PROCESSOR, 0)).isEqualTo(new GlobalSequenceTrackingToken(42));
      assertThat(one.fetchSegments(PROCESSOR)).containsExactly(0, 1);
      assertThat(one.retrieveStorageIdentifier()).isEqualTo(other.retrieveStorageIdentifier());
    }
  }

  @Test
  void givenANodeThatIsGone_whenItsClaimTimesOut_thenAnotherTakesOverWhereItWas() {
    try (EmbeddedMongo server = EmbeddedMongo.open(folder); MongoClient client = MongoClients.create(server.connectionString())) {
      MongoTokenStore gone = node(client.getDatabase("d"), "gone", Duration.ofHours(1));
      gone.initializeTokenSegments(PROCESSOR, 1);
      gone.fetchToken(PROCESSOR, 0);
      gone.storeToken(new GlobalSequenceTrackingToken(7), PROCESSOR, 0);
    }
    try (EmbeddedMongo server = EmbeddedMongo.open(folder); MongoClient client = MongoClients.create(server.connectionString())) {
      MongoTokenStore next = node(client.getDatabase("d"), "next", Duration.ofMillis(-1));
      assertThat(next.fetchToken(PROCESSOR, 0)).isEqualTo(new GlobalSequenceTrackingToken(7));
      next.deleteToken(PROCESSOR, 0);
      assertThat(next.fetchSegments(PROCESSOR)).isEmpty();
    }
  }
}
