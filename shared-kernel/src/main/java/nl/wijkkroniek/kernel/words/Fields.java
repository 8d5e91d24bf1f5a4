package nl.wijkkroniek.kernel.words;

import java.util.List;
import java.util.Objects;
import nl.wijkkroniek.kernel.sealing.SealedText;

/** The checks that the records of the published language share. Each returns what may be kept, or throws {@link InvalidField}. */
public final class Fields {

  /** Longest text in one field, in characters: some ten pages, far more than anyone types between two visits. */
  public static final int LONGEST_TEXT = 50_000;
  /** Most values in one list. */
  public static final int LONGEST_LIST = 1_000;

  /** The first year that makes sense here, and the last one with four figures. */
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 9999;

  private Fields() {
  }

  /** The text, which must be there. */
  public static String required(String field, String text) {
    String kept = optional(field, text);
    if (kept == null) {
      throw missing(field);
    }
    return kept;
  }

  /** The value, which must be there. */
  public static <T> T required(String field, T value) {
    if (value == null) {
      throw missing(field);
    }
    return value;
  }

  /** The list, which must hold something. */
  public static <T> List<T> required(String field, List<T> values) {
    List<T> kept = optional(field, values);
    if (kept.isEmpty()) {
      throw missing(field);
    }
    return kept;
  }

  /** Refuses what is not a year; none is fine. */
  public static void year(String field, Integer year) {
    if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) {
      throw new InvalidField(field, "moet een jaar zijn: vier cijfers, vanaf %d".formatted(FIRST_YEAR),
          "must be a year: four figures, from %d".formatted(FIRST_YEAR));
    }
  }

  /** The text as it was written, or null when there is none. */
  public static String optional(String field, String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    if (text.length() > LONGEST_TEXT && !SealedText.is(text)) {
      throw new InvalidField(field,
          "is te lang: %d tekens, ten hoogste %d".formatted(text.length(), LONGEST_TEXT),
          "is too long: %d characters, at most %d".formatted(text.length(), LONGEST_TEXT));
    }
    if (!isText(text)) {
      throw new InvalidField(field, "bevat tekens die geen tekst zijn", "holds characters that are not text");
    }
    return text;
  }

  /** The list as it was given, or an empty one; never with a hole or an empty text in it. */
  public static <T> List<T> optional(String field, List<T> values) {
    if (values == null) {
      return List.of();
    }
    if (values.size() > LONGEST_LIST) {
      throw new InvalidField(field,
          "is te lang: %d waarden, ten hoogste %d".formatted(values.size(), LONGEST_LIST),
          "is too long: %d values, at most %d".formatted(values.size(), LONGEST_LIST));
    }
    for (T value : values) {
      if (empty(value)) {
        throw new InvalidField(field, "heeft een lege waarde", "has an empty value");
      }
      if (value instanceof String text) {
        optional(field, text);
      }
    }
    return List.copyOf(values);
  }

  /** At least one of these must hold something; otherwise the event says nothing. */
  public static void oneOf(String fields, Object... values) {
    for (Object value : values) {
      if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
        return;
      }
    }
    throw new InvalidField(fields, "ten minste één hiervan is nodig", "at least one of these is needed");
  }

  private static InvalidField missing(String field) {
    return new InvalidField(field, "ontbreekt", "is missing");
  }

  private static boolean empty(Object value) {
    return Objects.isNull(value) || value instanceof String text && text.isBlank();
  }

  /** Without control characters and half characters. A loop, as every text of every event that is replayed comes by here. */
  private static boolean isText(String text) {
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (Character.isHighSurrogate(unit) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(unit) || isUnprintable(unit)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUnprintable(char character) {
    return Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t';
  }
}
