package nl.wijkkroniek.recording.chronicle.importing;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Prints how an import gets on: a line at each change of state and, in between, one every two seconds. */
public final class TerminalProgress implements ImportProgress {

  private static final Duration BETWEEN_LINES = Duration.ofSeconds(2);

  private final String name;
  private final PrintStream out;
  private final Clock clock;
  private ImportState lastState;
  private Instant lastPrinted = Instant.EPOCH;

  /**
   * Prints here.
   *
   * @param name what is imported, as a person knows it
   */
  public TerminalProgress(String name, PrintStream out, Clock clock) {
    this.name = name;
    this.out = out;
    this.clock = clock;
  }

  @Override
  public void moved(ImportStatus status) {
    Instant now = clock.instant();
    if (status.state() == lastState && Duration.between(lastPrinted, now).compareTo(BETWEEN_LINES) < 0) {
      return;
    }
    lastState = status.state();
    lastPrinted = now;
    out.println(name + ": " + line(status));
  }

  static String line(ImportStatus status) {
    ImportStatus.Step step = status.step();
    ImportStatus.Counts counts = status.counts();
    return switch (status.state()) {
      case RECEIVING -> said("receiving, %,d lines so far", step.done());
      case CHECKING -> "checking, " + howFar(step);
      case RECORDING -> "recording, " + howFar(step);
      case DONE -> counts.recorded() == 0 ? said("done: %,d lines, all recorded already; nothing changed", counts.lines())
          : said("done: %,d lines, %,d recorded, %,d unchanged", counts.lines(), counts.recorded(), counts.unchanged());
      case REFUSED -> said("refused: %,d bad lines; nothing is recorded", status.faults().count());
      case BROKEN_OFF -> "broken off before it was checked; nothing is recorded";
    };
  }

  private static String howFar(ImportStatus.Step step) {
    String far = said("%,d of %,d lines", step.done(), step.total());
    Duration left = step.left();
    return left == null ? far : far + said(", %,.0f a second, %d s left", step.perSecond(), left.toSeconds());
  }

  private static String said(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
