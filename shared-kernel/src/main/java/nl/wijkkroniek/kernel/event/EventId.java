package nl.wijkkroniek.kernel.event;

import java.util.regex.Pattern;
import nl.wijkkroniek.kernel.words.InvalidField;

/**
 * What makes an event one and the same wherever it travels: its CloudEvents {@code source} and {@code id} together, written {@code source#id}.
 *
 * @param source who vouches for the id; a URI without a fragment
 * @param id unique within the source
 */
public record EventId(String source, String id) implements Comparable<EventId> {

  private static final Pattern ALLOWED = Pattern.compile("[^\\s#\\p{Z}\\p{Cc}\\p{Cs}]+");
  private static final int LONGEST_SOURCE = 300;
  private static final int LONGEST_ID = 200;

  public EventId {
    check("source", LONGEST_SOURCE, source);
    check("id", LONGEST_ID, id);
  }

  /** Reads a reference: a bare id is of the same source, otherwise it is {@code source#id}. */
  public static EventId parse(String text, String sameSource) {
    if (text == null) {
      throw new InvalidField("id", "ontbreekt", "is missing");
    }
    int hash = text.indexOf('#');
    return hash < 0 ? new EventId(sameSource, text) : new EventId(text.substring(0, hash), text.substring(hash + 1));
  }

  /** Reads the whole form, {@code source#id}. */
  public static EventId parse(String text) {
    if (text != null && text.indexOf('#') <= 0) {
      throw new InvalidField("source", "mist voor de # de bron: schrijf source#id, in een adres met %23 voor de #",
          "lacks the source before the #: write source#id, in an address with %23 for the #");
    }
    if (text != null && text.endsWith("#")) {
      throw new InvalidField("id", "mist na de # het kenmerk: schrijf source#id", "lacks the id after the #: write source#id");
    }
    return parse(text, "");
  }

  /** How this is written in a chronicle of that source: bare where it can be. */
  public String relativeTo(String otherSource) {
    return source.equals(otherSource) ? id : toString();
  }

  @Override
  public int compareTo(EventId other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return source + '#' + id;
  }

  private static void check(String field, int longest, String value) {
    if (value == null || value.isEmpty()) {
      throw new InvalidField(field, "ontbreekt", "is missing");
    }
    if (value.codePointCount(0, value.length()) > longest || !isPlain(value) && !ALLOWED.matcher(value).matches()) {
      throw new InvalidField(field,
          "mag geen spatie of # bevatten en niet te lang zijn",
          "must not hold white space or # and must not be too long");
    }
  }

  /** Nearly all are, and one is read for every line: an expression would take ten times as long. */
  private static boolean isPlain(String value) {
    for (int i = 0; i < value.length(); i++) {
      char letter = value.charAt(i);
      if (letter <= ' ' || letter > '~' || letter == '#') {
        return false;
      }
    }
    return true;
  }
}
