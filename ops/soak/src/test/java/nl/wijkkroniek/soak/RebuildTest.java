package nl.wijkkroniek.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.wijkkroniek.eventstore.codec.HappeningMessages;
import nl.wijkkroniek.eventstore.codec.LanguageInLog;
import nl.wijkkroniek.histories.view.Views;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.Provenance;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFounded;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import nl.wijkkroniek.kernel.time.EdtfDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RebuildTest {

  @TempDir
  private Path data;

  private static String firstBuild(MongoDatabase database) {
    new LanguageInLog().engine(database).build().appendEvents(HappeningMessages.toMessage(
        new Happening(new EventId("urn:test", "1"), SubjectId.team("oost"), EdtfDate.parse("2014"), List.of(), new Provenance(null, null), "soak", null,
            new TeamFounded("Wijkteam Oost", null, null, null, null, null, null)), 0, Map.of()));
    Rebuild.run(database);
    return Rebuild.mustChangeNothingIn(database);
  }

  @Test
  void givenViewsThatFollowedTheLog_whenRebuilt_thenTheyAreTheSame() {
    assertThat(Inspection.in(data, RebuildTest::firstBuild)).startsWith("rebuilt equal");
  }

  @Test
  void givenADocumentTakenOutOfTheViews_whenRebuilt_thenItIsSeen() {
    Inspection.in(data, RebuildTest::firstBuild);
    Inspection.in(data, database -> Views.live(database).subjects(SubjectKind.TEAM).deleteOne(Filters.eq("_id", "oost")));

    assertThatThrownBy(() -> Inspection.in(data, Rebuild::mustChangeNothingIn)).isInstanceOf(SoakFailure.class).hasMessageContaining("Wijkteam Oost");
  }

  @Test
  void givenADocumentOfTheViewsThatWasChanged_whenRebuilt_thenItIsSeen() {
    Inspection.in(data, RebuildTest::firstBuild);
    Inspection.in(data, database -> Views.live(database).subjects(SubjectKind.TEAM).updateOne(Filters.eq("_id", "oost"), Updates.set("state", "dissolved")));

    assertThatThrownBy(() -> Inspection.in(data, Rebuild::mustChangeNothingIn)).isInstanceOf(SoakFailure.class).hasMessageContaining("dissolved");
  }
}
