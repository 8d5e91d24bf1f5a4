package nl.wijkkroniek.benchmarks;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** A log that grows to a million events: what things cost in it at three sizes, replays of the two largest, and reopening it. */
final class Growing {

  private static final int PEER_APPENDS = 500;
  private static final double PATIENCE = 60;
  private static final double AS_LONG_AS_IT_TAKES = TimeUnit.DAYS.toSeconds(1);
  private static final Duration AS_IMPORTED = Duration.ofMillis(1);
  private static final Duration AS_PEOPLE_DO = Duration.ofSeconds(1);

  private final Settings settings;
  private final Store store;
  private final Growth growth = new Growth();
  private final Table replays = new Table("replay", Table.Unit.EVENTS_A_SECOND);
  private final Table loadings = new Table("load one history from the largest log", Table.Unit.MILLISECONDS);
  private double reopened;
  private long mostHeap;

  Growing(Settings settings, Store store) {
    this.settings = settings;
    this.store = store;
  }

  Growth growth() {
    return growth;
  }

  Table replays() {
    return replays;
  }

  Table loadings() {
    return loadings;
  }

  double reopenedInSeconds() {
    return reopened;
  }

  long mostHeap() {
    return mostHeap;
  }

  /** Measures it all; takes a few minutes for a million. */
  void measure() {
    LargeLog log = new LargeLog(store, "large");
    try (HeapPeak heap = new HeapPeak()) {
      grow(log);
      reopen(log);
      mostHeap = heap.bytes();
    }
    System.err.println(growth.markdown());
    compare(log);
  }

  private void grow(LargeLog log) {
    for (int stage = 0; stage < settings.sizes().size(); stage++) {
      int size = settings.sizes().get(stage);
      say("growing a log to %,d events", size);
      log.growTo(size, sample(stage));
      say("measuring at %,d events", size);
      growth.add(size, log.costs());
    }
  }

  private SampleEvents sample(int stage) {
    return new SampleEvents(settings.seed() + stage, "groei-" + stage + "-");
  }

  private void reopen(LargeLog log) {
    double seconds = store.reopen();
    long began = System.nanoTime();
    log.open();
    reopened = seconds + (System.nanoTime() - began) / 1e9;
  }

  private void compare(LargeLog log) {
    MongoDatabase imported = store.database("peer");
    MongoDatabase spread = store.database("peer-spread");
    for (int stage = 1; stage < settings.sizes().size(); stage++) {
      int size = settings.sizes().get(stage);
      say("replay of %,d events", size);
      writeByPeer(imported, stage, AS_IMPORTED);
      writeByPeer(spread, stage, AS_PEOPLE_DO);
      replays.add(String.format(Locale.ROOT, "%,d events", size), size, replay(size, log, peer(imported), peer(spread)));
    }
    System.err.println(replays.markdown());
    for (int length : log.lengths()) {
      loadings.add(String.format(Locale.ROOT, "%,d events", length), length, load(log, peer(imported), length));
    }
  }

  private static Keeping peer(MongoDatabase database) {
    return new EngineKeeping(Engines.peer(database), List.of());
  }

  /** The same events, but for those that were appended to ours to see what that costs. The stages before this one are there already. */
  private void writeByPeer(MongoDatabase database, int stage, Duration apart) {
    EventStorageEngine engine = Engines.peer(database);
    for (int part = stage == 1 ? 0 : stage; part <= stage; part++) {
      int before = part == 0 ? 0 : settings.sizes().get(part - 1);
      Iterator<DomainEventMessage<SubjectEvent>> events = sample(part).stream(before, settings.sizes().get(part) - before, apart).iterator();
      while (events.hasNext()) {
        List<DomainEventMessage<SubjectEvent>> some = new ArrayList<>();
        while (some.size() < PEER_APPENDS && events.hasNext()) {
          some.add(events.next());
        }
        engine.appendEvents(some);
      }
    }
  }

  /** Seconds for that many events; who has not read them all within a minute is held to what was read by then. */
  private Map<String, Figure> replay(int size, LargeLog log, Keeping imported, Keeping spread) {
    Tally everything = new Tally(AS_LONG_AS_IT_TAKES);
    log.raw().replay(everything);
    Map<String, Figure> seconds = new LinkedHashMap<>(Trial.seconds(List.of(
        whole(Column.OURS, log.ours(), size, everything), whole(Column.RAW, log.raw(), size, everything)), settings.warmUps() / 2, settings.rounds()));
    seconds.putAll(Trial.seconds(List.of(partly(Column.PEER, imported, size), partly(Column.PEER_SPREAD, spread, size)), 0, 1));
    return seconds;
  }

  private static Contender whole(String name, Keeping keeping, int size, Tally expected) {
    return new Contender(name, () -> {
      Tally tally = new Tally(AS_LONG_AS_IT_TAKES);
      double seconds = timed(keeping, tally);
      WrongAnswer.unlessSame(name, expected, tally);
      return seconds * size / tally.count();
    });
  }

  private static Contender partly(String name, Keeping keeping, int size) {
    return new Contender(name, () -> {
      Tally tally = new Tally(PATIENCE);
      return timed(keeping, tally) * size / tally.count();
    });
  }

  private static double timed(Keeping keeping, Tally tally) {
    long began = System.nanoTime();
    keeping.replay(tally);
    return (System.nanoTime() - began) / 1e9;
  }

  private Map<String, Figure> load(LargeLog log, Keeping peer, int length) {
    List<String> subjects = Stream.iterate(0, number -> number + 1).limit(Math.max(3, 2_000 / length)).map(number -> log.subject(length, number)).toList();
    return Trial.seconds(List.of(loading(Column.OURS, log.ours(), subjects, length), loading(Column.PEER, peer, subjects, length),
        loading(Column.RAW, log.raw(), subjects, length)), settings.warmUps(), settings.rounds());
  }

  private static Contender loading(String name, Keeping keeping, List<String> subjects, int length) {
    return new Contender(name, () -> {
      long began = System.nanoTime();
      subjects.forEach(subject -> {
        int read = keeping.load(subject).size();
        if (read != length) {
          throw WrongAnswer.count(name + ", " + subject, length, read);
        }
      });
      return (System.nanoTime() - began) / 1e9 / subjects.size();
    });
  }

  private static void say(String what, Object... values) {
    System.err.printf(Locale.ROOT, what + "%n", values);
  }
}
