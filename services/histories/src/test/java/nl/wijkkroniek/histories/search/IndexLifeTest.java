package nl.wijkkroniek.histories.search;

import static nl.wijkkroniek.histories.Telling.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.wijkkroniek.histories.Allowing;
import nl.wijkkroniek.histories.RandomHappenings;
import nl.wijkkroniek.histories.Share;
import nl.wijkkroniek.histories.Store;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamAdjusted;
import nl.wijkkroniek.kernel.subject.SubjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The index of a process goes on where it was, can be thrown away, and is made anew without anybody waiting for it. */
class IndexLifeTest {

  private static final SubjectId OOST = SubjectId.team("oost");
  private static final Share SHARE = Share.of(2, 20_261_122);
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @TempDir
  private Path folder;
  private Store store;

  @BeforeEach
  void open() {
    store = new Store(folder.resolve("store"));
    store.record(IntStream.range(0, 30).mapToObj(i -> told("a" + i, OOST, "2012", new TeamAdjusted("moestuin " + i, null, null))).toList());
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Searching search() {
    return new Searching(store, folder.resolve("search"), Allowing.ONLY_OPEN);
  }

  @Test
  void givenAProcessThatStopped_whenItStartsAgain_thenItGoesOnWhereItWas() throws IOException {
    try (Searching search = search()) {
      search.caughtUp();
    }
    List<Path> before = indexes();
    store.record(told("later", OOST, "2012", new TeamAdjusted("moestuin later", null, null)));
    try (Searching search = search()) {
      search.caughtUp();
      assertThat(search.find("moestuin")).hasSize(31);
      assertThat(indexes()).isEqualTo(before);
    }
  }

  @Test
  void givenAnIndexOfAnotherLog_whenOpened_thenItIsThrownAway() {
    try (Searching search = search()) {
      search.caughtUp();
    }
    try (Store other = new Store(folder.resolve("other"))) {
      other.record(IntStream.range(0, 40).mapToObj(i -> told("b" + i, OOST, "2012", new TeamAdjusted("kas " + i, null, null))).toList());
      try (Searching search = new Searching(other, folder.resolve("search"), Allowing.ONLY_OPEN)) {
        search.caughtUp();
        assertThat(search.find("moestuin")).isEmpty();
        assertThat(search.find("kas")).hasSize(40);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"cfs|si|tim|doc", "cfs", "cfe", "si"})
  void givenADamagedIndex_whenOpened_thenItIsMadeAnew(String damaged) throws IOException {
    keptBefore();
    for (Path file : files(damaged)) {
      Files.write(file, new byte[]{1, 2, 3});
    }
    isMadeAnew();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cfs", "si"})
  void givenAnIndexOfWhichFilesAreGone_whenOpened_thenItIsMadeAnew(String gone) throws IOException {
    keptBefore();
    for (Path file : files(gone)) {
      Files.delete(file);
    }
    isMadeAnew();
  }

  private void keptBefore() {
    try (Searching search = search()) {
      search.caughtUp();
    }
  }

  private void isMadeAnew() {
    try (Searching search = search()) {
      search.caughtUp();
      assertThat(search.find("moestuin")).hasSize(30);
    }
  }

  private List<Path> files(String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("search"))) {
      List<Path> found = files.filter(Files::isRegularFile).filter(path -> path.toString().matches(".*\\.(" + ending + ")")).toList();
      assertThat(found).isNotEmpty();
      return found;
    }
  }

  @Test
  void givenTwoProcessesWithOneFolder_whenBothSearch_thenEachHasAnIndexOfItsOwn() {
    try (Searching one = search(); Store beside = store.beside(); Searching other = new Searching(beside, folder.resolve("search"), Allowing.ONLY_OPEN)) {
      one.caughtUp();
      other.caughtUp();
      assertThat(other.find("moestuin")).isEqualTo(one.find("moestuin")).hasSize(30);
    }
  }

  @Test
  void givenViewsThatAreMadeAnew_whenSearchedMeanwhile_thenAllIsFoundAllTheTime_andTheIndexIsMadeAnewToo() throws IOException {
    try (Searching search = search()) {
      search.caughtUp();
      List<Path> before = indexes();
      search.house().rebuild();
      until(() -> {
        assertThat(search.find("moestuin")).hasSize(30);
        return !indexes().equals(before) && indexes().size() == 1;
      });
      store.record(told("later", OOST, "2012", new TeamAdjusted("moestuin later", null, null)));
      search.caughtUp();
      assertThat(search.find("moestuin")).hasSize(31);
    }
  }

  @Test
  void givenWhatWasFollowedBatchByBatch_whenTheIndexIsMadeAnew_thenItIsTheSame() {
    for (int round = 0; round < SHARE.rounds(); round++) {
      long seed = SHARE.seed() + round;
      try (Store random = new Store(folder.resolve("random" + seed))) {
        List<String> followed = followed(random, seed);
        try (Searching search = new Searching(random, folder.resolve("anew" + seed), Allowing.ONLY_OPEN)) {
          search.caughtUp();
          assertThat(terms(search)).as("seed %d", seed).isEqualTo(followed).hasSizeGreaterThan(100);
        }
      }
    }
    SHARE.report("%d times an index that followed what was told, a quarter of it corrections, is as one made anew".formatted(SHARE.rounds()));
  }

  private List<String> followed(Store random, long seed) {
    List<Happening> happenings = RandomHappenings.corrected(seed).some(300);
    try (Searching search = new Searching(random, folder.resolve("followed" + seed), Allowing.ONLY_OPEN)) {
      for (int batch = 0; batch < 25; batch++) {
        random.record(happenings.subList(batch * 12, batch * 12 + 12));
        search.caughtUp();
      }
      return terms(search);
    }
  }

  /** Every term of every field with the number of texts it stands in, once what was replaced is gone. */
  private static List<String> terms(Searching search) {
    return search.processor().ask(Dump::of, List.of());
  }

  private List<Path> indexes() {
    try (Stream<Path> inside = Files.list(folder.resolve("search"))) {
      return inside.filter(Files::isDirectory).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void until(BooleanSupplier holds) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!holds.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(end);
      LockSupport.parkNanos(5_000_000);
    }
  }
}
