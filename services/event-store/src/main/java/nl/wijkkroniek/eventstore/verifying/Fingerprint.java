package nl.wijkkroniek.eventstore.verifying;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.wijkkroniek.eventstore.log.Hash;

/**
 * What a log was at some moment, in one line: whoever keeps it elsewhere can tell later that nothing before it was altered, and
 * nothing was cut off.
 *
 * @param events how many events the log held
 * @param hash   of the last commit; {@link Hash#OF_NOTHING} for an empty log
 */
public record Fingerprint(long events, Hash hash) {

  private static final Pattern TEXT = Pattern.compile("(0|[1-9][0-9]{0,17}):([0-9a-f]{64})");

  /** Of a log without events. */
  public static final Fingerprint OF_AN_EMPTY_LOG = new Fingerprint(0, Hash.OF_NOTHING);

  /**
   * Reads a fingerprint as it was written down; spaces around it and capitals do not matter.
   *
   * @throws IllegalArgumentException for any other text
   */
  public static Fingerprint parse(String text) {
    Matcher matcher = TEXT.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      throw new IllegalArgumentException("A fingerprint is a number of events, a colon and 64 hexadecimal digits, not \"" + text + "\"");
    }
    return new Fingerprint(Long.parseLong(matcher.group(1)), Hash.parse(matcher.group(2)));
  }

  /** One line: the number of events, a colon, 64 hexadecimal digits. */
  public String text() {
    return events + ":" + hash;
  }

  @Override
  public String toString() {
    return text();
  }
}
