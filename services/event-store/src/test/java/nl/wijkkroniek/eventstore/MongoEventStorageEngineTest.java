package nl.wijkkroniek.eventstore;

import static nl.wijkkroniek.eventstore.Example.all;
import static nl.wijkkroniek.eventstore.Example.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.wijkkroniek.eventstore.Example.ExperimentStarted;
import nl.wijkkroniek.eventstore.Example.TeamFounded;
import nl.wijkkroniek.eventstore.log.EventAlreadyRecorded;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.eventstore.log.SequenceAlreadyTaken;
import org.axonframework.common.AxonConfigurationException;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoEventStorageEngineTest {

  @RegisterExtension
  private static final LogServer SERVER = new LogServer();

  private MongoDatabase database;
  private MongoEventStorageEngine engine;
  private EventLog log;

  @BeforeEach
  void open() {
    database = SERVER.freshDatabase();
    engine = Example.engine(database);
    log = new EventLog(database);
  }

  @Test
  void givenAnAppend_whenTheDocumentIsLookedAt_thenItIsOneCommitAPersonCanRead() {
    engine.appendEvents(
        event("team/x", 0, "urn:a#1", new TeamFounded("Veerkracht", 5, List.of("Carnisse")), MetaData.with("recordedBy", "p-1")),
        event("experiment/y", 0, "urn:a#2", new ExperimentStarted("Helpt een huiskamer?", "team/x"), MetaData.emptyInstance()));

    Document commit = database.getCollection("log").find().first();
    assertThat(database.getCollection("log").countDocuments()).isEqualTo(1);
    assertThat(commit).containsEntry("_id", 0L).containsEntry("n", 2).doesNotContainKeys("key", "digest")
        .containsEntry("streams", List.of("team/x@0", "experiment/y@0")).containsEntry("ids", List.of("urn:a#1", "urn:a#2"));
    assertThat(commit.getDate("at").toInstant()).isBetween(Instant.now().minusSeconds(60), Instant.now());
    Document founded = commit.getList("events", Document.class).getFirst();
    assertThat(founded).containsEntry("id", "urn:a#1").containsEntry("type", "TeamFounded").containsEntry("rev", "1")
        .containsEntry("subject", "team/x").containsEntry("kind", "Team").containsEntry("seq", 0L)
        .containsEntry("about", List.of("team/x"))
        .containsEntry("data", new Document("name", "Veerkracht").append("members", 5).append("neighbourhoods", List.of("Carnisse")))
        .containsEntry("meta", new Document("recordedBy", "p-1"));
    assertThat(commit.getList("events", Document.class).get(1)).containsEntry("about", List.of("experiment/y", "team/x"));
  }

  @Test
  void givenAnAppend_whenRead_thenMessagesAreAsTheyWereAndPositionsCountFromZero() {
    MetaData metaData = MetaData.with("recordedBy", "p-1").and("attempt", 3).and("big", 5_000_000_000L).and("share", 0.5)
        .and("live", true).and("nothing", null).and("tags", List.of("a", MetaData.with("b", 1)));
    var event = event("team/x", 0, "e-1", TeamFounded.named("X"), metaData);
    engine.appendEvents(event, event("team/x", 1));

    TrackedEventMessage<?> read = all(engine).getFirst();
    assertThat(read).isInstanceOf(DomainEventMessage.class);
    assertThat(read.getIdentifier()).isEqualTo("e-1");
    assertThat(read.getPayload()).isEqualTo(TeamFounded.named("X"));
    assertThat(read.getMetaData()).isEqualTo(metaData);
    assertThat(tokens(all(engine))).containsExactly(0L, 1L);
    assertThat(((DomainEventMessage<?>) read).getAggregateIdentifier()).isEqualTo("team/x");
    assertThat(((DomainEventMessage<?>) read).getType()).isEqualTo("Team");
  }

  @Test
  void givenNothing_whenAppended_thenTheLogStaysEmpty() {
    engine.appendEvents(List.of());

    assertThat(log.head()).isZero();
    assertThat(engine.createHeadToken()).isNull();
    assertThat(all(engine)).isEmpty();
  }

  @Test
  void givenEventsOutsideAnyHistory_whenAppended_thenTheyAreReadAsSuch() {
    engine.appendEvents(GenericEventMessage.asEventMessage(TeamFounded.named("A")));
    engine.appendEvents(GenericEventMessage.asEventMessage(TeamFounded.named("B")));

    assertThat(all(engine)).hasSize(2).noneMatch(DomainEventMessage.class::isInstance)
        .extracting(message -> ((TeamFounded) message.getPayload()).name()).containsExactly("A", "B");
  }

  @Test
  void givenATokenInsideACommit_whenReadFromThere_thenTheRestOfTheCommitComesFirst() {
    engine.appendEvents(event("team/x", 0), event("team/x", 1), event("team/x", 2));
    engine.appendEvents(event("team/x", 3));

    assertThat(tokens(Example.after(engine, new GlobalSequenceTrackingToken(0)))).containsExactly(1L, 2L, 3L);
    assertThat(tokens(Example.after(engine, new GlobalSequenceTrackingToken(2)))).containsExactly(3L);
    assertThat(tokens(Example.after(engine, new GlobalSequenceTrackingToken(3)))).isEmpty();
    assertThat(tokens(Example.after(engine, new GlobalSequenceTrackingToken(300)))).isEmpty();
    assertThat(tokens(Example.after(engine, new GlobalSequenceTrackingToken(-1)))).containsExactly(0L, 1L, 2L, 3L);
  }

  @Test
  void givenATokenOfAnotherKindOfStore_whenReadFromThere_thenItIsRefusedByName() {
    assertThatThrownBy(() -> engine.readEvents(GapAwareTrackingToken.newInstance(1, List.of()), false))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("GapAwareTrackingToken");
  }

  @Test
  void givenTwoHistories_whenOneIsLoaded_thenItsOwnEventsComeFromTheAskedNumberOn() {
    engine.appendEvents(event("team/x", 0), event("team/x@1", 0), event("team/x", 1));
    engine.appendEvents(event("team/x", 2));

    assertThat(engine.readEvents("team/x").asStream().map(DomainEventMessage::getSequenceNumber)).containsExactly(0L, 1L, 2L);
    assertThat(engine.readEvents("team/x", 1).asStream().map(DomainEventMessage::getSequenceNumber)).containsExactly(1L, 2L);
    assertThat(engine.readEvents("team/x", 3).asStream()).isEmpty();
    assertThat(engine.readEvents("team/none").asStream()).isEmpty();
    assertThat(engine.lastSequenceNumberFor("team/x")).contains(2L);
    assertThat(engine.lastSequenceNumberFor("team/none")).isEmpty();
  }

  @Test
  void givenATakenNumber_whenAppended_thenAxonsOwnExceptionsTellAndNothingIsLeft() {
    engine.appendEvents(event("team/x", 0), event("team/x", 1));

    assertThatThrownBy(() -> engine.appendEvents(event("team/y", 0), event("team/x", 1)))
        .isInstanceOf(ConcurrencyException.class).hasCauseInstanceOf(SequenceAlreadyTaken.class).hasMessageContaining("team/x");
    assertThatThrownBy(() -> engine.appendEvents(event("team/x", 0)))
        .isInstanceOf(AggregateStreamCreationException.class).hasMessageContaining("team/x");

    assertThat(log.head()).isEqualTo(2);
    assertThat(engine.readEvents("team/y").asStream()).isEmpty();
    engine.appendEvents(event("team/y", 0));
    assertThat(tokens(all(engine))).containsExactly(0L, 1L, 2L);
  }

  @Test
  void givenTheSameNumberTwiceInOneAppend_whenAppended_thenNothingIsRecorded() {
    assertThatThrownBy(() -> engine.appendEvents(event("team/x", 1), event("team/x", 1))).isInstanceOf(ConcurrencyException.class);
    assertThatThrownBy(() -> engine.appendEvents(event("team/x", 1, "same"), event("team/y", 1, "same")))
        .isInstanceOf(ConcurrencyException.class).hasCauseInstanceOf(EventAlreadyRecorded.class);
    assertThat(log.head()).isZero();
  }

  @Test
  void givenARecordedEventId_whenAppendedAgain_thenItIsNamedWithItsPosition() {
    engine.appendEvents(event("team/x", 0), event("team/x", 1, "urn:a#1"));

    assertThatThrownBy(() -> engine.appendEvents(event("team/y", 0), event("team/y", 1, "urn:a#1")))
        .isInstanceOfSatisfying(EventAlreadyRecorded.class, e -> {
          assertThat(e.eventId()).isEqualTo("urn:a#1");
          assertThat(e.position()).hasValue(1);
          assertThat(e.index()).isEqualTo(1);
        });
    assertThat(log.head()).isEqualTo(2);
  }

  @Test
  void givenAClockThatGoesBack_whenAppended_thenTheRecordingClockDoesNot() {
    Instant noon = Instant.parse("2026-11-20T12:00:00.123456Z");
    Example.builder(database).clock(Clock.fixed(noon, ZoneOffset.UTC)).build().appendEvents(event("team/x", 0));
    Example.builder(database).clock(Clock.fixed(noon.minusSeconds(60), ZoneOffset.UTC)).build().appendEvents(event("team/x", 1));
    Example.builder(database).clock(Clock.fixed(noon.plusSeconds(60), ZoneOffset.UTC)).build().appendEvents(event("team/x", 2));

    assertThat(all(engine)).extracting(TrackedEventMessage::getTimestamp).map(Object::toString)
        .containsExactly("2026-11-20T12:00:00.123Z", "2026-11-20T12:00:00.123Z", "2026-11-20T12:01:00.123Z");
    assertThat(tokens(Example.after(engine, engine.createTokenAt(noon.plusSeconds(1))))).containsExactly(2L);
    assertThat(tokens(Example.after(engine, engine.createTokenAt(Instant.parse("2026-11-20T12:00:00.123Z"))))).containsExactly(0L, 1L, 2L);
    assertThat(tokens(Example.after(engine, engine.createTokenAt(noon.plus(Duration.ofDays(1)))))).isEmpty();
  }

  @Test
  void givenToldTimestamps_whenRead_thenTheMessagesOwnMomentIsGiven() {
    var told = Example.builder(database).timestamps(Timestamps.TOLD).build();
    var message = event("team/x", 0);
    told.appendEvents(message, event("team/x", 1));

    assertThat(all(told).getFirst().getTimestamp()).isEqualTo(Instant.ofEpochMilli(message.getTimestamp().toEpochMilli()));
    assertThat(tokens(Example.after(told, told.createTokenAt(message.getTimestamp().minusSeconds(1))))).containsExactly(0L, 1L);
    assertThat(tokens(Example.after(told, told.createTokenAt(message.getTimestamp().plusSeconds(60))))).isEmpty();
  }

  @Test
  void givenSnapshots_whenRead_thenTheLatestIsThere() {
    for (long sequence : new long[] {0, 1, 3, 2}) {
      engine.storeSnapshot(event("team/x", sequence));
    }

    assertThat(engine.readSnapshot("team/x")).hasValueSatisfying(snapshot -> {
      assertThat(snapshot.getSequenceNumber()).isEqualTo(3);
      assertThat(snapshot.getPayload()).isEqualTo(TeamFounded.named("Team 3"));
    });
    assertThat(engine.readSnapshot("team/y")).isEmpty();
    assertThat(log.head()).isZero();
  }

  @Test
  void givenAMissingCommit_whenRead_thenTheGapIsReportedInsteadOfPassedOver() {
    IntStream.range(0, 3).forEach(i -> engine.appendEvents(event("team/x", i)));
    database.getCollection("log").deleteOne(new Document("_id", 1L));

    assertThatThrownBy(() -> all(engine)).hasMessageContaining("expected at position 1").hasMessageContaining("at 2");
  }

  @Test
  void givenAnyLengthOfLog_whenATokenIsMade_thenItIsOneNumber() {
    engine.appendEvents(LongStream.range(0, 500).mapToObj(i -> event("team/x", i)).toList());

    assertThat(engine.createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(499));
    assertThat(engine.createTailToken()).isNull();
  }

  @Test
  void givenNoDatabase_whenBuilt_thenItIsRefused() {
    assertThatThrownBy(() -> MongoEventStorageEngine.builder().eventSerializer(Example.SERIALIZER).snapshotSerializer(Example.SERIALIZER).build())
        .isInstanceOf(AxonConfigurationException.class).hasMessageContaining("database");
  }

  private static List<Long> tokens(List<? extends TrackedEventMessage<?>> events) {
    return events.stream().map(event -> event.trackingToken().position().orElseThrow()).toList();
  }
}
