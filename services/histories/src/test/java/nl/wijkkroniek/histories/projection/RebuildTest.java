package nl.wijkkroniek.histories.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
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
import nl.wijkkroniek.histories.generation.Rebuild;
import nl.wijkkroniek.histories.generation.RebuildProgress;
import nl.wijkkroniek.histories.generation.RebuildProgress.State;
import nl.wijkkroniek.histories.generation.RebuildRecord;
import nl.wijkkroniek.histories.view.Views;
import nl.wijkkroniek.histories.view.ViewsDigest;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.visibility.Reader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rebuild beside the live generation: begun, broken off, gone on with, stopped, and switched to. */
class RebuildTest {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @TempDir
  private Path folder;
  private Store store;
  private Rebuild rebuild;

  @BeforeEach
  void open() {
    store = new Store(folder);
    rebuild = new Rebuild(store.database(), Views.NAME);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void tell(int from, int to) {
    for (long seed = from; seed < to; seed++) {
      store.record(RandomHappenings.corrected(seed).some(40));
    }
  }

  private static void until(BooleanSupplier condition, String otherwise) {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as(otherwise).isLessThan(until);
      LockSupport.parkNanos(1_000_000);
    }
  }

  private List<String> collections() {
    return store.database().listCollectionNames().into(new ArrayList<>());
  }

  private int generationsThere() {
    return (int) collections().stream().flatMap(name -> Generations.number(Views.NAME, name).stream()).distinct().count();
  }

  @Test
  void givenALiveGeneration_whenItIsRebuilt_thenTheNewOneIsLiveAndEqualAndTheOldOneGoesAfterAGrace() {
    tell(1, 10);
    try (House house = new House(store, Allowing.EVERYTHING).start()) {
      house.caughtUp();
      String before = ViewsDigest.of(house.views());
      RebuildProgress done = house.rebuild();
      assertThat(done.state()).isEqualTo(State.DONE);
      assertThat(done.generation()).isEqualTo(2);
      assertThat(house.views().generation()).isEqualTo(2);
      assertThat(ViewsDigest.of(house.views())).isEqualTo(before);
      tell(10, 12);
      house.caughtUp();
      until(() -> generationsThere() == 1, "the old generation stays");
      assertThat(collections()).anyMatch(name -> name.startsWith("histories_2_")).noneMatch(name -> name.startsWith("histories_1_"));
    }
  }

  @Test
  void givenACursorFromBeforeTheSwitch_whenItIsFollowedAfterwards_thenTheListGoesOnWhereItWas() {
    tell(1, 3);
    try (House house = new House(store, Allowing.EVERYTHING).start()) {
      house.caughtUp();
      SubjectId subject = longest(house);
      List<Long> all = positions(house, subject, 200, Cursor.START);
      Page<Entry> first = house.histories().history(subject, Moment.NOW, Order.FIELD, Cursor.START, 5, Reader.ANYONE);
      house.rebuild();
      assertThat(positions(house, subject, 200, first.next())).isEqualTo(all.subList(5, all.size()));
    }
  }

  /** Of those of the first history. */
  private static SubjectId longest(House house) {
    return RandomHappenings.corrected(1).subjects().stream().max(Comparator.comparing(subject -> house.views().entries().linesOf(subject, subject, Views.NOW).size())).orElseThrow();
  }

  private static List<Long> positions(House house, SubjectId subject, int limit, Cursor from) {
    return house.histories().history(subject, Moment.NOW, Order.FIELD, from, limit, Reader.ANYONE).items().stream().map(Entry::position).toList();
  }

  @Test
  void givenARebuildUnderWay_whenItIsAborted_thenNothingOfItIsLeftAndTheLiveGenerationStays() {
    tell(1, 30);
    try (House house = new House(store, Allowing.EVERYTHING).start()) {
      house.caughtUp();
      String before = ViewsDigest.of(house.views());
      rebuild.request("a test");
      RebuildProgress asked = rebuild.abort("somebody").orElseThrow();
      assertThat(asked.state()).isEqualTo(State.ABORTING);
      RebuildProgress ended = rebuild.await(PATIENCE, _ -> { }).orElseThrow();
      assertThat(ended.state()).isEqualTo(State.ABORTED);
      assertThat(ended.reason()).contains("somebody");
      assertThat(generationsThere()).isOne();
      assertThat(house.views().generation()).isOne();
      assertThat(ViewsDigest.of(house.views())).isEqualTo(before);
      assertThat(house.rebuild()).extracting(RebuildProgress::state, RebuildProgress::generation).containsExactly(State.DONE, 3);
      assertThat(ViewsDigest.of(house.views())).isEqualTo(before);
    }
  }

  @Test
  void givenARebuildThatIsAskedForTwice_whenItIsUnderWay_thenItIsOne() {
    RebuildProgress first = rebuild.request("one");
    assertThat(rebuild.request("another")).isEqualTo(first);
    assertThat(first.state()).isEqualTo(State.REQUESTED);
  }

  @Test
  void givenNobodyWhoWorksTheViews_whenARebuildIsAskedFor_thenAStandInDoesIt() {
    tell(1, 5);
    rebuild.request("a tool");
    try (StandIn _ = StandIn.open(store.database(), House.QUICK)) {
      assertThat(rebuild.await(PATIENCE, _ -> { }).orElseThrow().state()).isEqualTo(State.DONE);
    }
    assertThat(new Generations(store.database(), Views.NAME).live()).extracting(Generations.Live::generation, Generations.Live::position)
        .containsExactly(2, store.log().head() - 1);
  }

  @Test
  void givenARebuildBrokenOffByACrash_whenAnotherTakesOver_thenItGoesOnFromWhereItWasAndNothingIsDoubled() {
    tell(1, 60);
    String before;
    try (House house = new House(store, Allowing.EVERYTHING).start()) {
      house.caughtUp();
      before = ViewsDigest.of(house.views());
    }
    Store crashing = store.beside();
    House dying = new House(crashing, Allowing.EVERYTHING).start();
    rebuild.request("a test");
    var record = new RebuildRecord(store.database(), Views.NAME);
    until(() -> record.position() >= 0, "the rebuild does not begin");
    crashing.breakConnection();
    long reached = record.position();
    assertThat(rebuild.progress().orElseThrow().state().isEnd()).as("broken off in the middle of it").isFalse();
    try (House house = new House(store, Allowing.EVERYTHING).start()) {
      List<Long> seen = new ArrayList<>();
      RebuildProgress done = rebuild.await(PATIENCE, now -> seen.add(now.state() == State.WORKING ? now.done() - 1 : Long.MAX_VALUE)).orElseThrow();
      assertThat(done.state()).isEqualTo(State.DONE);
      assertThat(seen).allMatch(position -> position >= reached);
      house.caughtUp();
      assertThat(house.views().generation()).isEqualTo(2);
      assertThat(ViewsDigest.of(house.views())).isEqualTo(before);
    }
    dying.close();
    crashing.close();
  }

  @Test
  void givenTwoProcesses_whenTheOneThatWorksDies_thenTheOtherTakesOverAndNothingIsSkippedOrDoubled() {
    Store first = store.beside();
    House dying = new House(first, Allowing.EVERYTHING).start();
    tell(1, 3);
    dying.caughtUp();
    try (House heir = new House(store, Allowing.EVERYTHING).start()) {
      assertThat(heir.progress().position()).as("progress of the views another process works").isEqualTo(store.log().head() - 1);
      assertThat(heir.processor().isWorking()).isFalse();
      first.breakConnection();
      tell(3, 5);
      heir.caughtUp();
      assertThat(heir.processor().isWorking()).isTrue();
      String taken = ViewsDigest.of(heir.views());
      heir.rebuild();
      assertThat(ViewsDigest.of(heir.views())).isEqualTo(taken);
    }
    dying.close();
    first.close();
  }
}
