package nl.wijkkroniek.eventstore.following;

import static nl.wijkkroniek.eventstore.Example.event;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import nl.wijkkroniek.eventstore.Example;
import nl.wijkkroniek.eventstore.LogServer;
import nl.wijkkroniek.eventstore.log.EventLog;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A streaming processor follows what its own process publishes, and what another one does. */
class WakingEventStoreTest {

  private static final int EVENTS = 50;
  private static final long SEED = 20_130_615;
  /** What is waited for in the middle where nobody wakes, as then it is looked for once a second; a busy machine is slow, but not as slow as that. */
  private static final Duration NOT_WOKEN = Duration.ofMillis(300);

  @RegisterExtension
  private static final LogServer SERVER = new LogServer();

  private final Map<String, Long> seenAt = new ConcurrentHashMap<>();
  private final List<String> order = Collections.synchronizedList(new ArrayList<>());
  private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
  private MongoClient otherClient;
  private WakingEventStore here;
  private WakingEventStore elsewhere;

  @BeforeEach
  void open() {
    MongoDatabase database = SERVER.freshDatabase();
    otherClient = MongoClients.create(SERVER.connectionString());
    here = store(database);
    elsewhere = store(otherClient.getDatabase(database.getName()));
  }

  private static WakingEventStore store(MongoDatabase database) {
    return new WakingEventStore(EmbeddedEventStore.builder(), Example.engine(database), new EventLog(database));
  }

  @AfterEach
  void close() {
    here.shutDown();
    elsewhere.shutDown();
    otherClient.close();
    threads.shutdownNow();
  }

  @Test
  void givenAProcessor_whenItsOwnProcessPublishes_thenItSeesEachEventAtOnce() {
    assertThat(medianWait(here)).isLessThan(NOT_WOKEN);
  }

  @Test
  void givenAProcessor_whenAnotherProcessPublishes_thenNoEventWaitsLong() {
    assertThat(medianWait(elsewhere)).isLessThan(NOT_WOKEN);
  }

  private Duration medianWait(EmbeddedEventStore publishing) {
    var random = new Random(SEED);
    PooledStreamingEventProcessor processor = processor();
    processor.start();
    List<Long> waits = new ArrayList<>();
    List<String> published = new ArrayList<>();
    for (int number = 0; number < EVENTS; number++) {
      EventMessage<?> event = event("team/x", number);
      publishing.publish(event);
      long publishedAt = System.nanoTime();
      published.add(event.getIdentifier());
      waits.add(Math.max(0, awaitSeen(event.getIdentifier()) - publishedAt));
      LockSupport.parkNanos(random.nextLong(TimeUnit.MILLISECONDS.toNanos(120)));
    }
    processor.shutDown();
    assertThat(order).isEqualTo(published);
    Collections.sort(waits);
    return Duration.ofNanos(waits.get(EVENTS / 2));
  }

  private long awaitSeen(String id) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!seenAt.containsKey(id)) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(200));
    }
    return seenAt.get(id);
  }

  private PooledStreamingEventProcessor processor() {
    return PooledStreamingEventProcessor.builder().name("reader").messageSource(here).tokenStore(new InMemoryTokenStore())
        .transactionManager(NoTransactionManager.INSTANCE).coordinatorExecutor(threads).workerExecutor(threads)
        .initialSegmentCount(1).initialToken(StreamableMessageSource::createTailToken)
        .eventHandlerInvoker(new EventHandlerInvoker() {
          @Override
          public boolean canHandle(EventMessage<?> message, Segment segment) {
            return true;
          }

          @Override
          public void handle(EventMessage<?> message, Segment segment) {
            order.add(message.getIdentifier());
            seenAt.put(message.getIdentifier(), System.nanoTime());
          }
        }).build();
  }

  @Test
  void givenAStreamAtItsEnd_whenNothingComes_thenItSaysSoInTimeAndWhenSomethingDoes_thenItWakes() throws Exception {
    try (TrackingEventStream stream = here.openStream(null)) {
      var woken = new AtomicInteger();
      assertThat(stream.setOnAvailableCallback(woken::incrementAndGet)).isTrue();
      assertThat(stream.hasNextAvailable(20, TimeUnit.MILLISECONDS)).isFalse();
      assertThat(stream.peek()).isEmpty();

      EventMessage<?> event = event("team/x", 0);
      elsewhere.publish(event);

      assertThat(stream.hasNextAvailable(20, TimeUnit.SECONDS)).isTrue();
      assertThat(stream.peek()).hasValueSatisfying(next -> assertThat(next.getIdentifier()).isEqualTo(event.getIdentifier()));
      assertThat(stream.nextAvailable().getIdentifier()).isEqualTo(event.getIdentifier());
      assertThat(woken).hasPositiveValue();
      assertThat(stream.hasNextAvailable(0, TimeUnit.MILLISECONDS)).isFalse();
    }
  }
}
