package nl.wijkkroniek.soak;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.wijkkroniek.eventstore.codec.HappeningMessages;
import nl.wijkkroniek.eventstore.codec.LanguageInLog;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.Provenance;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamAdjusted;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The soak has to be able to fail: a commit taken out of the log has to be seen, wherever it stood. */
class InspectionTest {

  private static final Map<String, Long> ACKNOWLEDGED = Map.of("urn:test#0", 0L, "urn:test#1", 1L, "urn:test#2", 2L);

  @TempDir
  private Path data;

  @BeforeEach
  void threeEvents() {
    Inspection.in(data, database -> {
      EventStorageEngine engine = new LanguageInLog().engine(database).build();
      for (int sequence = 0; sequence < 3; sequence++) {
        engine.appendEvents(HappeningMessages.toMessage(adjustment(sequence), sequence, Map.of()));
      }
      return null;
    });
  }

  private static Happening adjustment(int number) {
    return new Happening(new EventId("urn:test", Integer.toString(number)), SubjectId.team("oost"), EdtfDate.parse("2014"), List.of(),
        new Provenance(null, null),
        "soak", null, new TeamAdjusted("Anders gaan werken", null, null));
  }

  @Test
  void givenAWholeLog_whenInspected_thenItIsRight() {
    Comparison comparison = Comparison.of(ACKNOWLEDGED, Inspection.in(data, Inspection::log));

    assertThat(comparison.isRight()).as(comparison.details()).isTrue();
  }

  @Test
  void givenACommitTakenOutOfTheLog_whenInspected_thenItIsSeen() {
    Inspection.in(data, database -> takeOut(database, 1));

    Comparison comparison = Comparison.of(ACKNOWLEDGED, Inspection.in(data, Inspection::log));
    assertThat(comparison.missing()).containsExactly("urn:test#1");
    assertThat(comparison.gaps()).containsExactly(1L);
  }

  @Test
  void givenTheLastCommitTakenOutOfTheLog_whenInspected_thenItIsSeen() {
    Inspection.in(data, database -> takeOut(database, 2));

    assertThat(Comparison.of(ACKNOWLEDGED, Inspection.in(data, Inspection::log)).missing()).containsExactly("urn:test#2");
  }

  private static Object takeOut(MongoDatabase database, long position) {
    return database.getCollection("log").deleteOne(Filters.eq("_id", position));
  }
}
