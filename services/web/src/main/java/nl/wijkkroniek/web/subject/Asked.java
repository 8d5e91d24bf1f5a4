package nl.wijkkroniek.web.subject;

/**
 * What a reader asks of a history, as it was typed. Any part may be null.
 *
 * @param asOf the field clock: an EDTF date
 * @param knownAt the recording clock: a day, a moment or a position
 * @param from the beginning of the stretch of time to show: an EDTF date
 * @param until its end
 * @param order {@code field} or {@code recording}
 * @param cursor the position with which the table begins
 */
public record Asked(String asOf, String knownAt, String from, String until, String order, String cursor) {

  /** Nothing in particular: how it is now. */
  public static final Asked NOTHING = new Asked(null, null, null, null, null, null);

  public Asked {
    asOf = trimmed(asOf);
    knownAt = trimmed(knownAt);
    from = trimmed(from);
    until = trimmed(until);
  }

  private static String trimmed(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
