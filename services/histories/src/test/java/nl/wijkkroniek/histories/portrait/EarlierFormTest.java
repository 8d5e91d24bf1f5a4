package nl.wijkkroniek.histories.portrait;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static nl.wijkkroniek.histories.Telling.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import nl.wijkkroniek.histories.Allowing;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.House;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.Store;
import nl.wijkkroniek.histories.team.TeamFilter;
import nl.wijkkroniek.histories.team.TeamState;
import nl.wijkkroniek.histories.team.TeamSummary;
import nl.wijkkroniek.kernel.event.TeamEvent.MeetingPlaceOpened;
import nl.wijkkroniek.kernel.event.TeamEvent.PurposeRestated;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamRenamed;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import nl.wijkkroniek.kernel.visibility.Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was folded by an earlier release may say less, or in another form: it is folded for who asks, and folded anew when this one is started. */
class EarlierFormTest {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final SubjectId OTHER = SubjectId.team("west");
  private static final SubjectId TEAM = SubjectId.team("oost");

  @TempDir
  private Path folder;

  @Test
  void givenAStateInAnEarlierForm_whenItIsAskedFor_thenItIsFolded_andWhenMoreHappensItIsKeptAnew() {
    try (Store store = new Store(folder); House house = new House(store, Allowing.EVERYTHING).start()) {
      store.record(told("1", TEAM, "2013", new MeetingPlaceOpened("Tuin", null, null)));
      house.caughtUp();
      house.views().subjects(SubjectKind.TEAM).updateOne(eq("_id", TEAM.slug()), set("present.provisions", "zoals het eens was"));

      assertThat(asked(house).provisions().meetingPlaces()).hasSize(1);

      store.record(told("2", TEAM, "2014", new PurposeRestated("Nabij zijn", null)));
      house.caughtUp();
      assertThat(asked(house).provisions().meetingPlaces()).hasSize(1);
      assertThat(house.views().subjects(SubjectKind.TEAM).find(eq("_id", TEAM.slug())).first().getDocument("present").get("provisions").isDocument()).isTrue();
    }
  }

  @Test
  void givenWhatAnEarlierReleaseFolded_whenTheHouseIsStarted_thenItIsFoldedAnew_alsoWhatListsShow_andNobodyWaitsForIt() {
    try (Store store = new Store(folder)) {
      try (House house = new House(store, Allowing.EVERYTHING).start()) {
        store.record(told("1", TEAM, "2013", new TeamRenamed("Buurtteam Oost", null)), told("2", OTHER, "2013", new TeamRenamed("West", null)));
        house.caughtUp();
        for (SubjectId each : List.of(TEAM, OTHER)) {
          house.views().subjects(SubjectKind.TEAM).updateOne(eq("_id", each.slug()), combine(set("summary.name", "Zoals het eens heette"),
              each.equals(TEAM) ? set("by", "f".repeat(64)) : unset("by")));
        }
      }
      try (House house = new House(store, Allowing.EVERYTHING).start()) {
        house.caughtUp();
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!names(house).equals(List.of("Buurtteam Oost", "West")) && System.nanoTime() - until < 0) {
          LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        assertThat(names(house)).containsExactly("Buurtteam Oost", "West");
        assertThat(house.views().behind().countDocuments()).isZero();
      }
    }
  }

  private static List<String> names(House house) {
    return house.histories().teams(TeamFilter.ALL, Cursor.START, 10).items().stream().map(TeamSummary::name).toList();
  }

  private static TeamState asked(House house) {
    return house.histories().team(TEAM.slug(), Moment.NOW, Reader.ANYONE).state();
  }
}
