package nl.wijkkroniek.access.forgetting;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Looks for what somebody is called: as whole words, whatever the capitals and the accents. */
public final class Naming {

  private static final int SHORTEST = 2;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final List<String> names;
  private final List<Pattern> words;

  public Naming(Collection<String> names) {
    this.names = names.stream().map(Naming::plain).filter(name -> name.length() >= SHORTEST).distinct().toList();
    this.words = this.names.stream().map(name -> Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])")).toList();
  }

  /** Whether there is anything to look for. */
  public boolean isEmpty() {
    return names.isEmpty();
  }

  /** Whether this is one of the names, and nothing else. */
  public boolean is(String text) {
    return names.contains(plain(text));
  }

  /** Whether one of the names stands in this text. */
  public boolean isIn(String text) {
    String plain = plain(text);
    return words.stream().anyMatch(word -> word.matcher(plain).find());
  }

  private static String plain(String text) {
    return SPACES.matcher(MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("")).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }
}
