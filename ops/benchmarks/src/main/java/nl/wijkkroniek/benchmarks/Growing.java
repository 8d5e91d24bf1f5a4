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

  /** Measures it all; takes some minutes for a million. */
  void measure() {
    LargeLog log = new LargeLog(store, "large");
    try (HeapPeak heap = new HeapPeak()) {
      grow(log, 0);
      grow(log, 1);
      replayTenth(log);
      grow(log, 2);
      reopen(log);
      mostHeap = heap.bytes();
    }
    System.err.println(growth.markdown());
    replayAll(log);
    System.err.println(replays.markdown());
    loadFrom(log);
    System.err.println(loadings.markdown());
  }

  private void grow(LargeLog log, int stage) {
    int size = settings.sizes().get(stage);
    say("growing a log to %,d events", size);
    log.growTo(size, sample(stage));
    say("measuring at %,d events", size);
    growth.add(size, log.costs());
  }

  private void replayTenth(LargeLog log) {
    int size = settings.sizes().get(1);
    say("replay of %,d events", size);
    Map<String, Figure> seconds = replay(log, size);
    seconds.putAll(Trial.seconds(List.of(
        byPeer(Column.PEER, "peer", AS_IMPORTED, size), byPeer(Column.PEER_SPREAD, "peer-spread", AS_PEOPLE_DO, size)), 0, 1));
    replays.add(words(size), size, seconds);
  }

  private void replayAll(LargeLog log) {
    int size = settings.sizes().get(2);
    say("replay of %,d events", size);
    replays.add(words(size), size, replay(log, size));
  }

  private void loadFrom(LargeLog log) {
    MongoDatabase peers = store.database("peer");
    writeByPeer(peers, 2, AS_IMPORTED);
    log.lengths().forEach(length -> loadings.add(words(length), length, load(log, peer(peers), length)));
  }

  private static String words(int events) {
    return String.format(Locale.ROOT, "%,d events", events);
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

  private static Keeping peer(MongoDatabase database) {
    return new EngineKeeping(Engines.peer(database), List.of());
  }

  /** The same events that made ours grow, but for those that were appended to see what that costs. */
  private void writeByPeer(MongoDatabase database, int stage, Duration apart) {
    EventStorageEngine engine = Engines.peer(database);
    int before = stage == 0 ? 0 : settings.sizes().get(stage - 1);
    Iterator<DomainEventMessage<SubjectEvent>> events = sample(stage).stream(before, settings.sizes().get(stage) - before, apart).iterator();
    while (events.hasNext()) {
      List<DomainEventMessage<SubjectEvent>> some = new ArrayList<>();
      while (some.size() < PEER_APPENDS && events.hasNext()) {
        some.add(events.next());
      }
      engine.appendEvents(some);
    }
  }

  /** Seconds for that many events. */
  private Map<String, Figure> replay(LargeLog log, int size) {
    Tally everything = new Tally(AS_LONG_AS_IT_TAKES);
    log.raw().replay(everything);
    return new LinkedHashMap<>(Trial.seconds(List.of(whole(Column.OURS, log.ours(), size, everything), whole(Column.RAW, log.raw(), size, everything)), 0,
        settings.rounds()));
  }

  /** Who has not read them all within a minute is held to what was read by then. */
  private Contender byPeer(String name, String database, Duration apart, int size) {
    writeByPeer(store.database(database), 0, apart);
    writeByPeer(store.database(database), 1, apart);
    return new Contender(name, () -> {
      Tally tally = new Tally(PATIENCE);
      return timed(peer(store.database(database)), tally) * size / tally.count();
    });
  }

  private static Contender whole(String name, Keeping keeping, int size, Tally expected) {
    return new Contender(name, () -> {
      Tally tally = new Tally(AS_LONG_AS_IT_TAKES);
      double seconds = timed(keeping, tally);
      WrongAnswer.unlessSame(name, expected, tally);
      return seconds * size / tally.count();
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
