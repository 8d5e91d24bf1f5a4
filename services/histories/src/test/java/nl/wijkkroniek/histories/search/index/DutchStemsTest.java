package nl.wijkkroniek.histories.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;

/** Stems that are kept at hand are those that Lucene's own filters make one after another. */
class DutchStemsTest {

  private static final List<String> ENDINGS = List.of("", "s", "en", "ies", "je", "heid", "elijk", "ing", "ingen", "t", "de", "z", "v", "zz", "nn");

  @Test
  void givenManyWords_whenStemmedOnceAndAgain_thenTheyAreAsLucenesFiltersMakeThem() throws IOException {
    String text = String.join(" ", words());
    List<String> expected = terms(asLuceneDoes(words(text)));

    assertThat(terms(new DutchStems(words(text)))).isEqualTo(expected).hasSizeGreaterThan(1_000);
    assertThat(terms(new DutchStems(words(text)))).isEqualTo(expected);
  }

  private static List<String> words() throws IOException {
    try (var reader = new BufferedReader(new InputStreamReader(Analysis.class.getResourceAsStream("parts.txt"), StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.startsWith("#")).flatMap(line -> Stream.of(line.strip().split("\\s+"))).filter(word -> !word.isEmpty())
          .flatMap(word -> ENDINGS.stream().map(word::concat)).toList();
    }
  }

  private static TokenStream words(String text) {
    WhitespaceTokenizer words = new WhitespaceTokenizer();
    words.setReader(new StringReader(text));
    return words;
  }

  private static TokenStream asLuceneDoes(TokenStream words) {
    TokenStream stems = new SnowballFilter(new SnowballFilter(replaced(words, "ies$", "ie"), "Dutch"), "Dutch");
    return replaced(replaced(replaced(stems, "([bfgklmnprs])\\1$", "$1"), "z$", "s"), "v$", "f");
  }

  private static TokenStream replaced(TokenStream words, String what, String by) {
    return new PatternReplaceFilter(words, Pattern.compile(what), by, false);
  }

  private static List<String> terms(TokenStream stream) throws IOException {
    List<String> terms = new ArrayList<>();
    try (stream) {
      var term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
    }
    return terms;
  }
}
