package nl.wijkkroniek.histories.projection;

import static nl.wijkkroniek.histories.Telling.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.wijkkroniek.histories.Allowing;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.Entry;
import nl.wijkkroniek.histories.House;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.Order;
import nl.wijkkroniek.histories.RandomHappenings;
import nl.wijkkroniek.histories.Store;
import nl.wijkkroniek.histories.view.ViewsDigest;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamAdjusted;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFounded;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.visibility.Reader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The processor as it runs: it follows the log, goes on where it was, and can begin again. */
class LiveHistoriesTest {

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
  void givenAFollowedLog_whenSomethingIsRecorded_thenItIsInTheHistoryWithinASecond() {
    try (House house = new House(store, Allowing.EVERYTHING).start()) {
      store.record(told("1", TEAM, "2011", new TeamFounded("Oost", null, null, null, null, null, null)));
      house.caughtUp();
      Instant before = Instant.now();
      long position = store.record(told("2", TEAM, "2012", new TeamAdjusted("iets", null, null)));
      house.histories().await(position);
      assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(1));
      assertThat(history(house)).extracting(Entry::position).containsExactly(0L, 1L);
      assertThat(house.histories().team("oost", Moment.NOW, Reader.ANYONE).state().adjustments()).hasSize(1);
    }
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
      house.processor().rebuild();
      house.caughtUp();
      assertThat(ViewsDigest.of(house.views())).isEqualTo(live);
    }
  }

  private static List<Entry> history(House house) {
    return house.histories().history(TEAM, Moment.NOW, Order.FIELD, Cursor.START, 50, Reader.ANYONE).items();
  }
}
