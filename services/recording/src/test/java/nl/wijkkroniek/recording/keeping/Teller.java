package nl.wijkkroniek.recording.keeping;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import nl.wijkkroniek.eventstore.codec.LanguageInLog;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.eventstore.log.StoredEvent;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Provenance;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.place.MunicipalityTable;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.recording.TestVault;
import nl.wijkkroniek.recording.telling.Acknowledgement;
import nl.wijkkroniek.recording.telling.ImportGuard;
import nl.wijkkroniek.recording.telling.Receipt;
import nl.wijkkroniek.recording.telling.Telling;
import org.axonframework.commandhandling.AnnotationCommandHandlerAdapter;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.timeout.UnitOfWorkTimeoutInterceptor;

/** Somebody who tells, through Axon's own bus and store, in a process of their own: two tellers share nothing but the database. */
final class Teller implements AutoCloseable {

  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T10:00:00Z"), ZoneOffset.UTC);
  static final int LARGEST = 100_000;

  final EventLog log;
  private final EmbeddedEventStore store;
  private final LiveRecording recording;
  private final SimpleCommandBus bus = SimpleCommandBus.builder().build();

  Teller(MongoDatabase database) {
    this(database, ImportGuard.NONE);
  }

  Teller(MongoDatabase database, ImportGuard imports) {
    LanguageInLog language = new LanguageInLog(TestVault.ofAll());
    store = EmbeddedEventStore.builder().storageEngine(language.engine(database).build()).build();
    log = new EventLog(database);
    var handler = new HappeningHandler(store, new Knowledge(log, language, database), imports, MunicipalityTable.bundled(), CLOCK);
    new AnnotationCommandHandlerAdapter<>(handler).subscribe(bus);
    recording = new LiveRecording(DefaultCommandGateway.builder().commandBus(bus).build(), log, CLOCK, new LiveRecording.Settings("urn:test", LARGEST),
        language.seals());
  }

  /** Lets the framework end what takes longer than so many milliseconds, as it does after a minute. */
  void waitAtMost(int millis) {
    bus.registerHandlerInterceptor(new UnitOfWorkTimeoutInterceptor("tellers", millis, millis, millis));
  }

  Receipt tell(String on, SubjectId subject, SubjectEvent data, EventId... causes) {
    return recording.tell(telling(on, subject, data, null, null, causes)).receipt();
  }

  Acknowledgement tellUnder(String key, String on, SubjectId subject, SubjectEvent data) {
    return recording.tell(telling(on, subject, data, key, null));
  }

  Receipt tellBasedOn(long position, String on, SubjectId subject, SubjectEvent data) {
    return recording.tell(telling(on, subject, data, null, position)).receipt();
  }

  List<StoredEvent> recorded() {
    try (var events = log.from(0)) {
      return events.toList();
    }
  }

  private static Telling telling(String on, SubjectId subject, SubjectEvent data, String key, Long basedOn, EventId... causes) {
    return new Telling(subject, on == null ? null : EdtfDate.parse(on), List.of(causes), Provenance.NONE, "local", data, key, basedOn);
  }

  @Override
  public void close() {
    store.shutDown();
  }
}
