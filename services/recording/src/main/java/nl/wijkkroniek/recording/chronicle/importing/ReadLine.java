package nl.wijkkroniek.recording.chronicle.importing;

import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.words.InvalidField;
import nl.wijkkroniek.recording.chronicle.BadLine;
import nl.wijkkroniek.recording.chronicle.ChronicleFormat;
import nl.wijkkroniek.recording.chronicle.Line;

/** What a line turned out to be. */
sealed interface ReadLine {

  /** It tells something. */
  record Told(long line, Happening happening) implements ReadLine {
  }

  /** It cannot be read. */
  record Unreadable(BadLine bad) implements ReadLine {
  }

  /** Reads a line of this import. */
  static ReadLine of(Line line, ChronicleFormat format, String recordedBy) {
    try {
      return new Told(line.number(), format.read(line.bytes(), recordedBy));
    } catch (InvalidField fault) {
      return new Unreadable(BadLine.of(line.number(), fault));
    }
  }
}
