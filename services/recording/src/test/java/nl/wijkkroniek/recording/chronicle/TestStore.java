package nl.wijkkroniek.recording.chronicle;

import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import nl.wijkkroniek.eventstore.MongoEventStorageEngine;
import nl.wijkkroniek.eventstore.SeparateCommits;
import nl.wijkkroniek.eventstore.codec.LanguageInLog;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.eventstore.log.StoredEvent;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.place.MunicipalityTable;
import nl.wijkkroniek.recording.TestVault;
import nl.wijkkroniek.recording.chronicle.importing.ChronicleImport;
import nl.wijkkroniek.recording.chronicle.importing.ImportProgress;
import nl.wijkkroniek.recording.chronicle.importing.ImportSettings;
import nl.wijkkroniek.recording.chronicle.importing.ImportStatus;
import nl.wijkkroniek.recording.keeping.HappeningHandler;
import nl.wijkkroniek.recording.keeping.Knowledge;
import nl.wijkkroniek.recording.keeping.LiveRecording;
import nl.wijkkroniek.recording.telling.Recording;
import org.axonframework.commandhandling.AnnotationCommandHandlerAdapter;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;

/** A store of one's own, as the house has it: engine, Axon's event store and the way in for chronicles. */
public final class TestStore implements AutoCloseable {

  private static final int LARGEST_EVENT = 100_000;
  private static final Duration SILENCE = Duration.ofMillis(600);

  private final MongoDatabase database;
  private final LanguageInLog language = new LanguageInLog(TestVault.ofAll());
  private final MongoEventStorageEngine engine;
  private final EmbeddedEventStore store;
  private final ChronicleImport way;

  TestStore(MongoDatabase database) {
    this.database = database;
    this.engine = language.engine(database).build();
    this.store = EmbeddedEventStore.builder().storageEngine(engine).build();
    this.way = anotherWay(commits());
  }

  public MongoDatabase database() {
    return database;
  }

  public EventLog log() {
    return new EventLog(database);
  }

  public LanguageInLog language() {
    return language;
  }

  public EmbeddedEventStore store() {
    return store;
  }

  /** Where imports record. */
  public SeparateCommits commits() {
    return engine::appendEach;
  }

  public ChronicleImport way() {
    return way;
  }

  /** The way in as another process would have it, or one that breaks where this store breaks. */
  public ChronicleImport anotherWay(SeparateCommits through) {
    ImportSettings settings = new ImportSettings(LARGEST_EVENT, SILENCE, Clock.systemUTC());
    return new ChronicleImport(database, through, language, MunicipalityTable.bundled(), settings, ImportProgress.UNHEARD);
  }

  /** Somebody who records live, kept from what is being imported. */
  public Recording live() {
    SimpleCommandBus bus = SimpleCommandBus.builder().build();
    Clock clock = Clock.systemUTC();
    var handler = new HappeningHandler(store, new Knowledge(log(), language, database()), way.guard(), MunicipalityTable.bundled(), clock);
    new AnnotationCommandHandlerAdapter<>(handler).subscribe(bus);
    return new LiveRecording(DefaultCommandGateway.builder().commandBus(bus).build(), log(), clock, new LiveRecording.Settings("urn:live", LARGEST_EVENT),
        language.seals());
  }

  public ImportStatus take(String... lines) {
    return take(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  public ImportStatus take(byte[] file) {
    try {
      return way.run(new ByteArrayInputStream(file), ImportProgress.UNHEARD);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public ImportStatus takeExample(String name) {
    try (var in = ExampleChronicles.open(name)) {
      return way.run(in, ImportProgress.UNHEARD);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many documents an import left behind that should be gone when none is running. */
  public long leftOver() {
    return Stream.of("import_chunks", "import_claims", "import_turn").mapToLong(name -> database.getCollection(name).countDocuments()).sum();
  }

  /** All that is recorded, in order. */
  public List<RecordedEvent> events() {
    try (Stream<StoredEvent> events = log().from(0)) {
      return events.map(language::read).toList();
    }
  }

  @Override
  public void close() {
    way.close();
    store.shutDown();
  }
}
