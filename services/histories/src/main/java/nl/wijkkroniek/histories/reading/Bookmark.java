package nl.wijkkroniek.histories.reading;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.Refusals;

/**
 * What a cursor stands for. It keeps the position of the first page, so that what is recorded between two pages cannot shift them.
 *
 * @param list which list it belongs to
 * @param known position of the last event known to the first page
 * @param last where in the list the page before ended
 */
public record Bookmark(String list, long known, String last) {

  private static final int PARTS = 3;

  /** As it stands in an address. */
  public Cursor cursor() {
    String text = list + ' ' + known + ' ' + last;
    return new Cursor(Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Reads a cursor that this list gave. */
  public static Bookmark of(Cursor cursor, String list) {
    Bookmark bookmark = read(cursor);
    if (!bookmark.list.equals(list)) {
      throw notOurs();
    }
    return bookmark;
  }

  /** What was known to the first page, whichever list gave the cursor. */
  static long knownTo(Cursor cursor) {
    return read(cursor).known;
  }

  private static Bookmark read(Cursor cursor) {
    try {
      String[] parts = new String(Base64.getUrlDecoder().decode(cursor.text()), StandardCharsets.UTF_8).split(" ", PARTS);
      if (parts.length == PARTS && Long.parseLong(parts[1]) >= -1) {
        return new Bookmark(parts[0], Long.parseLong(parts[1]), parts[2]);
      }
      throw notOurs();
    } catch (IllegalArgumentException unreadable) {
      throw notOurs();
    }
  }

  /** How many stand on the pages before, where a list goes on by that. Nobody counts further than a billion. */
  public int before() {
    if (!last.matches("\\d{1,9}")) {
      throw notOurs();
    }
    return Integer.parseInt(last);
  }

  /** What is said of a cursor that this list did not give. */
  public static RuntimeException notOurs() {
    return Refusals.invalid("cursor", "is geen vervolg van deze lijst; begin opnieuw zonder", "does not continue this list; begin again without it");
  }
}
