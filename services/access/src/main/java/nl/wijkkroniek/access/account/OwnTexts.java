package nl.wijkkroniek.access.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;
import nl.wijkkroniek.kernel.sealing.Seals;
import nl.wijkkroniek.kernel.subject.SubjectId;

/**
 * The names people sign in with and what else they write here, sealed with a key of the person: a database keeps bytes of what was deleted, so deleting is not
 * enough to be forgotten.
 */
public final class OwnTexts {

  private static final String PURPOSE = "account/";

  private final Seals seals;

  OwnTexts(Seals seals) {
    this.seals = seals;
  }

  /** Seals it, as a text. */
  public String seal(SubjectId person, String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(seals.sealedMeanwhile(PURPOSE + person.slug(), text.getBytes(UTF_8)));
  }

  /** The text that was sealed; empty when the person is forgotten. */
  public Optional<String> open(SubjectId person, String sealed) {
    try {
      return Optional.of(new String(seals.openedMeanwhile(PURPOSE + person.slug(), Base64.getUrlDecoder().decode(sealed)), UTF_8));
    } catch (IllegalStateException gone) {
      return Optional.empty();
    }
  }

  /** What a text is found by. */
  String digest(String text) {
    return seals.digest((PURPOSE + text).getBytes(UTF_8));
  }

  /** None of this person can be read again, and none sealed. */
  void destroy(SubjectId person) {
    seals.destroyMeanwhile(PURPOSE + person.slug());
  }
}
