package nl.wijkkroniek.eventstore.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import nl.wijkkroniek.eventstore.LogServer;
import nl.wijkkroniek.eventstore.log.CommitDraft;
import nl.wijkkroniek.eventstore.log.EventDraft;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.eventstore.log.LogListener;
import nl.wijkkroniek.eventstore.log.LogWriter;
import nl.wijkkroniek.eventstore.log.StoredEvent;
import nl.wijkkroniek.eventstore.serial.NewerEvent;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.bson.BsonDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A later version has recorded: what this one does when it comes to that event. */
class NewerEventTest {

  @RegisterExtension
  private static final LogServer SERVER = new LogServer();

  private final LanguageInLog language = new LanguageInLog();
  private MongoDatabase database;
  private LogWriter writer;

  @BeforeEach
  void open() {
    database = SERVER.freshDatabase();
    writer = new LogWriter(database, Clock.systemUTC(), LogListener.NONE, LogWriter.PATIENCE);
  }

  private void record(long sequence, String type, String revision) {
    writer.append(new CommitDraft(List.of(new EventDraft("urn:test#" + sequence, type, revision, "team/x", "team", sequence, Instant.EPOCH, Set.of("team/x"),
        BsonDocument.parse("{\"name\": \"Carnisse\"}"), BsonDocument.parse("{\"occurredOn\": \"2013\", \"recordedBy\": \"local\"}"))), null, null));
  }

  private void readAll() {
    try (Stream<StoredEvent> events = new EventLog(database).from(0)) {
      events.forEach(language::read);
    }
  }

  @Test
  void givenALaterRevision_whenRead_thenItSaysWhichTypeAndRevisionAndWhichReleaseIsNeeded() {
    record(0, "TeamRenamed", "2.1");

    assertThatThrownBy(this::readAll).isInstanceOfSatisfying(NewerEvent.class, newer -> {
      assertThat(newer).hasMessage("A stored TeamRenamed is of revision 2.1, and this version of Wijkkroniek reads it up to revision 1: "
          + "release 2.1 or later is needed to read on from here. Nothing was passed over.");
      assertThat(List.of(newer.type(), newer.revision(), newer.known())).containsExactly("TeamRenamed", "2.1", "1");
    });
  }

  @Test
  void givenATypeThatCameLater_whenRead_thenItIsNotPassedOver() {
    record(0, "TeamCelebrated", "3");

    assertThatThrownBy(this::readAll).isInstanceOf(NewerEvent.class).hasMessageContaining("does not know that type of event: release 3 or later");
  }

  @Test
  void givenAStreamingProcessor_whenItComesToALaterRevision_thenItStopsThereAndSkipsNothing() {
    record(0, "TeamRenamed", "1");
    record(1, "TeamRenamed", "2");
    record(2, "TeamRenamed", "1");
    List<String> handled = new CopyOnWriteArrayList<>();
    ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
    EmbeddedEventStore store = EmbeddedEventStore.builder().storageEngine(language.engine(database).build()).build();
    PooledStreamingEventProcessor processor = processor(store, threads, handled);
    try {
      processor.start();

      await(processor::isError);
      assertThat(handled).isSubsetOf("urn:test#0");
    } finally {
      processor.shutDown();
      store.shutDown();
      threads.shutdownNow();
    }
  }

  private static PooledStreamingEventProcessor processor(EmbeddedEventStore store, ScheduledExecutorService threads, List<String> handled) {
    return PooledStreamingEventProcessor.builder().name("reader").messageSource(store).tokenStore(new InMemoryTokenStore())
        .transactionManager(NoTransactionManager.INSTANCE).coordinatorExecutor(threads).workerExecutor(threads)
        .initialSegmentCount(1).initialToken(StreamableMessageSource::createTailToken)
        .eventHandlerInvoker(new EventHandlerInvoker() {
          @Override
          public boolean canHandle(EventMessage<?> message, Segment segment) {
            return true;
          }

          @Override
          public void handle(EventMessage<?> message, Segment segment) {
            assertThat(message.getPayload()).isNotNull();
            handled.add(message.getIdentifier());
          }
        }).build();
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
  }
}
