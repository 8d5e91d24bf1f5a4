package nl.wijkkroniek.benchmarks.national;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says things in Dutch, out of a list of words by theme: what is said about a theme can be found by that theme's words. */
final class Dutch {

  /** What can be said; the names are the keys of the sentences in the word list. */
  enum Saying {
    QUESTION, EXPECTATION, GOAL, OBSERVATION, ADJUSTMENT, BECAUSE, CONTRIBUTION, INSIGHT, FOLLOWUP, SETTLED, LEARNED, SUMMARY, ASSIGNMENT, PURPOSE, VISION,
    SURROUNDINGS, MANDATE, AGENDA, ANSWER, SHARED, REMARK, TASK, NEED, ALTERNATIVE, PROVISION, COLLECTIVE, TRY, DO
  }

  private static final String SENTENCES = "sentences";
  private static final Pattern GAP = Pattern.compile("\\{(\\w+)}");

  private final Random random;
  private final Map<Saying, List<String>> sentences = new EnumMap<>(Saying.class);
  private final List<Theme> themes;

  /**
   * What people talk about.
   *
   * @param words by kind: what the matter is, whom it concerns, what can be done, what comes of it, with whom, and where
   */
  record Theme(String name, Map<String, List<String>> words) {
  }

  Dutch(Random random) {
    this.random = random;
    Map<String, Map<String, List<String>>> sections = sections();
    sections.remove(SENTENCES).forEach((key, choices) -> sentences.put(Saying.valueOf(key.toUpperCase(Locale.ROOT)), choices));
    this.themes = sections.entrySet().stream().map(section -> new Theme(section.getKey(), section.getValue())).toList();
  }

  List<Theme> themes() {
    return themes;
  }

  /** A sentence of this kind about this theme. */
  String say(Saying saying, Theme about) {
    return capital(filled(any(sentences.get(saying)), about));
  }

  /** Up to three of them, as people do who tell more. */
  String sayMore(Saying saying, Theme about) {
    StringBuilder told = new StringBuilder(say(saying, about));
    for (int more = random.nextInt(3); more > 0; more--) {
      told.append(". ").append(say(saying, about));
    }
    return told.append('.').toString();
  }

  /** One word or clause of a theme: {@code matter}, {@code group}, {@code approach}, {@code effect}, {@code partner} or {@code place}. */
  String word(String kind, Theme about) {
    return any(about.words().get(kind));
  }

  static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private String filled(String sentence, Theme about) {
    return GAP.matcher(sentence).replaceAll(gap -> Matcher.quoteReplacement(wordFor(gap.group(1), about)));
  }

  /** A gap that begins with a capital takes a word that does. */
  private String wordFor(String gap, Theme about) {
    String kind = gap.toLowerCase(Locale.ROOT);
    String word = about.words().containsKey(kind) ? word(kind, about) : filled(any(sentences.get(Saying.valueOf(kind.toUpperCase(Locale.ROOT)))), about);
    return gap.equals(kind) ? word : capital(word);
  }

  private static Map<String, Map<String, List<String>>> sections() {
    Map<String, Map<String, List<String>>> sections = new LinkedHashMap<>();
    String open = "";
    for (String line : lines()) {
      if (line.startsWith("[")) {
        open = line.substring(1, line.length() - 1);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        int colon = line.indexOf(':');
        sections.computeIfAbsent(open, _ -> new HashMap<>()).put(line.substring(0, colon), List.of(line.substring(colon + 1).strip().split("; ?")));
      }
    }
    return sections;
  }

  private static List<String> lines() {
    try (var reader = new BufferedReader(new InputStreamReader(Dutch.class.getResourceAsStream("woorden.txt"), StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
