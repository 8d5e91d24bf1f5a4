package nl.wijkkroniek.kernel.sealing;

import java.util.Base64;
import java.util.Optional;

/**
 * A text that cannot be read without its key, as it stands in the place of the text: {@code sealed:1:<base64url>:<place>}. It is what comes to rest anywhere; it
 * says where it belongs and nothing of what it says.
 */
public final class SealedText {

  /** With what no told text may begin. */
  public static final String BEGINNING = "sealed:1:";
  /** What is read where a person's own words cannot be read any more. */
  public static final String UNREADABLE = "(niet meer leesbaar / no longer readable)";
  /** What is read where it cannot be read any more who somebody is. */
  public static final String FORMER = "(een voormalige deelnemer / a former participant)";

  private final Place place;
  private final byte[] sealed;

  private SealedText(Place place, byte[] sealed) {
    this.place = place;
    this.sealed = sealed;
  }

  /** These bytes, as the text of this place. */
  public static String of(Place place, byte[] sealed) {
    return BEGINNING + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed) + ":" + place;
  }

  /** Whether this is sealed; a text that was told never is. */
  public static boolean is(String text) {
    return text.startsWith(BEGINNING);
  }

  /** What is in it; empty when it is not sealed, or not whole. */
  public static Optional<SealedText> parse(String text) {
    int end = endOfSealed(text);
    try {
      return end < 0 ? Optional.empty()
          : Optional.of(new SealedText(Place.parse(text.substring(end + 1)), Base64.getUrlDecoder().decode(text.substring(BEGINNING.length(), end))));
    } catch (IllegalArgumentException damaged) {
      return Optional.empty();
    }
  }

  /** Where it belongs, as {@link Place} writes it; empty when it is not sealed, or not whole. Asked of hundreds at once, whose keys are fetched together. */
  public static Optional<String> placeOf(String text) {
    int end = endOfSealed(text);
    return end < 0 ? Optional.empty() : Optional.of(text.substring(end + 1));
  }

  /** Where the sealed bytes end, and a place follows; -1 when it is not that. By hand: an expression takes ten times as long. */
  private static int endOfSealed(String text) {
    if (!is(text)) {
      return -1;
    }
    int end = text.indexOf(':', BEGINNING.length());
    int space = text.indexOf(' ', end + 1);
    return end > BEGINNING.length() && space > end + 1 && space < text.length() - 1 ? end : -1;
  }

  public Place place() {
    return place;
  }

  /** The text as it was sealed. */
  public byte[] sealed() {
    return sealed.clone();
  }
}
