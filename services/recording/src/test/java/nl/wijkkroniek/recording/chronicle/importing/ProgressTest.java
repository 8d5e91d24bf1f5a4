package nl.wijkkroniek.recording.chronicle.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import nl.wijkkroniek.kernel.words.Words;
import nl.wijkkroniek.recording.chronicle.BadLine;
import nl.wijkkroniek.recording.chronicle.importing.ImportStatus.Counts;
import nl.wijkkroniek.recording.chronicle.importing.ImportStatus.Faults;
import nl.wijkkroniek.recording.chronicle.importing.ImportStatus.Step;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class ProgressTest {

  private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  void givenAStep_whenAskedHowLongItTakes_thenItGoesByTheRateSoFar() {
    assertThat(new Step(3_000, 10_000, START, START.plusSeconds(2)).perSecond()).isEqualTo(1_500);
    assertThat(new Step(3_000, 10_000, START, START.plusSeconds(2)).left()).isEqualTo(Duration.ofSeconds(5));
    assertThat(new Step(0, 10_000, START, START).left()).isNull();
    assertThat(new Step(500, 0, START, START.plusSeconds(2)).left()).as("as long as the file comes in").isNull();
  }

  @Test
  void givenAnImport_whenItGetsOn_thenTheTerminalShowsStatesAtOnceAndCountsNowAndThen() {
    Instant[] now = {START};
    Clock clock = new Clock() {
      @Override
      public Instant instant() {
        return now[0];
      }

      @Override
      public ZoneOffset getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }
    };
    TerminalProgress terminal = new TerminalProgress("carnisse", new PrintStream(printed, true, UTF_8), clock);

    terminal.moved(status(ImportState.RECEIVING, 0, 0, Counts.NONE));
    terminal.moved(status(ImportState.RECEIVING, 500, 0, Counts.NONE));
    terminal.moved(status(ImportState.CHECKING, 0, 30_000, Counts.NONE));
    now[0] = START.plusSeconds(2);
    terminal.moved(status(ImportState.CHECKING, 10_000, 30_000, Counts.NONE));
    terminal.moved(status(ImportState.RECORDING, 0, 30_000, Counts.NONE));
    terminal.moved(status(ImportState.DONE, 30_000, 30_000, new Counts(30_000, 29_000, 1_000, 7, 0L, 28_999L)));
    terminal.moved(status(ImportState.REFUSED, 0, 0, Counts.NONE));
    terminal.moved(status(ImportState.BROKEN_OFF, 0, 0, Counts.NONE));
    terminal.moved(status(ImportState.DONE, 9, 9, new Counts(9, 0, 9, 0, null, null)));

    assertThat(printed.toString(UTF_8).lines()).containsExactly(
        "carnisse: receiving, 0 lines so far",
        "carnisse: checking, 0 of 30,000 lines",
        "carnisse: checking, 10,000 of 30,000 lines, 5,000 a second, 4 s left",
        "carnisse: recording, 0 of 30,000 lines",
        "carnisse: done: 30,000 lines, 29,000 recorded, 1,000 unchanged",
        "carnisse: refused: 2 bad lines; nothing is recorded",
        "carnisse: broken off before it was checked; nothing is recorded",
        "carnisse: done: 9 lines, all recorded already; nothing changed");
  }

  @Test
  void givenImports_whenMeasured_thenEachLineIsCountedOnceAsWhatItBecame() {
    MeteredProgress metered = new MeteredProgress(meters);

    metered.moved(status(ImportState.RECORDING, 500, 1_000, new Counts(1_000, 500, 0, 0, 0L, 499L)));
    assertThat(meters.get("wijkkroniek.import.rate").gauge().value()).isEqualTo(250);
    metered.moved(status(ImportState.RECORDING, 800, 1_000, new Counts(1_000, 800, 0, 0, 0L, 799L)));
    metered.moved(status(ImportState.DONE, 1_000, 1_000, new Counts(1_000, 900, 100, 0, 0L, 899L)));
    metered.moved(status(ImportState.REFUSED, 0, 0, Counts.NONE));

    assertThat(lines("recorded")).isEqualTo(900);
    assertThat(lines("unchanged")).isEqualTo(100);
    assertThat(lines("refused")).isEqualTo(2);
    assertThat(meters.get("wijkkroniek.import.rate").gauge().value()).isZero();
  }

  @Test
  void givenAnImport_whenItTakesMoreThanAMoment_thenTheLogTellsHowItGetsOn_andOtherwiseNothing() {
    Logger logger = (Logger) LoggerFactory.getLogger(LongImportLog.class);
    ListAppender<ILoggingEvent> told = new ListAppender<>();
    told.start();
    logger.setLevel(Level.INFO);
    logger.setAdditive(false);
    logger.addAppender(told);
    LongImportLog log = new LongImportLog();
    try {
      log.moved(status(ImportState.DONE, 9, 9, new Counts(9, 0, 9, 0, null, null)));
      log.moved(after(4, ImportState.RECORDING, 10_000));
      log.moved(after(9, ImportState.RECORDING, 20_000));
      log.moved(after(14, ImportState.RECORDING, 30_000));
      log.moved(after(15, ImportState.DONE, 30_000));
    } finally {
      logger.detachAppender(told);
    }

    assertThat(told.list).extracting(ILoggingEvent::getFormattedMessage).containsExactly(
        "Import 1: recording, 10,000 of 30,000 lines, 2,500 a second, 8 s left",
        "Import 1: recording, 30,000 of 30,000 lines, 2,143 a second, 0 s left",
        "Import 1: done: 30,000 lines, 30,000 recorded, 0 unchanged");
  }

  private static ImportStatus after(int seconds, ImportState state, long done) {
    return new ImportStatus("1", state, false, START, null, new Step(done, 30_000, START, START.plusSeconds(seconds)),
        new Counts(30_000, done, 0, 7, 0L, done), Faults.NONE);
  }

  private double lines(String outcome) {
    return meters.get("wijkkroniek.import.lines").tag("outcome", outcome).counter().count();
  }

  private static ImportStatus status(ImportState state, long done, long total, Counts counts) {
    BadLine bad = new BadLine(1, "", new Words("fout", "wrong"));
    Faults faults = state == ImportState.REFUSED ? new Faults(2, List.of(bad)) : Faults.NONE;
    return new ImportStatus("1", state, false, START, null, new Step(done, total, START, START.plusSeconds(2)), counts, faults);
  }
}
