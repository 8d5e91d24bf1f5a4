package nl.wijkkroniek.kernel.words;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The plain form in which words are compared that people wrote down each in their own way: without capitals, accents and spaces too many. */
public final class PlainText {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private PlainText() {
  }

  /** This text in its plain form. */
  public static String of(String text) {
    return SPACES.matcher(MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("")).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }
}
