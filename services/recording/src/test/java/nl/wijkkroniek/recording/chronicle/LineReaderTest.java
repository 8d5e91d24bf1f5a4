package nl.wijkkroniek.recording.chronicle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineReaderTest {

  private static final int LONGEST = 10;

  @Test
  void givenLinesOfBothEnds_whenRead_thenEachIsThereWithoutItsEnd() {
    assertThat(read("a\nb\r\n\n  \nc")).containsExactly("1:a", "2:b", "3:", "4:  ", "5:c");
  }

  @Test
  void givenNothing_whenRead_thenThereIsNoLine() {
    assertThat(read("")).isEmpty();
  }

  @Test
  void givenAByteOrderMark_whenRead_thenItIsLeftOutAtTheBeginningOnly() {
    assertThat(read("\uFEFFa\n\uFEFFb")).containsExactly("1:a", "2:\uFEFFb");
  }

  @Test
  void givenALineOfTheLongestLength_whenRead_thenOneByteMoreIsPassedOver() {
    String longest = "x".repeat(LONGEST);

    assertThat(read("\uFEFF" + longest + "\r\n" + longest + "x\r\n" + longest + "\n" + longest + "xxxxxxxxxx"))
        .containsExactly("1:" + longest, "2!", "3:" + longest, "4!");
  }

  @Test
  void givenALineThatNeverEnds_whenRead_thenItIsNotHeld() {
    long bytes = 3L * Runtime.getRuntime().maxMemory();

    assertThat(read(new Endless(bytes), LONGEST)).containsExactly("1!");
  }

  @Test
  void givenAnyText_whenReadInPiecesOfAnySize_thenTheLinesAreThoseOfTheText() {
    Random random = new Random(20140401);
    for (int round = 0; round < 200; round++) {
      String text = random.ints(random.nextInt(300_000 / (round + 1) + 1), 0, 4).collect(StringBuilder::new, (all, one) -> all.append("a\nb\r".charAt(one)),
          StringBuilder::append).toString();
      List<String> expected = new ArrayList<>();
      String[] lines = text.split("\n", -1);
      for (int i = 0; i < lines.length; i++) {
        if (i < lines.length - 1 || !lines[i].isEmpty()) {
          expected.add(i + 1 + ":" + (lines[i].endsWith("\r") ? lines[i].substring(0, lines[i].length() - 1) : lines[i]));
        }
      }

      assertThat(read(new Trickle(text.getBytes(UTF_8), random), 1_000_000)).isEqualTo(expected);
    }
  }

  private static List<String> read(String text) {
    return read(new ByteArrayInputStream(text.getBytes(UTF_8)), LONGEST);
  }

  private static List<String> read(InputStream in, int longest) {
    List<String> lines = new ArrayList<>();
    LineReader reader = new LineReader(in, longest);
    try {
      for (Optional<Line> line = reader.next(); line.isPresent(); line = reader.next()) {
        lines.add(line.get().number() + (line.get().tooLong() ? "!" : ":" + new String(line.get().bytes(), UTF_8)));
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return lines;
  }

  /** Gives a few bytes at a time, as a network does. */
  private static final class Trickle extends ByteArrayInputStream {
    private final Random random;

    Trickle(byte[] bytes, Random random) {
      super(bytes);
      this.random = random;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      return super.read(into, offset, Math.min(length, 1 + random.nextInt(5_000)));
    }
  }

  private static final class Endless extends InputStream {
    private long left;

    Endless(long left) {
      this.left = left;
    }

    @Override
    public int read() {
      return left-- > 0 ? 'x' : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      int given = (int) Math.min(length, left);
      left -= given;
      return given == 0 ? -1 : given;
    }
  }
}
