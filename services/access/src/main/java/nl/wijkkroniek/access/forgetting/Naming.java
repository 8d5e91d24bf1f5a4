package nl.wijkkroniek.access.forgetting;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import nl.wijkkroniek.kernel.words.PlainText;

/** Looks for what somebody is called: as whole words, whatever the capitals and the accents. */
public final class Naming {

  private static final int SHORTEST = 2;

  private final List<String> names;
  private final List<Pattern> words;

  public Naming(Collection<String> names) {
    this.names = names.stream().map(PlainText::of).filter(name -> name.length() >= SHORTEST).distinct().toList();
    this.words = this.names.stream().map(name -> Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])")).toList();
  }

  /** Whether there is anything to look for. */
  public boolean isEmpty() {
    return names.isEmpty();
  }

  /** Whether this is one of the names, and nothing else. */
  public boolean is(String text) {
    return names.contains(PlainText.of(text));
  }

  /** Whether one of the names stands in this text. */
  public boolean isIn(String text) {
    String plain = PlainText.of(text);
    return words.stream().anyMatch(word -> word.matcher(plain).find());
  }
}
