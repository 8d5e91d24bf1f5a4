package nl.wijkkroniek.histories.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import nl.wijkkroniek.histories.Allowing;
import nl.wijkkroniek.histories.House;
import nl.wijkkroniek.histories.RandomHappenings;
import nl.wijkkroniek.histories.Store;
import nl.wijkkroniek.histories.generation.Generation;
import nl.wijkkroniek.histories.generation.RebuildProgress;
import nl.wijkkroniek.histories.portrait.Portraits;
import nl.wijkkroniek.histories.view.Lanes;
import nl.wijkkroniek.histories.view.Views;
import nl.wijkkroniek.histories.view.ViewsDigest;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.place.MunicipalityTable;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever was written of a batch before a crash, working on from the token gives the same documents as never having crashed. */
class CrashTest {

  private static final long SEED = 20261121;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final Lanes LANES = new Lanes(1);

  @TempDir
  private Path folder;

  @Test
  void givenBatchesWorkedThroughAgain_whenTheyAreCutOtherwise_thenEveryDocumentIsTheSame() {
    var random = new Random(SEED);
    try (Store store = new Store(folder)) {
      happenings(20).forEach(store::record);
      List<RecordedEvent> events = store.recorded(0);
      Views views = new Views(store.database(), 1).prepared();
      work(events, 0, events.size(), generation(views));
      List<String> once = settled(views);
      views.drop();
      views.prepared();
      Generation generation = generation(views);
      int from = 0;
      int noted = 0;
      while (from < events.size()) {
        int to = Math.min(events.size(), from + 1 + random.nextInt(60));
        noted = Math.max(noted, work(events, from, to, generation));
        from = random.nextInt(3) == 0 ? Math.max(noted, to - random.nextInt(120)) : to;
        generation.forget();
      }
      same(settled(views), once);
    }
  }

  @Test
  void givenACrashBeforeItIsNotedWhatIsToBeFolded_whenAnEventIsWorkedAgain_thenTheSameIsNoted() {
    try (Store store = new Store(folder)) {
      happenings(12).forEach(store::record);
      Views views = new Views(store.database(), 1).prepared();
      Generation generation = generation(views);
      for (RecordedEvent event : store.recorded(0)) {
        generation.place(List.of(event)).write();
        Set<BsonDocument> noted = behind(views);
        views.behind().deleteMany(Filters.empty());
        generation.forget();
        generation.place(List.of(event)).write();
        assertThat(behind(views)).as("seed %d, %s", SEED, event.happening()).isEqualTo(noted);
        views.behind().deleteMany(Filters.empty());
      }
    }
  }

  private static Set<BsonDocument> behind(Views views) {
    return views.behind().find().into(new HashSet<>());
  }

  @Test
  void givenAConnectionThatBreaksInTheMiddleOfABatch_whenTheProcessorStartsAgain_thenEveryEventIsWorkedInOnce() {
    var random = new Random(SEED);
    try (Store store = new Store(folder)) {
      happenings(30).forEach(store::record);
    }
    for (int crash = 0; crash < 4; crash++) {
      crashAfter(40 + random.nextInt(250));
    }
    try (Store store = new Store(folder); House house = new House(store, Allowing.EVERYTHING).start()) {
      house.caughtUp();
      List<String> afterCrashes = dump(house.views());
      assertThat(house.rebuild().state()).isEqualTo(RebuildProgress.State.DONE);
      same(afterCrashes, dump(house.views()));
    }
  }

  private void crashAfter(long position) {
    try (Store store = new Store(folder)) {
      House house = new House(store, Allowing.EVERYTHING);
      long wanted = Math.min(store.log().head() - 1, house.progress().position() + position);
      house.start();
      long until = System.nanoTime() + PATIENCE.toNanos();
      while (house.views().entries().documents().countDocuments() < wanted && System.nanoTime() < until) {
        LockSupport.parkNanos(100_000);
      }
      store.breakConnection();
      house.close();
    }
  }

  private static Generation generation(Views views) {
    return new HistoriesGeneration(views, new Portraits(views, MunicipalityTable.bundled()), LANES);
  }

  /** @return the last that stands alone, of which it is noted down that all before it were worked: from there on they may be worked again */
  private static int work(List<RecordedEvent> events, int from, int to, Generation generation) {
    int noted = 0;
    int next = from;
    while (next < to) {
      int until = next + 1;
      boolean alone = generation.standsAlone(events.get(next));
      noted = alone ? next : noted;
      while (!alone && until < to && !generation.standsAlone(events.get(until))) {
        until++;
      }
      generation.place(events.subList(next, until)).write();
      next = until;
    }
    return noted;
  }

  private static List<String> settled(Views views) {
    assertThat(new Portraits(views, MunicipalityTable.bundled()).settle(PATIENCE, LANES)).isFalse();
    return dump(views);
  }

  private static List<String> dump(Views views) {
    List<String> lines = new ArrayList<>();
    ViewsDigest.dump(views, lines::add);
    return lines;
  }

  private static void same(List<String> crashed, List<String> once) {
    for (int line = 0; line < Math.min(crashed.size(), once.size()); line++) {
      assertThat(crashed.get(line)).as("seed %d, line %d", SEED, line).isEqualTo(once.get(line));
    }
    assertThat(crashed).hasSameSizeAs(once);
  }

  private static List<List<Happening>> happenings(int histories) {
    List<List<Happening>> all = new ArrayList<>();
    for (long seed = 1; seed <= histories; seed++) {
      all.add(RandomHappenings.corrected(seed).some(40));
    }
    return all;
  }
}
