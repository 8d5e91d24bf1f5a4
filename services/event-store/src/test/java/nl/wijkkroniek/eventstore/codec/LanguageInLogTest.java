package nl.wijkkroniek.eventstore.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.wijkkroniek.eventstore.embedded.EmbeddedMongo;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.eventstore.log.StoredEvent;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventCorrected;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.Provenance;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamsMerged;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.value.Motive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LanguageInLogTest {

  @TempDir
  private Path folder;

  @Test
  void givenAHappening_whenRecordedAndRead_thenItSaysTheSameAndIsFoundUnderEverySubjectItNames() {
    Happening told = new Happening(new EventId("urn:test", "1"), SubjectId.team("oost"), EdtfDate.parse("2013-06~"), List.of(new EventId("urn:test", "0")),
        new Provenance("essay", true), "local", null, new TeamsMerged(List.of(SubjectId.team("noord")), Motive.MONEY, null));
    LanguageInLog language = new LanguageInLog();
    try (EmbeddedMongo embedded = EmbeddedMongo.open(folder); MongoClient client = MongoClients.create(embedded.connectionString())) {
      var database = client.getDatabase("test");
      language.engine(database).build().appendEvents(HappeningMessages.toMessage(told, 0, Map.of()));

      try (var found = new EventLog(database).about(List.of("team/noord"), 0)) {
        var event = language.read(found.findFirst().orElseThrow());
        assertThat(event.happening()).isEqualTo(told);
        assertThat(event.position()).isZero();
      }
      assertThat(database.getCollection("log").find().first().toJson()).contains("\"data\": {\"from\": [\"team/noord\"], \"motive\": \"money\"}");
    }
  }

  @Test
  void givenWhatNamesAnEventAndWhatCorrectsIt_whenLookedFor_thenEachIsFoundByItsOwnWords_andACorrectionUnderWhatEarlierVersionsNamed() {
    EventId first = new EventId("urn:test", "0");
    EventId other = new EventId("urn:test", "9");
    Happening effect = told("1", List.of(first), new TeamsMerged(List.of(SubjectId.team("noord")), null, null));
    Happening correction = told("2", List.of(),
        new EventCorrected(effect.id(), "beter", EdtfDate.parse("2012"), List.of(other), new TeamsMerged(List.of(SubjectId.team("west")), null, null)));
    LanguageInLog language = new LanguageInLog();
    try (EmbeddedMongo embedded = EmbeddedMongo.open(folder); MongoClient client = MongoClients.create(embedded.connectionString())) {
      var database = client.getDatabase("test");
      language.engine(database).build().appendEvents(HappeningMessages.toMessage(effect, 0, Map.of()),
          HappeningMessages.toMessage(correction, 1, HappeningMessages.touching(List.of(SubjectId.team("noord")))));
      EventLog log = new EventLog(database);

      assertThat(log.linked(Links.naming(List.of(first)))).extracting(StoredEvent::id).containsExactly("urn:test#1");
      assertThat(log.linked(Links.naming(List.of(first, other)))).extracting(StoredEvent::id).containsExactly("urn:test#1", "urn:test#2");
      assertThat(log.linked(Links.correcting(List.of(effect.id())))).extracting(StoredEvent::id).containsExactly("urn:test#2");
      assertThat(log.linked(Links.naming(List.of(effect.id())))).isEmpty();
      assertThat(log.linked(List.of())).isEmpty();
      assertThat(log.about(List.of("team/noord"), 0)).extracting(StoredEvent::id).containsExactly("urn:test#1", "urn:test#2");
      assertThat(log.about(List.of("team/west"), 0)).extracting(StoredEvent::id).containsExactly("urn:test#2");
    }
  }

  private static Happening told(String id, List<EventId> causes, SubjectEvent data) {
    return new Happening(new EventId("urn:test", id), SubjectId.team("oost"), EdtfDate.parse("2013"), causes, Provenance.NONE, "local", null, data);
  }
}
