package nl.wijkkroniek.recording.chronicle.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.wijkkroniek.recording.chronicle.Line;

/**
 * Some lines of a chronicle that stand together: what is kept as one document, and recorded in one go.
 *
 * @param number its place in the file, from 0
 * @param firstLine the number of its first line
 * @param size how many of its lines hold something
 * @param text its lines, blank ones too, each ended by one LF
 */
record Chunk(int number, long firstLine, int size, byte[] text) {

  /** Its lines that hold something, each with its number in the file. */
  List<Line> lines() {
    List<Line> lines = new ArrayList<>(size);
    long line = firstLine;
    int start = 0;
    for (int end = 0; end < text.length; end++) {
      if (text[end] == '\n') {
        keep(new Line(line++, Arrays.copyOfRange(text, start, end), false), lines);
        start = end + 1;
      }
    }
    return lines;
  }

  private static void keep(Line line, List<Line> lines) {
    if (!line.isBlank()) {
      lines.add(line);
    }
  }
}
