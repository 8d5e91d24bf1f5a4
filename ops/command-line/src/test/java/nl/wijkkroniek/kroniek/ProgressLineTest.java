package nl.wijkkroniek.kroniek;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  private ProgressLine line(boolean terminal) {
    return new ProgressLine("backup", new PrintStream(printed, true, StandardCharsets.UTF_8), terminal);
  }

  @Test
  void givenATerminal_whenItMoves_thenOneLineIsWrittenOver() {
    try (ProgressLine line = line(true)) {
      line.show(new HowFar(500, 2_000, 250, Duration.ofSeconds(66)));
      line.show(new HowFar(2_000, 2_000, 1_000, Duration.ZERO));
    }
    assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo("\rbackup: 500 of 2,000 (25 %), 250 a second, 1 min 6 s left"
        + "\rbackup: 2,000 of 2,000 (100 %), 1,000 a second, 0 s left" + " ".repeat(1) + System.lineSeparator());
  }

  @Test
  void givenNoTerminal_whenItIsDoneWithinAMoment_thenNothingIsPrinted() {
    try (ProgressLine line = line(false)) {
      line.show(new HowFar(0, 0, 0, Duration.ZERO));
    }
    assertThat(printed.toByteArray()).isEmpty();
  }
}
