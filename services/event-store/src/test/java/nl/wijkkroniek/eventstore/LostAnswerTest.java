package nl.wijkkroniek.eventstore;

import static nl.wijkkroniek.eventstore.Example.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.eventstore.log.KeyAlreadyUsed;
import nl.wijkkroniek.eventstore.log.OutcomeUnknown;
import nl.wijkkroniek.eventstore.log.StoreUnavailable;
import nl.wijkkroniek.eventstore.log.StoredEvent;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the writer does when it cannot know whether its write arrived. */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LostAnswerTest {

  private static final long SEED = 20120321;

  @RegisterExtension
  private static final LogServer SERVER = new LogServer();

  private CuttingProxy proxy;
  private MongoClient client;
  private MongoDatabase database;
  private MongoEventStorageEngine engine;
  private EventLog log;

  @BeforeEach
  void connect() throws IOException {
    database = SERVER.freshDatabase();
    log = new EventLog(database);
    proxy = new CuttingProxy(SERVER.connectionString());
    client = MongoClients.create(proxy.connectionString());
    engine = Example.builder(client.getDatabase(database.getName())).patience(Duration.ofSeconds(10)).build();
  }

  @AfterEach
  void disconnect() {
    client.close();
    proxy.close();
  }

  private List<String> recorded() {
    try (Stream<StoredEvent> events = log.from(0)) {
      return events.map(StoredEvent::id).toList();
    }
  }

  @Test
  void givenAWriteThatArrived_whenItsAnswerIsLost_thenItSucceedsAndIsThereOnce() {
    engine.appendEvents(event("team/x", 0, "e-0"));
    var lost = new AtomicInteger();
    proxy.losesAnswerWhere(() -> lost.incrementAndGet() == 1);

    engine.appendEvents(event("team/x", 1, "e-1"), event("team/x", 2, "e-2"));
    engine.appendEvents(event("team/x", 3, "e-3"));

    assertThat(lost).hasValueGreaterThanOrEqualTo(2);
    assertThat(recorded()).containsExactly("e-0", "e-1", "e-2", "e-3");
  }

  @Test
  void givenAWriteThatArrivesAfterItWasGivenUp_whenItIsSentAgain_thenItIsThereOnce() {
    proxy.deliversNextInsertionLate();

    engine.appendEvents(event("team/x", 0, "e-0"), event("team/x", 1, "e-1"));
    engine.appendEvents(event("team/x", 2, "e-2"));

    assertThat(recorded()).containsExactly("e-0", "e-1", "e-2");
  }

  @Test
  void givenAnotherCommitWithTheSameEventId_whenTheAnswerToOursIsLost_thenItIsNotTakenForOurs() {
    var insertions = new AtomicInteger();
    proxy.losesAnswerWhere(() -> insertions.incrementAndGet() == 1);
    Example.engine(database).appendEvents(event("team/theirs", 0, "same"));

    assertThatThrownBy(() -> engine.appendEvents(event("team/ours", 0, "same"))).hasMessageContaining("same").hasMessageContaining("position 0");
    assertThat(recorded()).containsExactly("same");
  }

  @Test
  void givenNoServer_whenAppended_thenItSaysThatNothingIsRecordedAndLaterItWorks() {
    var impatient = Example.builder(client.getDatabase(database.getName())).patience(Duration.ofMillis(400)).build();
    proxy.reachable(false);

    assertThatThrownBy(() -> impatient.appendEvents(event("team/x", 0))).isInstanceOf(StoreUnavailable.class)
        .hasMessageStartingWith("Nothing was recorded");

    proxy.reachable(true);
    engine.appendEvents(event("team/x", 0, "e-0"));
    assertThat(recorded()).containsExactly("e-0");
  }

  @Test
  void givenAServerThatVanishesAtTheWrite_whenTheAppendIsRepeatedUnderItsKey_thenItIsRecordedOnce() {
    var impatient = Example.builder(client.getDatabase(database.getName())).patience(Duration.ofMillis(400)).build();
    DomainEventMessage<?> keyed = event("team/x", 0, "e-0").andMetaData(new IdempotencyKey("key-1", null).asMetaData());
    proxy.losesAnswerWhere(() -> {
      proxy.reachable(false);
      return true;
    });

    assertThatThrownBy(() -> impatient.appendEvents(keyed)).isInstanceOf(OutcomeUnknown.class).hasMessageContaining("not known");

    proxy.losesAnswerWhere(() -> false);
    proxy.reachable(true);
    assertThatThrownBy(() -> engine.appendEvents(keyed)).isInstanceOf(KeyAlreadyUsed.class);
    assertThat(recorded()).containsExactly("e-0");
  }

  @Test
  void givenAnswersLostAtRandom_whenEightAppend_thenEveryAcknowledgedEventIsThereOnceWithoutAGap() throws Exception {
    var random = new Random(SEED);
    proxy.losesAnswerWhere(() -> {
      synchronized (random) {
        return random.nextInt(5) == 0;
      }
    });
    List<Future<List<String>>> writers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (int writer = 0; writer < 8; writer++) {
        String subject = "team/" + writer;
        writers.add(threads.submit(() -> IntStream.range(0, 12).mapToObj(number -> {
          DomainEventMessage<?> event = event(subject, number);
          engine.appendEvents(event);
          return event.getIdentifier();
        }).toList()));
      }
    }
    List<String> acknowledged = new ArrayList<>();
    for (Future<List<String>> writer : writers) {
      acknowledged.addAll(writer.get());
    }
    assertThat(recorded()).hasSize(96).containsExactlyInAnyOrderElementsOf(acknowledged);
  }
}
