package nl.wijkkroniek.histories.projection;

import static nl.wijkkroniek.histories.Telling.told;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import nl.wijkkroniek.histories.Allowing;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.Entry;
import nl.wijkkroniek.histories.House;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.Order;
import nl.wijkkroniek.histories.Page;
import nl.wijkkroniek.histories.RandomHappenings;
import nl.wijkkroniek.histories.Store;
import nl.wijkkroniek.histories.generation.Generations;
import nl.wijkkroniek.histories.generation.RebuildProgress;
import nl.wijkkroniek.histories.team.Standing;
import nl.wijkkroniek.histories.team.TeamFilter;
import nl.wijkkroniek.histories.team.TeamSummary;
import nl.wijkkroniek.histories.view.LiveViews;
import nl.wijkkroniek.histories.view.Views;
import nl.wijkkroniek.histories.view.ViewsDigest;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamAdjusted;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFounded;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import nl.wijkkroniek.kernel.visibility.Reader;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The processor as it runs: it follows the log, goes on where it was, and can begin again. */
class LiveHistoriesTest {

  private static final int TEAMS = 2_500;
  private static final SubjectId TEAM = SubjectId.team("oost");

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

  @Test
  void givenAFollowedLog_whenSomethingIsRecorded_thenWhoWaitsForItReadsItInTheHistory() {
    try (House house = new House(store, Allowing.EVERYTHING).start()) {
      store.record(told("1", TEAM, "2011", new TeamFounded("Oost", null, null, null, null, null, null)));
      house.caughtUp();
      long position = store.record(told("2", TEAM, "2012", new TeamAdjusted("iets", null, null)));
      house.histories().await(position);
      assertThat(history(house)).extracting(Entry::position).containsExactly(0L, 1L);
      assertThat(house.histories().team("oost", Moment.NOW, Reader.ANYONE).state().adjustments()).hasSize(1);
    }
  }

  @Test
  void givenMoreEventsThanABatch_whenAListIsAskedForAfterTheLast_thenItShowsThemAll() {
    store.record(IntStream.range(0, TEAMS).mapToObj(team -> told("" + team, SubjectId.team("t" + team), "2011",
        new TeamFounded("Team " + team, null, null, null, null, null, null))).toList());
    long position = store.log().head() - 1;
    try (House house = new House(store, Allowing.EVERYTHING).start()) {
      house.histories().awaitInLists(position);
      Page<TeamSummary> last = house.histories().teams(new TeamFilter(null, Standing.ACTIVE), Cursor.START, 1);
      assertThat(last.position()).isEqualTo(position);
      assertThat(house.views().subjects(SubjectKind.TEAM).countDocuments()).isEqualTo(TEAMS);
    }
  }

  @Test
  void givenStatesThatAreBehind_whenAskedHowFarListsAre_thenItIsBeforeTheFirstOfThem() {
    Views views = new Views(store.database(), 1);
    var generations = new Generations(store.database(), Views.NAME);
    generations.begin(0, "this");
    generations.reached(1, 9);
    views.behind().insertOne(behind("team/oost", 4, 8));
    views.behind().insertOne(behind("team/west", 11, 12));
    Progress progress = new Progress(new LiveViews(store.database()), Duration.ZERO);
    assertThat(progress.folded()).isEqualTo(3);
    assertThat(progress.awaitFolded(3, Duration.ZERO)).isTrue();
    assertThat(progress.awaitFolded(4, Duration.ofMillis(1))).isFalse();
    views.behind().deleteOne(Filters.eq("_id", "team/oost"));
    assertThat(progress.folded()).isEqualTo(9);
  }

  private static BsonDocument behind(String subject, long since, long seen) {
    return new BsonDocument("_id", new BsonString(subject)).append("since", new BsonInt64(since)).append("seen", new BsonInt64(seen));
  }

  @Test
  void givenAProcessorThatStopped_whenItStartsAgain_thenItGoesOnWhereItWas() {
    try (House house = new House(store, Allowing.EVERYTHING).start()) {
      store.record(told("1", TEAM, "2011", new TeamFounded("Oost", null, null, null, null, null, null)));
      house.caughtUp();
      house.processor().stop();
      store.record(told("2", TEAM, "2012", new TeamAdjusted("iets", null, null)));
      house.processor().start();
      house.caughtUp();
      assertThat(history(house)).extracting(Entry::position).containsExactly(0L, 1L);
    }
  }

  @Test
  void givenManyHistories_whenTheyAreRebuiltFromTheLog_thenEveryDocumentIsTheSame() {
    try (House house = new House(store, Allowing.EVERYTHING).start()) {
      for (long seed = 1; seed <= 25; seed++) {
        store.record(new RandomHappenings(seed).some(40));
      }
      house.caughtUp();
      String live = ViewsDigest.of(house.views());
      assertThat(house.rebuild().state()).isEqualTo(RebuildProgress.State.DONE);
      assertThat(ViewsDigest.of(house.views())).isEqualTo(live);
    }
  }

  private static List<Entry> history(House house) {
    return house.histories().history(TEAM, Moment.NOW, Order.FIELD, Cursor.START, 50, Reader.ANYONE).items();
  }
}
