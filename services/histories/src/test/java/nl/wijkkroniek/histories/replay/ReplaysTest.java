package nl.wijkkroniek.histories.replay;

import static nl.wijkkroniek.histories.Telling.id;
import static nl.wijkkroniek.histories.Telling.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.wijkkroniek.histories.Allowing;
import nl.wijkkroniek.histories.House;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.Order;
import nl.wijkkroniek.histories.Store;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventCorrected;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamAdjusted;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.value.Motive;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.words.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Replays as they are sent, on the histories as they run. */
class ReplaysTest {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final SubjectId TEAM = SubjectId.team("oost");
  private static final int MANY = 400;
  /** More than are read at a time. */
  private static final int MORE = 60;

  @TempDir
  private Path folder;
  private Store store;
  private House house;
  private Replays replays;

  @BeforeEach
  void open() {
    store = new Store(folder);
    house = new House(store, Allowing.ONLY_OPEN).start();
    replays = new Replays(house.steps(), house.progress(), 1);
    replays.start();
    List<Happening> happenings = new ArrayList<>();
    for (int each = 0; each < MANY; each++) {
      happenings.add(told("n" + each, TEAM, "2013", new TeamAdjusted("Stap " + each, Motive.LEARNED, null)));
    }
    store.record(happenings);
    house.caughtUp();
  }

  @AfterEach
  void close() {
    replays.stop();
    house.close();
    store.close();
  }

  @Test
  void givenOneReplayTooMany_whenAsked_thenItIsRefusedInWords_andOnceThereIsRoomItIsNot() throws InterruptedException {
    var out = new ByteArrayOutputStream();
    Thread first = sending(asked(Order.RECORDING, 0, true, null), out);
    await(() -> count(out, "event: entry") == MANY);

    assertThatThrownBy(() -> replays.send(asked(Order.FIELD, 0, false, null), Reader.ANYONE, () -> true, () -> new EventStream(new ByteArrayOutputStream())))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE));
    replays.stop();
    first.join(PATIENCE);
    replays.start();

    assertThat(first.isAlive()).isFalse();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("event: stopping").doesNotContain("event: end");
    var second = new ByteArrayOutputStream();
    sending(asked(Order.FIELD, 0, false, null), second).join(PATIENCE);
    assertThat(second.toString(StandardCharsets.UTF_8)).contains("event: end");
    assertThat(count(second, "event: entry")).isEqualTo(MANY);
  }

  @Test
  void givenAPacedReplay_whenTheProcessStops_thenItEndsAtOnce() throws InterruptedException {
    var out = new ByteArrayOutputStream();
    Thread slow = sending(asked(Order.FIELD, 0.01, false, null), out);
    await(() -> count(out, "event: entry") == 1);

    replays.stop();
    slow.join(PATIENCE);

    assertThat(slow.isAlive()).isFalse();
    assertThat(count(out, "event: entry")).isEqualTo(1);
  }

  @Test
  void givenAReaderWhoStopsReading_whenTheRestIsSent_thenNoMoreIsReadThanAHandful() throws InterruptedException {
    var full = new CountDownLatch(1);
    var release = new CountDownLatch(1);
    var out = new ByteArrayOutputStream();
    Thread stalled = sending(asked(Order.RECORDING, 0, false, null), new OutputStream() {
      @Override
      public void write(int one) {
        throw new UnsupportedOperationException("Whole lines are written");
      }

      @Override
      public void write(byte[] line, int from, int length) {
        if (count(out, "event: entry") == 10) {
          full.countDown();
          awaitRelease(release);
        }
        out.write(line, from, length);
      }
    });
    full.await();

    assertThat(count(out, "event: entry")).isEqualTo(10);
    release.countDown();
    stalled.join(PATIENCE);
    assertThat(count(out, "event: entry")).isEqualTo(MANY);
  }

  @ParameterizedTest
  @CsvSource({"RECORDING, 0@399, 399", "RECORDING, 390@399, 9", "RECORDING, 396, 3", "RECORDING, 399, 0", "RECORDING, 399.12, 1"})
  void givenAnId_whenTakenUpAgain_thenWhatComesAfterItIsSent(Order order, String id, int left) throws InterruptedException {
    var out = new ByteArrayOutputStream();
    sending(asked(order, 0, false, id), out).join(PATIENCE);

    assertThat(count(out, "event: entry")).isEqualTo(left);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("event: end");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1_000})
  void givenManyThatWereRecordedAndCorrectedMeanwhile_whenTakenUpAgain_thenEachIsSentAsItCameToHold(double pace) throws InterruptedException {
    List<Happening> meanwhile = new ArrayList<>();
    for (int each = 0; each < MORE; each++) {
      meanwhile.add(told("m" + each, TEAM, "2014", new TeamAdjusted("Meer " + each, Motive.LEARNED, null)));
    }
    for (int each = 0; each < MORE; each++) {
      meanwhile.add(told("c" + each, TEAM, "2026", new EventCorrected(id("m" + each), "anders", EdtfDate.parse("2015"), List.of(),
          new TeamAdjusted("Anders " + each, Motive.LEARNED, null))));
    }
    store.record(meanwhile);
    house.caughtUp();
    var out = new ByteArrayOutputStream();
    sending(asked(Order.RECORDING, pace, false, "399"), out).join(PATIENCE);

    List<String> ids = out.toString(StandardCharsets.UTF_8).lines().filter(line -> line.startsWith("id: ")).map(line -> line.substring(4)).toList();
    List<String> came = IntStream.range(MANY, MANY + MORE).boxed().flatMap(each -> Stream.of(each + MORE + "." + each, "" + (each + MORE))).toList();
    assertThat(ids).containsExactlyElementsOf(came);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "1@", "1@2@3", "-1", "99999999999999999999"})
  void givenAnIdOfAnotherStream_whenTakenUpAgain_thenItIsRefused(String id) {
    assertThatThrownBy(() -> replays.send(asked(Order.RECORDING, 0, false, id), Reader.ANYONE, () -> true, () -> new EventStream(new ByteArrayOutputStream())))
        .isInstanceOf(Refusal.class).hasMessageContaining("Last-Event-ID");
  }

  private static Asked asked(Order order, double pace, boolean follow, String last) {
    return new Asked(TEAM, Moment.NOW, order, pace, follow, last);
  }

  private Thread sending(Asked asked, OutputStream out) {
    return Thread.ofVirtual().start(() -> {
      try {
        replays.send(asked, Reader.ANYONE, () -> true, () -> new EventStream(out));
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    });
  }

  private static void awaitRelease(CountDownLatch release) {
    try {
      release.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static int count(ByteArrayOutputStream out, String what) {
    return out.toString(StandardCharsets.UTF_8).split(what, -1).length - 1;
  }

  private static void await(BooleanSupplier reached) {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!reached.getAsBoolean()) {
      assertThat(System.nanoTime()).isLessThan(until);
      LockSupport.parkNanos(5_000_000);
    }
  }
}
