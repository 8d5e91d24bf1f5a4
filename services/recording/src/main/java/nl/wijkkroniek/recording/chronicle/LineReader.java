package nl.wijkkroniek.recording.chronicle;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Cuts a stream into lines, holding one at a time. A line that is longer than allowed is passed over, not held. Ends with LF or CRLF; a byte order mark at the
 * very beginning is left out.
 */
public final class LineReader {

  private static final int BUFFER = 64 * 1024;
  private static final int FIRST_SIZE = 1024;
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  /** A mark before and a carriage return after it are not part of a line. */
  private static final int NOT_COUNTED = BYTE_ORDER_MARK.length + 1;

  private final InputStream in;
  private final int longest;
  private final byte[] buffer = new byte[BUFFER];
  private int from;
  private int until;
  private long number;
  private byte[] line = new byte[FIRST_SIZE];
  private int length;
  private boolean tooLong;

  /**
   * Reads from this stream, which stays the caller's to close.
   *
   * @param longest most bytes a line may have, its end not counted
   */
  public LineReader(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /** The next line; empty after the last. */
  public Optional<Line> next() throws IOException {
    length = 0;
    tooLong = false;
    boolean ended = false;
    while (!ended && fill()) {
      ended = takeUntilEndOfLine();
    }
    return ended || length > 0 || tooLong ? Optional.of(taken()) : Optional.empty();
  }

  private boolean fill() throws IOException {
    if (from == until) {
      from = 0;
      until = Math.max(0, in.read(buffer));
    }
    return from < until;
  }

  private boolean takeUntilEndOfLine() {
    int end = from;
    while (end < until && buffer[end] != '\n') {
      end++;
    }
    keep(end);
    boolean ended = end < until;
    from = ended ? end + 1 : end;
    return ended;
  }

  private void keep(int end) {
    int more = end - from;
    if (tooLong || length + more > longest + NOT_COUNTED) {
      tooLong = true;
      length = 0;
      return;
    }
    if (length + more > line.length) {
      line = Arrays.copyOf(line, Math.max(length + more, line.length * 2));
    }
    System.arraycopy(buffer, from, line, length, more);
    length += more;
  }

  private Line taken() {
    number++;
    int end = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
    int start = number == 1 && startsWithMark(end) ? BYTE_ORDER_MARK.length : 0;
    boolean refused = tooLong || end - start > longest;
    return new Line(number, refused ? new byte[0] : Arrays.copyOfRange(line, start, end), refused);
  }

  private boolean startsWithMark(int end) {
    return end >= BYTE_ORDER_MARK.length && Arrays.equals(line, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
  }
}
