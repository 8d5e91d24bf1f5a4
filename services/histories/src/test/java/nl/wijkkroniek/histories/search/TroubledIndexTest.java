package nl.wijkkroniek.histories.search;

import static nl.wijkkroniek.histories.Telling.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.wijkkroniek.histories.Allowing;
import nl.wijkkroniek.histories.Store;
import nl.wijkkroniek.histories.TestVault;
import nl.wijkkroniek.histories.search.BeforeGoingOver.When;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamAdjusted;
import nl.wijkkroniek.kernel.sealing.Opening;
import nl.wijkkroniek.kernel.subject.SubjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever fails an index, search comes out of it by itself. */
class TroubledIndexTest {

  private static final SubjectId OOST = SubjectId.team("oost");
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration NOT_YET = Duration.ofHours(1);

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

  @Test
  void givenADiskThatIsFull_whenAnIndexMadeAnewIsKept_thenTheOldOneIsAskedUntilItCanBe() {
    goesOverInTheEnd(new BeforeGoingOver(When.IN_THE_STEP_OF_THE_OLD, () -> inTheWay(indexes().getLast().resolve("pending_segments_1").resolve("anything"))));
  }

  @ParameterizedTest
  @EnumSource(names = {"IN_THE_FILLING", "IN_THE_STEP_OF_THE_NEW"})
  void givenAnIndexMadeAnewThatCannotBeFilled_whenItIsToTakeOver_thenTheOldOneIsAskedUntilItCan(When when) {
    goesOverInTheEnd(new BeforeGoingOver(when, () -> {
      throw new IllegalStateException("away for a moment");
    }));
  }

  private void goesOverInTheEnd(Opening failing) {
    try (Searching search = search(failing)) {
      search.caughtUp();
      List<Path> before = indexes();
      search.house().rebuild();
      until(() -> {
        assertThat(search.find("moestuin")).hasSize(30);
        return indexes().size() == 1 && !indexes().equals(before);
      });
      goesOn(search);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"search/1", "search"})
  void givenAFolderThatIsThrownAwayWhileItIsWritten_whenMoreIsRecorded_thenTheIndexIsMadeAnew(String thrownAway) {
    try (Searching search = search(TestVault.ofAll())) {
      search.caughtUp();
      drop(folder.resolve(thrownAway));
      goesOn(search);
    }
  }

  @Test
  void givenAnErrorInAStep_whenAnotherIndexIsFilledBesideIt_thenItIsTakenUpAgain_andTheOtherTakesOver() {
    try (Searching search = search(new BeforeGoingOver(When.IN_THE_STEP_OF_THE_OLD, () -> {
      throw new InternalError("a fault in a file that is mapped");
    }))) {
      search.caughtUp();
      List<Path> before = indexes();
      search.house().rebuild();
      until(() -> indexes().size() == 1 && !indexes().equals(before));
      goesOn(search);
    }
  }

  private void goesOn(Searching search) {
    store.record(told("later", OOST, "2012", new TeamAdjusted("moestuin later", null, null)));
    search.caughtUp();
    assertThat(search.find("moestuin")).hasSize(31);
    assertThat(search.processor().isRunning()).isTrue();
  }

  private Searching search(Opening opening) {
    return new Searching(store, folder.resolve("search"), Allowing.ONLY_OPEN, NOT_YET, opening);
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

  /** A file cannot be made where a folder is. */
  private static void inTheWay(Path path) {
    try {
      Files.createDirectories(path);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static void drop(Path index) {
    try (Stream<Path> inside = Files.walk(index)) {
      for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
