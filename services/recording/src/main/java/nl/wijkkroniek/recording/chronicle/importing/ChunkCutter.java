package nl.wijkkroniek.recording.chronicle.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.function.LongConsumer;
import nl.wijkkroniek.recording.chronicle.Line;
import nl.wijkkroniek.recording.chronicle.LineReader;

/** Cuts a chronicle into chunks, each small enough to be one document, however it is written as BSON. Holds one chunk at a time. */
final class ChunkCutter {

  /** Several hundred: enough to pay for a round trip to disk, few enough to go in one. */
  static final int MOST_LINES = 250;
  /** A document is of at most 16 MB; BSON takes at most some four times the room of JSON. */
  static final int MOST_BYTES = 2 * 1024 * 1024;

  private final LineReader lines;
  private final LongConsumer tooLong;
  private Optional<Line> ahead;
  private int number;

  /**
   * Cuts what this reader reads.
   *
   * @param tooLong is told the number of each line that was passed over for its length
   */
  ChunkCutter(LineReader lines, LongConsumer tooLong) throws IOException {
    this.lines = lines;
    this.tooLong = tooLong;
    this.ahead = lines.next();
  }

  /** The next chunk, which may hold blank lines only; empty after the last. */
  Optional<Chunk> next() throws IOException {
    if (ahead.isEmpty()) {
      return Optional.empty();
    }
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    long firstLine = ahead.get().number();
    int size = 0;
    while (ahead.isPresent() && size < MOST_LINES && fits(text, ahead.get())) {
      size += take(ahead.get(), text);
      ahead = lines.next();
    }
    return Optional.of(new Chunk(number++, firstLine, size, text.toByteArray()));
  }

  private static boolean fits(ByteArrayOutputStream text, Line line) {
    return text.size() == 0 || text.size() + line.bytes().length < MOST_BYTES;
  }

  private int take(Line line, ByteArrayOutputStream text) {
    text.writeBytes(line.bytes());
    text.write('\n');
    if (line.tooLong()) {
      tooLong.accept(line.number());
    }
    return line.isBlank() || line.tooLong() ? 0 : 1;
  }
}
