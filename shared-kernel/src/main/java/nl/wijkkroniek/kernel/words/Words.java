package nl.wijkkroniek.kernel.words;

import java.util.Locale;
import java.util.Objects;

/**
 * One thing said in both languages of the house, so that no reason or sentence exists in one of them only.
 *
 * @param nl Dutch, as it stands on screen
 * @param en English
 */
public record Words(String nl, String en) {

  public Words {
    Objects.requireNonNull(nl, "nl");
    Objects.requireNonNull(en, "en");
  }

  /** The words for a reader of this language; Dutch unless English is asked for. */
  public String in(Locale language) {
    return Locale.ENGLISH.getLanguage().equals(language.getLanguage()) ? en : nl;
  }
}
