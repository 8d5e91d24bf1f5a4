package nl.wijkkroniek.benchmarks;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import nl.wijkkroniek.benchmarks.RawKeeping.Form;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** A log with one event a commit that grows, of which parts are measured on the way. No more of it is in memory than a few thousand events. */
final class LargeLog {

  private static final int FILLERS = 256;
  private static final int CHUNK = 20_000;
  private static final int TAIL = 10;
  private static final int TIMES = 100;
  private static final int WRITERS = 8;
  private static final int EVENTS_A_WRITER = 25;
  private static final Duration AS_IMPORTED = Duration.ofMillis(1);

  private final Store store;
  private final String name;
  private EventStorageEngine engine;
  private SampleEvents sample;
  private int inSample;
  private long head;
  private int appended;

  LargeLog(Store store, String name) {
    this.store = store;
    this.name = name;
    open();
  }

  /** To be called again after the store was reopened. */
  void open() {
    engine = Engines.ours(database());
  }

  private MongoDatabase database() {
    return store.database(name);
  }

  long head() {
    return head;
  }

  Keeping ours() {
    return new EngineKeeping(engine, List.of());
  }

  Keeping raw() {
    return RawKeeping.reading(database(), Form.OURS);
  }

  /** Lets it grow to this many events with a sample of its own. Subjects are divided among many who append at once, each commit one event. */
  void growTo(int size, SampleEvents from) {
    sample = from;
    inSample = (int) (size - head);
    Iterator<DomainEventMessage<SubjectEvent>> events = from.stream((int) head, inSample, AS_IMPORTED).iterator();
    try (ExecutorService fillers = Executors.newFixedThreadPool(FILLERS)) {
      while (events.hasNext()) {
        Map<Integer, List<DomainEventMessage<SubjectEvent>>> lanes = new HashMap<>();
        for (int i = 0; i < CHUNK && events.hasNext(); i++) {
          DomainEventMessage<SubjectEvent> event = events.next();
          lanes.computeIfAbsent(Math.floorMod(event.getAggregateIdentifier().hashCode(), FILLERS), _ -> new ArrayList<>()).add(event);
          head++;
        }
        all(fillers, lanes.values().stream().<Callable<Void>>map(lane -> () -> {
          lane.forEach(event -> engine.appendEvents(event));
          return null;
        }).toList());
      }
    }
  }

  private static void all(ExecutorService threads, List<Callable<Void>> work) {
    try {
      for (Future<Void> done : threads.invokeAll(work)) {
        done.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("A writer failed: " + e.getMessage(), e);
    }
  }

  /** A history of this length that was mixed with everything that made the log grow last. */
  String subject(int length, int number) {
    return sample.subject(length, number % SampleEvents.rolesOf(length, inSample));
  }

  /** The lengths there are of such histories. */
  List<Integer> lengths() {
    return SampleEvents.lengths(inSample);
  }

  /** Seconds for one of each; what is appended for it stays in the log. */
  Map<String, Figure> costs() {
    Map<String, Figure> costs = new LinkedHashMap<>();
    costs.put(tail(), times(_ -> readTail()));
    lengths().forEach(length -> costs.put("load a history of " + String.format(Locale.ROOT, "%,d", length), times(number -> load(length, number))));
    List<DomainEventMessage<SubjectEvent>> alone = extra(1, 2 * TIMES).stream().flatMap(List::stream).toList();
    Iterator<DomainEventMessage<SubjectEvent>> next = alone.iterator();
    costs.put("append an event, 1 writer", times(_ -> engine.appendEvents(next.next())));
    costs.put("append an event, 8 writers", together());
    return costs;
  }

  static String tail() {
    return "read the last " + TAIL + " events";
  }

  private static Figure times(IntConsumer once) {
    List<Double> seconds = new ArrayList<>();
    for (int i = 0; i < 2 * TIMES; i++) {
      long began = System.nanoTime();
      once.accept(i);
      if (i >= TIMES) {
        seconds.add((System.nanoTime() - began) / 1e9);
      }
    }
    return Figure.of(seconds);
  }

  private void readTail() {
    List<String> read = new ArrayList<>();
    try (Stream<?> events = engine.readEvents(new GlobalSequenceTrackingToken(head - TAIL - 1), false)) {
      events.forEach(event -> read.add(((DomainEventMessage<?>) event).getIdentifier()));
    }
    if (read.size() != TAIL) {
      throw WrongAnswer.count("the tail", TAIL, read.size());
    }
  }

  private void load(int length, int number) {
    int read = ours().load(subject(length, number)).size();
    if (read != length) {
      throw WrongAnswer.count("the history of " + subject(length, number), length, read);
    }
  }

  private Figure together() {
    List<Double> seconds = new ArrayList<>();
    try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
      for (int round = 0; round < 4; round++) {
        List<Callable<Void>> work = extra(WRITERS, EVENTS_A_WRITER).stream().<Callable<Void>>map(events -> () -> {
          events.forEach(event -> engine.appendEvents(event));
          return null;
        }).toList();
        long began = System.nanoTime();
        all(writers, work);
        seconds.add((System.nanoTime() - began) / 1e9 / (WRITERS * EVENTS_A_WRITER));
      }
    }
    return Figure.of(seconds.subList(1, seconds.size()));
  }

  /** Histories that are not in the log yet. */
  private List<List<DomainEventMessage<SubjectEvent>>> extra(int histories, int length) {
    List<List<DomainEventMessage<SubjectEvent>>> extra = new ArrayList<>();
    for (int history = 0; history < histories; history++) {
      extra.add(new SampleEvents(appended, "erbij-" + appended + "-").commits(length, 1, 1).stream().flatMap(List::stream).toList());
      appended++;
    }
    head += (long) histories * length;
    return extra;
  }
}
