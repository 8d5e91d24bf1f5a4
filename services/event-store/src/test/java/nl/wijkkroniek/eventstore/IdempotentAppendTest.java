package nl.wijkkroniek.eventstore;

import static nl.wijkkroniek.eventstore.Example.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.wijkkroniek.eventstore.embedded.EmbeddedMongo;
import nl.wijkkroniek.eventstore.log.Commit;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.eventstore.log.KeyAlreadyUsed;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class IdempotentAppendTest {

  @RegisterExtension
  private static final LogServer SERVER = new LogServer();

  private static final IdempotencyKey KEY = new IdempotencyKey("key-1", "abc123");

  private static DomainEventMessage<?> keyed(DomainEventMessage<?> event) {
    return event.andMetaData(KEY.asMetaData()).andMetaData(Map.of("recordedBy", "p-1"));
  }

  @Test
  void givenAKeyInTheMetadata_whenAppended_thenItStandsOnTheCommitAndNotOnTheEvent() {
    MongoDatabase database = SERVER.freshDatabase();
    Example.engine(database).appendEvents(keyed(event("team/x", 0, "e-1")));

    Document commit = database.getCollection("log").find().first();
    assertThat(commit).containsEntry("key", "key-1").containsEntry("digest", "abc123");
    assertThat(commit.getList("events", Document.class).getFirst()).containsEntry("meta", new Document("recordedBy", "p-1"));
    var log = new EventLog(database);
    assertThat(log.byKey("key-1")).hasValueSatisfying(found -> {
      assertThat(found).extracting(Commit::position, Commit::size, Commit::key, Commit::digest, Commit::eventIds)
          .containsExactly(0L, 1, "key-1", "abc123", List.of("e-1"));
      assertThat(found.recordedAt()).isEqualTo(commit.getDate("at").toInstant());
    });
    assertThat(log.byKey("key-2")).isEmpty();
  }

  @Test
  void givenAUsedKey_whenAnythingIsAppendedUnderIt_thenTheFirstReceiptComesBackAndNothingIsRecorded() {
    MongoDatabase database = SERVER.freshDatabase();
    MongoEventStorageEngine engine = Example.engine(database);
    engine.appendEvents(event("team/x", 0));
    engine.appendEvents(keyed(event("team/x", 1, "e-1")), keyed(event("team/x", 2, "e-2")));

    for (var repeated : List.of(event("team/x", 1, "e-1"), event("team/other", 0))) {
      assertThatThrownBy(() -> engine.appendEvents(keyed(repeated))).isInstanceOfSatisfying(KeyAlreadyUsed.class, e -> {
        assertThat(e.commit().position()).isEqualTo(1);
        assertThat(e.commit().last()).isEqualTo(2);
        assertThat(e.commit().eventIds()).containsExactly("e-1", "e-2");
        assertThat(e.commit().digest()).isEqualTo("abc123");
      });
    }
    assertThat(new EventLog(database).head()).isEqualTo(3);
  }

  @Test
  void givenAUsedKey_whenTheServerWasRestarted_thenItIsStillKnown(@TempDir Path folder) {
    try (EmbeddedMongo server = EmbeddedMongo.open(folder); MongoClient client = MongoClients.create(server.connectionString())) {
      Example.engine(client.getDatabase("wijkkroniek")).appendEvents(keyed(event("team/x", 0)));
    }
    try (EmbeddedMongo server = EmbeddedMongo.open(folder); MongoClient client = MongoClients.create(server.connectionString())) {
      MongoEventStorageEngine engine = Example.engine(client.getDatabase("wijkkroniek"));
      assertThatThrownBy(() -> engine.appendEvents(keyed(event("team/y", 0)))).isInstanceOf(KeyAlreadyUsed.class);
      engine.appendEvents(event("team/x", 1));
      assertThat(new EventLog(client.getDatabase("wijkkroniek")).head()).isEqualTo(2);
    }
  }

  @Test
  void givenManyAtOnceUnderOneKey_whenAppended_thenOneIsRecordedAndAllOthersGetItsReceipt() throws Exception {
    MongoDatabase database = SERVER.freshDatabase();
    MongoEventStorageEngine engine = Example.engine(database);
    Set<Long> receipts = ConcurrentHashMap.newKeySet();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Callable<Integer>> repeats = IntStream.range(0, 8).<Callable<Integer>>mapToObj(_ -> () -> {
        try {
          engine.appendEvents(keyed(event("team/x", 0)));
          return 1;
        } catch (KeyAlreadyUsed e) {
          receipts.add(e.commit().position());
          return 0;
        }
      }).toList();
      int recorded = 0;
      for (Future<Integer> outcome : threads.invokeAll(repeats)) {
        recorded += outcome.get();
      }
      assertThat(recorded).isEqualTo(1);
    }
    assertThat(receipts).containsExactly(0L);
    assertThat(new EventLog(database).head()).isEqualTo(1);
  }

  @Test
  void givenTwoKeysInOneAppend_whenAppended_thenItIsRefused() {
    MongoDatabase database = SERVER.freshDatabase();
    MongoEventStorageEngine engine = Example.engine(database);
    var other = event("team/y", 0).andMetaData(new IdempotencyKey("key-2", null).asMetaData());

    assertThatThrownBy(() -> engine.appendEvents(keyed(event("team/x", 0)), other))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("idempotencyKey");
    assertThat(new EventLog(database).head()).isZero();
  }

  @Test
  void givenAUnitOfWork_whenEventsAreAppendedInIt_thenItHoldsTheReceipt() {
    MongoEventStorageEngine engine = Example.engine(SERVER.freshDatabase());
    EventMessage<?> event = keyed(event("team/x", 0));
    var unitOfWork = DefaultUnitOfWork.startAndGet(event);
    engine.appendEvents(event);

    assertThat(unitOfWork.resources()).hasEntrySatisfying(MongoEventStorageEngine.COMMIT,
        commit -> assertThat(((Commit) commit).position()).isZero());
    unitOfWork.rollback();
  }
}
