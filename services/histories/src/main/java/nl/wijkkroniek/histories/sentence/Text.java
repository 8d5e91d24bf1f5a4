package nl.wijkkroniek.histories.sentence;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.place.Municipality;
import nl.wijkkroniek.kernel.words.Words;

/** Pieces of sentences in both languages: what people wrote is cut to size, and a piece is only said when there is something to say. */
final class Text {

  private static final int LONGEST = 200;
  private static final int MOST_LISTED = 5;
  private static final Pattern STOP_TOO_MUCH = Pattern.compile("(?<=[?!…])\\.(?=\\s|$)");
  private static final Words NOTHING = new Words("", "");

  private Text() {
  }

  /** The pattern of each language with these filled in; of words those of that language. */
  static Words say(String nl, String en, Object... values) {
    return new Words(nl.formatted(in(Words::nl, values)), en.formatted(in(Words::en, values)));
  }

  /** The same, cut to size; nothing when nothing was written. */
  static Words maybe(String nl, String en, String text) {
    return text == null ? NOTHING : say(nl, en, cut(text));
  }

  /** The same for a list; nothing when it is empty. */
  static Words maybe(String nl, String en, List<String> texts) {
    return texts.isEmpty() ? NOTHING : say(nl, en, all(texts));
  }

  /** The same in both languages, between brackets. */
  static Words bracketed(String text) {
    return maybe(" (%s)", " (%s)", text);
  }

  /** What ends as a question or an exclamation needs no full stop after it. */
  static Words stoppedOnce(Words sentence) {
    return new Words(STOP_TOO_MUCH.matcher(sentence.nl()).replaceAll(""), STOP_TOO_MUCH.matcher(sentence.en()).replaceAll(""));
  }

  /** Pieces after each other. */
  static Words join(Words... pieces) {
    return new Words(Arrays.stream(pieces).map(Words::nl).collect(Collectors.joining()), Arrays.stream(pieces).map(Words::en).collect(Collectors.joining()));
  }

  /** Why, in brackets, and the end of the sentence. */
  static Words endedBecause(String because) {
    return join(bracketed(because), say(".", "."));
  }

  /** "a, b en c": the first of them where there are many. */
  static Words all(List<String> texts) {
    return new Words(list(texts, " en ", " en nog %d"), list(texts, " and ", " and %d more"));
  }

  /** The same of what is said differently in each language. */
  static <T> Words each(List<T> values, Function<T, Words> words) {
    return new Words(all(values, value -> words.apply(value).nl()).nl(), all(values, value -> words.apply(value).en()).en());
  }

  /** What a municipality is called. */
  static String name(Municipality municipality) {
    return cut(municipality.name() == null ? municipality.code() : municipality.name());
  }

  static <T> Words all(List<T> values, Function<T, String> text) {
    return all(values.stream().map(text).toList());
  }

  /** What somebody wrote, without the full stop at its end, and cut short at a word where it is long. */
  static String cut(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    if (line.codePointCount(0, line.length()) > LONGEST) {
      String start = line.substring(0, line.offsetByCodePoints(0, LONGEST));
      int space = start.lastIndexOf(' ');
      return (space < LONGEST / 2 ? start : start.substring(0, space)) + "…";
    }
    return line.endsWith(".") && !line.endsWith("..") ? line.substring(0, line.length() - 1) : line;
  }

  /** What somebody wrote as the end of a sentence: with a full stop where it needs one. */
  static String ended(String text) {
    String line = cut(text);
    return Stream.of("…", "!", "?", "..").anyMatch(line::endsWith) ? line : line + ".";
  }

  private static Object[] in(Function<Words, String> language, Object[] values) {
    return Arrays.stream(values).map(value -> value instanceof Words words ? language.apply(words) : value).toArray();
  }

  private static String list(List<String> texts, String and, String more) {
    List<String> first = texts.stream().limit(MOST_LISTED).map(Text::cut).toList();
    if (texts.size() > MOST_LISTED) {
      return String.join(", ", first) + more.formatted(texts.size() - MOST_LISTED);
    }
    return first.size() < 2 ? String.join("", first) : String.join(", ", first.subList(0, first.size() - 1)) + and + first.getLast();
  }
}
