package nl.wijkkroniek.benchmarks;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.wijkkroniek.benchmarks.RawKeeping.Form;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/**
 * Replaying a whole log, and loading histories from it. The log has one event a commit.
 *
 * <p>axon-mongo's token holds the id of every event of the last ten seconds by the senders' clocks, so its rate depends on how close
 * together events were sent. It reads two logs: one as an import leaves it, a millisecond apart, and one as people leave it, a second apart.
 */
final class Reading {

  private static final Duration AS_IMPORTED = Duration.ofMillis(1);
  private static final Duration AS_PEOPLE_DO = Duration.ofSeconds(1);
  private static final int EVENTS_A_LOADING = 2_000;

  private final Settings settings;
  private final int events;
  private final List<DomainEventMessage<SubjectEvent>> imported;
  private final List<DomainEventMessage<SubjectEvent>> spread;
  private final Map<String, List<String>> histories = new LinkedHashMap<>();

  Reading(Settings settings, int events) {
    this.settings = settings;
    this.events = events;
    this.imported = new SampleEvents(settings.seed()).log(events, AS_IMPORTED);
    this.spread = new SampleEvents(settings.seed()).log(events, AS_PEOPLE_DO);
    imported.forEach(event -> histories.computeIfAbsent(event.getAggregateIdentifier(), _ -> new ArrayList<>()).add(event.getIdentifier()));
  }

  /** What was written, ready to be read. */
  record Written(Keeping ours, Keeping raw, Keeping peer, Keeping peerSpread) {
  }

  /** Writes the logs, and removes them after use. */
  void written(Store store, Consumer<Written> use) {
    store.inDatabase(ours -> store.inDatabase(peer -> store.inDatabase(peerSpread -> {
      EventStorageEngine engine = Engines.ours(ours);
      imported.forEach(event -> engine.appendEvents(event));
      use.accept(new Written(reading(engine), RawKeeping.reading(ours, Form.OURS), reading(writtenByPeer(peer, imported)),
          reading(writtenByPeer(peerSpread, spread))));
    })));
  }

  private static Keeping reading(EventStorageEngine engine) {
    return new EngineKeeping(engine, List.of());
  }

  /** A document an event, however many are appended together. */
  private static EventStorageEngine writtenByPeer(MongoDatabase database, List<DomainEventMessage<SubjectEvent>> events) {
    EventStorageEngine engine = Engines.peer(database);
    for (int from = 0; from < events.size(); from += 500) {
      engine.appendEvents(events.subList(from, Math.min(events.size(), from + 500)));
    }
    return engine;
  }

  /** Seconds for the whole log, by contender. */
  Map<String, Figure> replay(Written written) {
    List<String> expected = imported.stream().map(DomainEventMessage::getIdentifier).toList();
    return Trial.seconds(List.of(
        replaying(Column.OURS, written.ours(), expected),
        replaying(Column.PEER, written.peer(), expected),
        replaying(Column.PEER_SPREAD, written.peerSpread(), expected),
        replaying(Column.RAW, written.raw(), expected)), settings.warmUps(), settings.rounds());
  }

  private static Contender replaying(String name, Keeping keeping, List<String> expected) {
    return new Contender(name, () -> {
      long began = System.nanoTime();
      List<String> read = keeping.replay();
      double seconds = (System.nanoTime() - began) / 1e9;
      WrongAnswer.unlessEqual(name, expected, read);
      return seconds;
    });
  }

  /** Seconds for one history of this length, by contender; a round loads a few thousand events' worth of them. */
  Map<String, Figure> load(Written written, int length) {
    List<String> subjects = new ArrayList<>();
    for (int i = 0; i < Math.max(1, EVENTS_A_LOADING / length); i++) {
      subjects.add(SampleEvents.subject(length, i % SampleEvents.rolesOf(length, events)));
    }
    return Trial.seconds(List.of(
        loading(Column.OURS, written.ours(), subjects),
        loading(Column.PEER, written.peer(), subjects),
        loading(Column.RAW, written.raw(), subjects)), settings.warmUps(), settings.rounds());
  }

  private Contender loading(String name, Keeping keeping, List<String> subjects) {
    return new Contender(name, () -> {
      List<List<String>> read = new ArrayList<>();
      long began = System.nanoTime();
      subjects.forEach(subject -> read.add(keeping.load(subject)));
      double seconds = (System.nanoTime() - began) / 1e9;
      for (int i = 0; i < read.size(); i++) {
        WrongAnswer.unlessEqual(name + ", " + subjects.get(i), histories.get(subjects.get(i)), read.get(i));
      }
      return seconds / subjects.size();
    });
  }
}
