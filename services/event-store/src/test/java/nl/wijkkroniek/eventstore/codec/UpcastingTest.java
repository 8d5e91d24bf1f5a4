package nl.wijkkroniek.eventstore.codec;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.wijkkroniek.eventstore.Example;
import nl.wijkkroniek.eventstore.LogServer;
import nl.wijkkroniek.eventstore.MongoEventStorageEngine;
import nl.wijkkroniek.eventstore.log.CommitDraft;
import nl.wijkkroniek.eventstore.log.EventDraft;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.eventstore.log.LogListener;
import nl.wijkkroniek.eventstore.log.LogWriter;
import nl.wijkkroniek.eventstore.log.StoredEvent;
import nl.wijkkroniek.eventstore.serial.EventNames.EventName;
import nl.wijkkroniek.eventstore.serial.EventNames;
import nl.wijkkroniek.kernel.event.EventType;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamRenamed;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** TeamRenamed as if it had a past: in revision 1 its name was called "to"; in revision 2 the reason still stood behind a semicolon. */
class UpcastingTest {

  @RegisterExtension
  private static final LogServer SERVER = new LogServer();

  private static final EventUpcaster PAST = new EventUpcasterChain(
      new OfTeamRenamed("1", "1.2", data -> {
        data.put("name", data.remove("to"));
        return data;
      }),
      new OfTeamRenamed("1.2", "2", data -> {
        String[] parts = data.getString("name").getValue().split("; ");
        return data.append("name", new BsonString(parts[0])).append("because", new BsonString(parts[1]));
      }));

  private MongoDatabase database;
  private final LanguageInLog language = language(PAST);

  @BeforeEach
  void store() {
    database = SERVER.freshDatabase();
    var writer = new LogWriter(database, Clock.systemUTC(), LogListener.NONE, LogWriter.PATIENCE);
    writer.append(new CommitDraft(List.of(
        event(0, "1", BsonDocument.parse("{\"to\": \"Eendracht; Nieuw begin\"}")),
        event(1, "1.2", BsonDocument.parse("{\"name\": \"Veerkracht; Terug\"}")),
        event(2, "2", BsonDocument.parse("{\"name\": \"Carnisse\", \"because\": \"Zo heet het\"}"))), null, null));
  }

  private static LanguageInLog language(EventUpcaster upcasters) {
    return new LanguageInLog(EventNames.ofWholeLanguage(EventType.all().stream().collect(toMap(EventType::data,
        type -> new EventName(type.name(), type.data() == TeamRenamed.class ? "2" : "1")))), upcasters);
  }

  private static EventDraft event(long sequence, String revision, BsonDocument data) {
    return new EventDraft("urn:test#" + sequence, "TeamRenamed", revision, "team/x", "team", sequence, Instant.EPOCH, Set.of("team/x"), data,
        BsonDocument.parse("{\"occurredOn\": \"2013\", \"recordedBy\": \"local\"}"));
  }

  private static final List<TeamRenamed> PRESENT = List.of(
      new TeamRenamed("Eendracht", "Nieuw begin"), new TeamRenamed("Veerkracht", "Terug"), new TeamRenamed("Carnisse", "Zo heet het"));

  @Test
  void givenEarlierRevisions_whenReadThroughAxon_thenTheyAreAsTheyWouldBeWrittenNow() {
    MongoEventStorageEngine engine = language.engine(database).build();

    assertThat(Example.all(engine)).extracting(event -> (Object) event.getPayload()).containsExactlyElementsOf(PRESENT);
    assertThat(engine.readEvents("team/x").asStream()).extracting(event -> (Object) event.getPayload()).containsExactlyElementsOf(PRESENT);
  }

  @Test
  void givenEarlierRevisions_whenReadFromTheLog_thenTheyAreTheSameAndKeepTheirPlaces() {
    try (Stream<StoredEvent> events = new EventLog(database).from(0)) {
      assertThat(events.map(language::read)).satisfies(all -> {
        assertThat(all).extracting(event -> (Object) event.happening().data()).containsExactlyElementsOf(PRESENT);
        assertThat(all).extracting(event -> event.position()).containsExactly(0L, 1L, 2L);
        assertThat(all).extracting(event -> event.happening().recordedBy()).containsOnly("local");
      });
    }
  }

  @Test
  void givenARevisionThatNoUpcasterKnows_whenRead_thenItSaysWhatIsMissing() {
    var forgetful = language(new EventUpcasterChain());
    try (Stream<StoredEvent> events = new EventLog(database).from(0)) {
      assertThatThrownBy(() -> events.forEach(forgetful::read)).isInstanceOf(SerializationException.class)
          .hasMessage("Revision 1 of TeamRenamed is not one that can be read here: it needs an upcaster to revision 2");
    }
  }

  @Test
  void givenAnUpcasterThatMakesTwoOfOne_whenRead_thenItIsRefused() {
    var doubling = language(events -> events.flatMap(event -> Stream.of(event, event)));
    try (Stream<StoredEvent> events = new EventLog(database).from(0)) {
      assertThatThrownBy(() -> events.forEach(doubling::read)).hasMessageContaining("made 2 events of revision 1 of TeamRenamed");
    }
  }

  /** One step of its past. */
  private static final class OfTeamRenamed extends SingleEventUpcaster {

    private final SimpleSerializedType from;
    private final SimpleSerializedType to;
    private final UnaryOperator<BsonDocument> change;

    OfTeamRenamed(String from, String to, UnaryOperator<BsonDocument> change) {
      this.from = new SimpleSerializedType("TeamRenamed", from);
      this.to = new SimpleSerializedType("TeamRenamed", to);
      this.change = change;
    }

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
      return event.getType().equals(from);
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
      return event.upcastPayload(to, BsonDocument.class, change::apply);
    }
  }
}
