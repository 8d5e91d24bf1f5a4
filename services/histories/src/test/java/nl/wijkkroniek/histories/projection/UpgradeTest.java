package nl.wijkkroniek.histories.projection;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static nl.wijkkroniek.histories.Telling.told;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import nl.wijkkroniek.histories.Allowing;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.House;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.Store;
import nl.wijkkroniek.histories.generation.Generations;
import nl.wijkkroniek.histories.generation.Rebuild;
import nl.wijkkroniek.histories.generation.RebuildProgress;
import nl.wijkkroniek.histories.generation.RebuildProgress.State;
import nl.wijkkroniek.histories.team.TeamFilter;
import nl.wijkkroniek.histories.team.TeamSummary;
import nl.wijkkroniek.histories.view.Views;
import nl.wijkkroniek.kernel.event.TeamEvent.PurposeRestated;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamRenamed;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.visibility.Reader;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Views that another release made may lack what this one reads: they are made anew without being asked, and once. */
class UpgradeTest {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final SubjectId TEAM = SubjectId.team("oost");
  private static final Moment THEN = new Moment(EdtfDate.parse("2014"), null);

  @TempDir
  private Path folder;
  private Store store;

  @BeforeEach
  void open() {
    store = new Store(folder);
  }

  @AfterEach
  void close() {
    store.close();
  }

  /** As a release leaves it that kept nothing to go through lists of then by; what it noted of its code is changed like this. */
  private void givenViewsOfAnotherRelease(Bson noted) {
    try (House house = new House(store, Allowing.EVERYTHING).start()) {
      store.record(told("1", TEAM, "2013", new TeamRenamed("Buurtteam Oost", null)));
      house.caughtUp();
      assertThat(namesThen(house)).containsExactly("Buurtteam Oost");
      store.database().getCollection("histories_1_firsts").deleteMany(Filters.empty());
      assertThat(namesThen(house)).isEmpty();
    }
    store.database().getCollection("views", BsonDocument.class).updateOne(eq("_id", Views.NAME), noted);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a shape of before", ""})
  void givenViewsOfAnotherRelease_whenThisOneTakesThemUp_thenTheyAreMadeAnewOnceAndWhatWasAskedMeanwhileGoesOn(String code) {
    givenViewsOfAnotherRelease(code.isEmpty() ? unset("code") : set("code.1", code));
    try (House house = new House(store, Allowing.EVERYTHING).start()) {
      store.record(told("2", TEAM, "2014", new PurposeRestated("Nabij zijn", null)));
      house.caughtUp();
      assertThat(ended()).extracting(RebuildProgress::state, RebuildProgress::requestedBy).containsExactly(State.DONE, "upgrade");
      assertThat(namesThen(house)).containsExactly("Buurtteam Oost");
      assertThat(live()).isEqualTo(2);
    }
    try (House house = new House(store, Allowing.EVERYTHING).start()) {
      house.caughtUp();
      LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
      assertThat(live()).as("made anew again, by the same release").isEqualTo(2);
    }
  }

  @Test
  void givenAFreshStore_whenItIsTakenUpTwice_thenNothingIsMadeAnew() {
    for (int start = 0; start < 2; start++) {
      try (House house = new House(store, Allowing.EVERYTHING).start()) {
        store.record(told("start-" + start, TEAM, "2013", new TeamRenamed("Buurtteam Oost " + start, null)));
        house.caughtUp();
        assertThat(new Rebuild(store.database(), Views.NAME).progress()).isEmpty();
      }
    }
  }

  private RebuildProgress ended() {
    var rebuild = new Rebuild(store.database(), Views.NAME);
    return rebuild.await(PATIENCE, progress -> { }).orElseThrow(() -> new AssertionError("nobody asked for it"));
  }

  private int live() {
    return new Generations(store.database(), Views.NAME).live().generation();
  }

  private static List<String> namesThen(House house) {
    return house.histories().teams(TeamFilter.ALL, THEN, Cursor.START, 10, Reader.ANYONE).items().stream().map(TeamSummary::name).toList();
  }
}
