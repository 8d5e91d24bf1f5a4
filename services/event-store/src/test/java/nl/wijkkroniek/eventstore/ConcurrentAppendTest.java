package nl.wijkkroniek.eventstore;

import static nl.wijkkroniek.eventstore.Example.event;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.eventstore.log.StoredEvent;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two engines on connections of their own stand for two processes. */
@Timeout(value = 600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ConcurrentAppendTest {

  private static final long SEED = 20141112;
  private static final int WRITERS = 8;

  @RegisterExtension
  private static final LogServer SERVER = new LogServer();

  @Test
  void givenEightWritersOnOneEngine_whenTheyAppend_thenPositionsHaveNoGapAndNothingIsLostOrDoubled() throws Exception {
    MongoDatabase database = SERVER.freshDatabase();
    MongoEventStorageEngine engine = Example.engine(database);

    Set<String> acknowledged = appendAlongside(List.of(engine));

    assertThat(contiguous(new EventLog(database))).extracting(StoredEvent::id).containsExactlyInAnyOrderElementsOf(acknowledged);
  }

  @Test
  void givenTwoProcesses_whenBothAppend_thenTheyShareOneOrderWithoutGaps() throws Exception {
    MongoDatabase database = SERVER.freshDatabase();
    try (MongoClient other = MongoClients.create(SERVER.connectionString())) {
      var engines = List.of(Example.engine(database), Example.engine(other.getDatabase(database.getName())));

      Set<String> acknowledged = appendAlongside(engines);

      assertThat(contiguous(new EventLog(database))).extracting(StoredEvent::id).containsExactlyInAnyOrderElementsOf(acknowledged);
    }
  }

  private static Set<String> appendAlongside(List<MongoEventStorageEngine> engines) throws Exception {
    Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    alongside(writer -> {
      var random = new Random(SEED + writer);
      var engine = engines.get(writer % engines.size());
      long sequence = 0;
      for (int commit = 0; commit < 40; commit++) {
        long first = sequence;
        List<? extends DomainEventMessage<?>> events = LongStream.range(first, first + 1 + random.nextInt(4))
            .mapToObj(number -> event("team/" + writer, number)).toList();
        engine.appendEvents(events);
        sequence += events.size();
        events.forEach(event -> acknowledged.add(event.getIdentifier()));
      }
    });
    return acknowledged;
  }

  @Test
  void givenReadersAlongsideWriters_whenTheyFollow_thenEachSeesAPrefixWithoutSkips() throws Exception {
    MongoDatabase database = SERVER.freshDatabase();
    MongoEventStorageEngine engine = Example.engine(database);
    var writing = new AtomicBoolean(true);
    try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<List<String>>> followed = IntStream.range(0, 3)
          .mapToObj(_ -> readers.submit(() -> follow(new EventLog(database), writing))).toList();
      appendAlongside(List.of(engine));
      writing.set(false);

      List<String> whole = contiguous(new EventLog(database)).stream().map(StoredEvent::id).toList();
      for (Future<List<String>> reader : followed) {
        assertThat(reader.get()).isEqualTo(whole);
      }
    }
  }

  /** Reads on from the last position seen until the writers are done and nothing is left. */
  private static List<String> follow(EventLog log, AtomicBoolean writing) {
    List<String> seen = new ArrayList<>();
    boolean mayGrow = true;
    while (mayGrow) {
      mayGrow = writing.get();
      try (Stream<StoredEvent> events = log.from(seen.size())) {
        events.forEach(event -> {
          assertThat(event.position()).isEqualTo(seen.size());
          seen.add(event.id());
        });
      }
    }
    return seen;
  }

  @Test
  void givenWritersThatWantTheSamePlaces_whenTheyRace_thenEachPlaceIsTakenOnceAndTheOthersAreTold() throws Exception {
    MongoDatabase database = SERVER.freshDatabase();
    MongoEventStorageEngine engine = Example.engine(database);
    Map<String, Integer> outcomes = new ConcurrentHashMap<>();
    alongside(writer -> {
      for (long number = 0; number < 30; number++) {
        outcomes.merge(outcome(engine, event("team/contested", number)), 1, Integer::sum);
      }
    });

    assertThat(outcomes).containsEntry("recorded", 30)
        .containsEntry("ConcurrencyException", 29 * (WRITERS - 1))
        .containsEntry("AggregateStreamCreationException", WRITERS - 1).hasSize(3);
    assertThat(contiguous(new EventLog(database))).extracting(StoredEvent::sequence)
        .containsExactlyElementsOf(LongStream.range(0, 30).boxed().toList());
  }

  private static String outcome(MongoEventStorageEngine engine, DomainEventMessage<?>... events) {
    try {
      engine.appendEvents(events);
      return "recorded";
    } catch (ConcurrencyException | AggregateStreamCreationException e) {
      return e.getClass().getSimpleName();
    }
  }

  /**
   * A random history: writers of two processes append to a few subjects they share, often with numbers that are taken. What was
   * acknowledged has to be exactly what is there, every commit whole, every subject's numbers without repetition.
   */
  @Test
  void givenARandomHistory_whenItIsOver_thenTheLogHoldsExactlyWhatWasAcknowledged() throws Exception {
    MongoDatabase database = SERVER.freshDatabase();
    Set<List<String>> acknowledged = ConcurrentHashMap.newKeySet();
    try (MongoClient other = MongoClients.create(SERVER.connectionString())) {
      var engines = List.of(Example.engine(database), Example.engine(other.getDatabase(database.getName())));
      alongside(writer -> {
        var random = new Random(SEED * 31 + writer);
        var engine = engines.get(writer % 2);
        for (int commit = 0; commit < 40; commit++) {
          DomainEventMessage<?>[] events = draw(random, engine);
          if (outcome(engine, events).equals("recorded")) {
            acknowledged.add(Stream.of(events).map(DomainEventMessage::getIdentifier).toList());
          }
        }
      });
    }

    List<StoredEvent> recorded = contiguous(new EventLog(database));
    Map<String, Long> positions = new ConcurrentHashMap<>();
    Set<String> places = new HashSet<>();
    recorded.forEach(event -> {
      positions.put(event.id(), event.position());
      assertThat(places.add(event.subject() + "@" + event.sequence())).isTrue();
    });
    assertThat(recorded).hasSize(acknowledged.stream().mapToInt(List::size).sum());
    assertThat(acknowledged).hasSizeGreaterThan(50).allSatisfy(commit -> {
      for (int i = 0; i < commit.size(); i++) {
        assertThat(positions.get(commit.get(i))).isEqualTo(positions.get(commit.getFirst()) + i);
      }
    });
  }

  private static DomainEventMessage<?>[] draw(Random random, MongoEventStorageEngine engine) {
    String subject = "team/" + random.nextInt(6);
    long next = engine.lastSequenceNumberFor(subject).orElse(-1L) + 1;
    return LongStream.range(next, next + 1 + random.nextInt(3)).mapToObj(number -> event(subject, number)).toArray(DomainEventMessage<?>[]::new);
  }

  private static List<StoredEvent> contiguous(EventLog log) {
    try (Stream<StoredEvent> events = log.from(0)) {
      List<StoredEvent> all = events.toList();
      assertThat(all).extracting(StoredEvent::position).containsExactlyElementsOf(LongStream.range(0, log.head()).boxed().toList());
      assertThat(all).extracting(StoredEvent::recordedAt).isSorted();
      return all;
    }
  }

  private interface Writer {
    void write(int number) throws Exception;
  }

  private static void alongside(Writer writer) throws InterruptedException, ExecutionException {
    try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
      List<Callable<Void>> tasks = IntStream.range(0, WRITERS).<Callable<Void>>mapToObj(number -> () -> {
        writer.write(number);
        return null;
      }).toList();
      for (Future<Void> done : threads.invokeAll(tasks)) {
        done.get();
      }
    }
  }
}
