package nl.wijkkroniek.histories.portrait;

import static nl.wijkkroniek.histories.Telling.id;
import static nl.wijkkroniek.histories.Telling.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.wijkkroniek.histories.Allowing;
import nl.wijkkroniek.histories.House;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.RandomHappenings;
import nl.wijkkroniek.histories.Store;
import nl.wijkkroniek.histories.team.TeamState;
import nl.wijkkroniek.histories.view.ViewsDigest;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventRetracted;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamAdjusted;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.visibility.Reader;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether a state is folded on shows where a line of what was folded is taken away behind its back: what is folded on does not miss it. */
class FoldingOnTest {

  private static final SubjectId TEAM = SubjectId.team("a");
  private static final int BATCHES = 8;
  private static final int EACH = 4;

  @TempDir
  private Path folder;
  private Store store;
  private House house;

  @BeforeEach
  void aTeamThatWasFolded() {
    store = new Store(folder);
    house = new House(store, Allowing.EVERYTHING).start();
    store.record(told("1", TEAM, "2013", adjusted("eerst")), told("2", TEAM, "2014", adjusted("toen")));
    house.caughtUp();
    takeAwayTheFirst();
  }

  @AfterEach
  void close() {
    house.close();
    store.close();
  }

  private static SubjectEvent adjusted(String what) {
    return new TeamAdjusted(what, null, null);
  }

  private void takeAwayTheFirst() {
    house.views().entries().documents().deleteOne(new BsonDocument("event", new BsonString(id("1").toString())));
  }

  private List<String> now() {
    house.caughtUp();
    TeamState state = house.histories().team(TEAM.slug(), Moment.NOW, Reader.ANYONE).state();
    return state.adjustments().stream().map(adjusted -> adjusted.data().what()).toList();
  }

  @Test
  void givenAStateThatIsKept_whenALineComesBehindAllOthers_thenItIsFoldedOn() {
    store.record(told("3", TEAM, "2015", adjusted("later")));

    assertThat(now()).containsExactly("eerst", "toen", "later");
  }

  @Test
  void givenAStateThatIsKept_whenALineComesBetweenOthers_thenTheHistoryIsGoneThroughFromItsBeginning() {
    store.record(told("3", TEAM, "2013-06", adjusted("ertussen")));

    assertThat(now()).containsExactly("ertussen", "toen");
  }

  @Test
  void givenAStateThatIsKept_whenSomethingIsRetracted_thenTheHistoryIsGoneThroughFromItsBeginning() {
    store.record(told("3", TEAM, "2015", new EventRetracted(id("2"), "vergissing")));

    assertThat(now()).isEmpty();
  }

  @Test
  void givenAStateThatOtherCodeFolded_whenALineComes_thenTheHistoryIsGoneThroughFromItsBeginning() {
    house.views().subjects(TEAM.kind()).updateOne(new BsonDocument(), new BsonDocument("$set", new BsonDocument("by", new BsonString("other code"))));
    store.record(told("3", TEAM, "2015", adjusted("later")));

    assertThat(now()).containsExactly("toen", "later");
  }

  @Test
  void givenRandomHistories_whenTheyAreFoldedOnAsTheyCome_thenWhatIsKeptIsWhatARebuildKeeps() {
    takeAwayNothingMore();
    for (int seed = 1; seed <= 6; seed++) {
      List<Happening> all = RandomHappenings.corrected(seed).some(BATCHES * EACH);
      for (int batch = 0; batch < BATCHES; batch++) {
        store.record(all.subList(batch * EACH, (batch + 1) * EACH));
        house.caughtUp();
      }
    }
    String before = ViewsDigest.of(house.views());

    house.rebuild();

    assertThat(ViewsDigest.of(house.views())).isEqualTo(before);
  }

  /** What the others take away is told again. */
  private void takeAwayNothingMore() {
    house.rebuild();
  }
}
