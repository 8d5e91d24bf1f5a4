package nl.wijkkroniek.recording.chronicle.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import nl.wijkkroniek.kernel.sealing.Seals;
import nl.wijkkroniek.recording.chronicle.Line;
import nl.wijkkroniek.vault.Vault;
import nl.wijkkroniek.vault.VaultSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinesAtHandTest {

  private static final String PURPOSE = "import:1";

  @TempDir
  private Path folder;

  @Test
  void givenLinesOfSomeChunks_whenOneIsAskedForByItsPlace_thenItIsReadAgain() throws IOException {
    try (LinesAtHand atHand = LinesAtHand.of(Seals.NONE, PURPOSE)) {
      atHand.keep(lines(0, 250), FileEvents.place(0, 0));
      atHand.keep(lines(250, 100), FileEvents.place(1, 0));
      atHand.keep(lines(350, 250), FileEvents.place(40, 0));

      assertThat(atHand.at(FileEvents.place(0, 0))).hasValueSatisfying(line -> assertThat(line).isEqualTo(text(0)));
      assertThat(atHand.at(FileEvents.place(1, 99))).hasValueSatisfying(line -> assertThat(line).isEqualTo(text(349)));
      assertThat(atHand.at(FileEvents.place(40, 249))).hasValueSatisfying(line -> assertThat(line).isEqualTo(text(599)));
    }
  }

  @Test
  void givenLinesOfSomeChunks_whenAPlaceIsAskedForWhereNothingWasKept_thenItIsNotAtHand() throws IOException {
    try (LinesAtHand atHand = LinesAtHand.of(Seals.NONE, PURPOSE)) {
      atHand.keep(lines(0, 100), FileEvents.place(0, 0));

      assertThat(atHand.at(FileEvents.place(0, 100))).isEmpty();
      assertThat(atHand.at(FileEvents.place(4_000, 1))).isEmpty();
    }
  }

  @Test
  void givenAVault_whenTheKeyOfTheImportIsDestroyed_thenWhatTheDiskHoldsIsOfNoUse() throws IOException {
    try (Vault vault = Vault.open(VaultSettings.in(folder)); LinesAtHand atHand = LinesAtHand.of(vault, PURPOSE)) {
      atHand.keep(lines(0, 1), FileEvents.place(0, 0));
      assertThat(atHand.at(0)).hasValueSatisfying(line -> assertThat(line).isEqualTo(text(0)));

      vault.destroyMeanwhile(PURPOSE);

      assertThatThrownBy(() -> atHand.at(0)).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void givenAFileThatCannotBeReadOrWrittenAnyMore_whenLinesAreKept_thenTheyAreNotAtHandAndNothingFails() throws IOException {
    LinesAtHand atHand = LinesAtHand.of(Seals.NONE, PURPOSE);
    atHand.keep(lines(0, 1), FileEvents.place(0, 0));
    atHand.close();

    atHand.keep(lines(250, 1), FileEvents.place(1, 0));

    assertThat(atHand.at(FileEvents.place(0, 0))).isEmpty();
    assertThat(atHand.at(FileEvents.place(1, 0))).isEmpty();
  }

  private static List<Line> lines(int first, int count) {
    return LongStream.range(first, first + count).mapToObj(number -> new Line(number + 1, text(number), false)).toList();
  }

  private static byte[] text(long number) {
    return ("line " + number + " " + "x".repeat((int) (number % 7))).getBytes(UTF_8);
  }
}
