package nl.wijkkroniek.kernel.sealing;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  private static final Pattern FORM = Pattern.compile(BEGINNING + "([A-Za-z0-9_-]+):(.+ .+)");

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
    Matcher form = FORM.matcher(text);
    if (!is(text) || !form.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new SealedText(Place.parse(form.group(2)), Base64.getUrlDecoder().decode(form.group(1))));
    } catch (IllegalArgumentException damaged) {
      return Optional.empty();
    }
  }

  public Place place() {
    return place;
  }

  /** The text as it was sealed. */
  public byte[] sealed() {
    return sealed.clone();
  }
}
