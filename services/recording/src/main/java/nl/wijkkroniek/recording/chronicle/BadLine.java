package nl.wijkkroniek.recording.chronicle;

import nl.wijkkroniek.kernel.words.InvalidField;
import nl.wijkkroniek.kernel.words.Words;

/**
 * Why a line of a chronicle cannot be recorded.
 *
 * @param line its number, from 1
 * @param field the attribute or the field of its data; empty for the line as a whole
 * @param reason what is wrong and what to do
 */
public record BadLine(long line, String field, Words reason) {

  /** The line on which this field was found wrong. */
  public static BadLine of(long line, InvalidField fault) {
    return new BadLine(line, fault.field(), fault.reason());
  }

  /** A line that is longer than an event may be. */
  public static BadLine tooLong(long line, int longest) {
    return new BadLine(line, "", new Words(
        "is te lang: een gebeurtenis heeft ten hoogste %,d bytes".formatted(longest),
        "is too long: an event has at most %,d bytes".formatted(longest)));
  }
}
