package nl.wijkkroniek.histories;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import nl.wijkkroniek.eventstore.MongoEventStorageEngine;
import nl.wijkkroniek.eventstore.codec.HappeningMessages;
import nl.wijkkroniek.eventstore.codec.LanguageInLog;
import nl.wijkkroniek.eventstore.embedded.EmbeddedMongo;
import nl.wijkkroniek.eventstore.following.WakingEventStore;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.eventstore.log.StoredEvent;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;

/** A real store on a real server, for tests: records what is told, in the order in which it is told. */
public final class Store implements AutoCloseable {

  private final String server;
  private final Runnable end;
  private final MongoClient client;
  private final MongoDatabase database;
  private final LanguageInLog language;
  private final MongoEventStorageEngine engine;
  private final EmbeddedEventStore events;
  private final Map<SubjectId, Long> sequences = new ConcurrentHashMap<>();

  public Store(Path folder) {
    this(EmbeddedMongo.open(folder));
  }

  private Store(EmbeddedMongo server) {
    this(server.connectionString(), server::close, new LanguageInLog(TestVault.ofAll()));
  }

  private Store(String server, Runnable end, LanguageInLog language) {
    this.server = server;
    this.end = end;
    this.language = language;
    client = MongoClients.create(server);
    database = client.getDatabase("wijkkroniek");
    engine = language.engine(database).build();
    events = new WakingEventStore(EmbeddedEventStore.builder(), engine, new EventLog(database));
  }

  /** A server that another process has, which keys of its own are sealed with. */
  public static Store at(String connectionString) {
    return new Store(connectionString, () -> { }, new LanguageInLog(TestVault.ofAll()));
  }

  /** The same server as another process would reach it. */
  public Store beside() {
    return beside(new LanguageInLog(TestVault.ofAll()));
  }

  /** The same server as a process of another release would reach it. */
  public Store beside(LanguageInLog release) {
    return new Store(server, () -> { }, release);
  }

  /** Records these in one commit, through Axon's store, so that who follows it is woken. */
  public long record(Happening... happenings) {
    return record(List.of(happenings));
  }

  public long record(List<Happening> happenings) {
    List<DomainEventMessage<SubjectEvent>> messages = new ArrayList<>();
    for (Happening happening : happenings) {
      messages.add(HappeningMessages.toMessage(happening, sequences.merge(happening.subject(), 0L, (last, zero) -> last + 1), Map.of()));
    }
    events.publish(messages);
    return log().head() - 1;
  }

  /** All that was recorded from this position on, in the clear. */
  public List<RecordedEvent> recorded(long from) {
    try (Stream<StoredEvent> stored = log().from(from)) {
      return stored.map(language::read).map(event -> event.with(language.seals().opened(event.happening()))).toList();
    }
  }

  /** Where other processes find this server. */
  public String connectionString() {
    return server;
  }

  public EventLog log() {
    return new EventLog(database);
  }

  public MongoDatabase database() {
    return database;
  }

  public EmbeddedEventStore events() {
    return events;
  }

  public LanguageInLog language() {
    return language;
  }

  /** What is being asked of the server fails, and so does all that is asked after. */
  public void breakConnection() {
    client.close();
  }

  @Override
  public void close() {
    events.shutDown();
    client.close();
    end.run();
  }
}
