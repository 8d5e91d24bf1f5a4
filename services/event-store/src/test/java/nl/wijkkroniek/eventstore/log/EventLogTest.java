package nl.wijkkroniek.eventstore.log;

import static nl.wijkkroniek.eventstore.Example.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandSucceededEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.wijkkroniek.eventstore.Example.ExperimentStarted;
import nl.wijkkroniek.eventstore.Example;
import nl.wijkkroniek.eventstore.LogServer;
import nl.wijkkroniek.eventstore.MongoEventStorageEngine;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import org.bson.BsonString;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EventLogTest {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  @RegisterExtension
  private static final LogServer SERVER = new LogServer();

  private MongoDatabase database;
  private EventLog log;

  @BeforeEach
  void open() {
    database = SERVER.freshDatabase();
    log = new EventLog(database);
  }

  private MongoEventStorageEngine at(Instant moment) {
    return Example.builder(database).clock(Clock.fixed(moment, ZoneOffset.UTC)).build();
  }

  private static DomainEventMessage<?> experiment(String slug, long sequence, String team) {
    return event("experiment/" + slug, sequence, slug + "-" + sequence, new ExperimentStarted("?", team), MetaData.emptyInstance());
  }

  @Test
  void givenNoLogAtAll_whenRead_thenEverythingIsEmpty() {
    assertThat(log.head()).isZero();
    assertThat(log.from(0)).isEmpty();
    assertThat(log.byId("e-1")).isEmpty();
    assertThat(log.byIds(List.of())).isEmpty();
    assertThat(log.about(Set.of("team/x"), 0)).isEmpty();
    assertThat(log.subjectsAbout("team/x")).isEmpty();
    assertThat(log.positionAt(NOON)).isZero();
    assertThat(log.lastSequenceOf("team/x")).isEmpty();
  }

  @Test
  void givenAnEvent_whenReadByItsIdentifier_thenAllOfItIsThere() {
    at(NOON).appendEvents(event("team/y", 0), event("team/x", 0, "urn:a#1"));

    assertThat(log.byId("urn:a#1")).hasValueSatisfying(event -> {
      assertThat(event.position()).isEqualTo(1);
      assertThat(event.recordedAt()).isEqualTo(NOON);
      assertThat(event).extracting(StoredEvent::type, StoredEvent::revision, StoredEvent::subject, StoredEvent::kind, StoredEvent::sequence)
          .containsExactly("TeamFounded", "1", "team/x", "Team", 0L);
      assertThat(event.about()).containsExactly("team/x");
      assertThat(event.data()).containsEntry("name", new BsonString("Team 0"));
      assertThat(event.meta()).isEmpty();
    });
  }

  @Test
  void givenMoreIdentifiersThanOneQueryTakes_whenReadTogether_thenEachThatIsThereIsFoundOnce() {
    MongoEventStorageEngine engine = at(NOON);
    for (int commit = 0; commit < 13; commit++) {
      int first = commit * 50;
      engine.appendEvents(IntStream.range(first, first + 50).mapToObj(i -> event("team/x", i, "e-" + i)).toList());
    }

    List<String> wanted = Stream.concat(IntStream.range(0, 640).mapToObj(i -> "e-" + i), Stream.of("absent")).toList();
    var found = log.byIds(wanted);

    assertThat(found).hasSize(640).doesNotContainKey("absent")
        .allSatisfy((id, event) -> assertThat(id).isEqualTo("e-" + event.position()));
  }

  @Test
  void givenAPosition_whenReadFromThere_thenEveryLaterEventComesInOrder() {
    MongoEventStorageEngine engine = at(NOON);
    appendTogether(600, commit -> engine.appendEvents(event("team/" + commit, 0), event("team/" + commit, 1)));

    assertThat(log.head()).isEqualTo(1200);
    assertThat(log.from(3)).extracting(StoredEvent::position)
        .containsExactlyElementsOf(IntStream.range(3, 1200).asLongStream().boxed().toList());
    assertThat(log.from(1200)).isEmpty();
    assertThat(log.from(5000)).isEmpty();
  }

  @Test
  void givenEventsAboutSeveralSubjects_whenAskedAboutSome_thenThoseComeInOrderAndOnce() {
    MongoEventStorageEngine engine = at(NOON);
    engine.appendEvents(event("team/x", 0), event("team/z", 0), experiment("a", 0, "team/x"));
    engine.appendEvents(event("team/z", 1));
    engine.appendEvents(experiment("b", 0, "team/x"), experiment("a", 1, "team/x"), event("team/x", 1));
    engine.appendEvents(GenericEventMessage.asEventMessage(new ExperimentStarted("?", "team/x")));

    assertThat(log.about(Set.of("team/x", "experiment/a"), 0)).extracting(StoredEvent::position).containsExactly(0L, 2L, 4L, 5L, 6L, 7L);
    assertThat(log.about(Set.of("team/x", "experiment/a"), 5)).extracting(StoredEvent::position).containsExactly(5L, 6L, 7L);
    assertThat(log.about(Set.of(), 0)).isEmpty();
    assertThat(log.subjectsAbout("team/x")).containsExactly("experiment/a", "experiment/b");
    assertThat(log.subjectsAbout("experiment/a")).isEmpty();
  }

  @Test
  void givenCommitsOverTime_whenAskedWhatWasKnownAt_thenThePositionIsThatOfTheFirstEventRecordedLater() {
    at(NOON).appendEvents(event("team/x", 0), event("team/x", 1));
    at(NOON.plusSeconds(10)).appendEvents(event("team/x", 2));
    at(NOON.plusSeconds(10)).appendEvents(event("team/x", 3), event("team/x", 4), event("team/x", 5));
    at(NOON.plusSeconds(20)).appendEvents(event("team/x", 6));

    assertThat(log.positionAt(NOON.minusMillis(1))).isZero();
    assertThat(log.positionAt(NOON)).isEqualTo(2);
    assertThat(log.positionAt(NOON.plusSeconds(9))).isEqualTo(2);
    assertThat(log.positionAt(NOON.plusSeconds(10))).isEqualTo(6);
    assertThat(log.positionAt(NOON.plusSeconds(11))).isEqualTo(6);
    assertThat(log.positionAt(NOON.plusSeconds(20))).isEqualTo(7);
    assertThat(log.positionAt(NOON.plusSeconds(2000))).isEqualTo(7);
    assertThat(log.positionBefore(NOON.plusSeconds(10))).isEqualTo(2);
  }

  @Test
  void givenThousandsOfOtherEvents_whenAHistoryIsRead_thenOnlyItsOwnComeFromTheAskedNumber() {
    MongoEventStorageEngine engine = at(NOON);
    for (int commit = 0; commit < 60; commit++) {
      int number = commit;
      engine.appendEvents(Stream.concat(Stream.of(event("team/x", commit)),
          IntStream.range(0, 50).mapToObj(other -> event("team/other-" + other, number))).toList());
    }

    assertThat(log.ofSubject("team/x", 0)).extracting(StoredEvent::sequence)
        .containsExactlyElementsOf(IntStream.range(0, 60).asLongStream().boxed().toList());
    assertThat(log.ofSubject("team/x", 57)).extracting(StoredEvent::sequence).containsExactly(57L, 58L, 59L);
    assertThat(log.ofSubject("team/x", 60)).isEmpty();
    assertThat(log.lastSequenceOf("team/x")).hasValue(59);
    assertThat(log.ofSubjects(List.of("team/x", "team/none", "team/other-7", "team/x"))).extracting(StoredEvent::subject, StoredEvent::sequence)
        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 60).boxed().flatMap(of -> Stream.of(tuple("team/x", (long) of), tuple("team/other-7", (long) of)))
            .toList());
    assertThat(log.ofSubjects(IntStream.range(0, 1_500).mapToObj(other -> "team/other-" + other).toList())).hasSize(60 * 50);
  }

  @Test
  void givenACursorTheDatabaseDropped_whenReadOn_thenTheReaderContinuesWhereItWas() {
    MongoEventStorageEngine engine = at(NOON);
    appendTogether(2_000, commit -> engine.appendEvents(event("team/" + commit, 0)));
    var cursors = new Cursors();
    try (MongoClient client = cursors.connect(SERVER.connectionString());
      Stream<StoredEvent> events = new EventLog(client.getDatabase(database.getName())).from(0)) {
      var reader = events.iterator();
      assertThat(reader.next().position()).isZero();
      assertThat(database.runCommand(new Document("killCursors", "log").append("cursors", cursors.opened)).getList("cursorsKilled", Long.class))
          .hasSize(1);

      assertThat(Stream.generate(reader::next).limit(1_999).map(StoredEvent::position))
          .containsExactlyElementsOf(IntStream.range(1, 2_000).asLongStream().boxed().toList());
      assertThat(reader.hasNext()).isFalse();
    }
  }

  @Test
  void givenCommitsOfHundredsOfEvents_whenOneEventIsRead_thenNotAllOfThemAreFetchedForIt() {
    MongoEventStorageEngine engine = at(NOON);
    for (int commit = 0; commit < 60; commit++) {
      int number = commit;
      engine.appendEvents(IntStream.range(0, 250).mapToObj(team -> event("team/" + team, number)).toList());
    }
    var cursors = new Cursors();
    try (MongoClient client = cursors.connect(SERVER.connectionString());
      Stream<StoredEvent> events = new EventLog(client.getDatabase(database.getName())).from(0)) {
      assertThat(events.iterator().next().position()).isZero();

      assertThat(cursors.fetched).hasValueLessThan(2);
    }
  }

  /** So many at a time that they share a few round trips. */
  private static void appendTogether(int commits, IntConsumer append) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, commits).forEach(commit -> threads.execute(() -> append.accept(commit)));
    }
  }

  /** Takes down which cursors the server keeps open for a client. */
  private static final class Cursors implements CommandListener {

    private final List<Long> opened = new CopyOnWriteArrayList<>();
    private final AtomicInteger fetched = new AtomicInteger();

    MongoClient connect(String connectionString) {
      return MongoClients.create(MongoClientSettings.builder().applyConnectionString(new ConnectionString(connectionString))
          .addCommandListener(this).build());
    }

    @Override
    public void commandSucceeded(CommandSucceededEvent event) {
      if (event.getCommandName().equals("getMore")) {
        fetched.incrementAndGet();
      }
      if (event.getCommandName().equals("find")) {
        long id = event.getResponse().getDocument("cursor").getInt64("id").getValue();
        if (id != 0) {
          opened.add(id);
        }
      }
    }
  }
}
