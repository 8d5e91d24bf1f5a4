package nl.wijkkroniek.histories.search.index;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.compound.DictionaryCompoundWordTokenFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * How texts become terms. Every text is read as Dutch and as English, as nobody says in which of the two they write: lower case, without accents, without the
 * commonest words of both languages, by stem. Of a Dutch compound its parts are terms as well, as far as they stand in {@code parts.txt}.
 */
public final class Analysis {

  /** Shortest beginning of a word that finds it. */
  public static final int SHORTEST_START = 3;
  /** Of a longer beginning no more than this counts. */
  public static final int LONGEST_START = 12;

  private static final int SHORTEST_COMPOUND = 6;
  private static final int LONGEST_PART = 15;
  private static final CharArraySet COMMON = common();
  private static final CharArraySet PARTS = parts();

  /** Words as they are written, without case and accents. */
  private static final Analyzer PLAIN = analyzer(Function.identity());
  private static final Analyzer DUTCH = analyzer(DutchStems::new);
  private static final Analyzer DUTCH_WITH_PARTS = analyzer(words -> new RemoveDuplicatesTokenFilter(new DutchStems(
      new DictionaryCompoundWordTokenFilter(words, PARTS, SHORTEST_COMPOUND, SHORTEST_START, LONGEST_PART, true))));
  private static final Analyzer ENGLISH = analyzer(PorterStemFilter::new);
  private static final Analyzer STARTS = analyzer(words -> new EdgeNGramTokenFilter(words, SHORTEST_START, LONGEST_START, false));

  private Analysis() {
  }

  /** A term, and where in the text it stands. */
  public record Term(String text, int start, int end) {
  }

  /** How each field of the index is made. */
  public static Analyzer ofIndex() {
    return new PerFieldAnalyzerWrapper(DUTCH_WITH_PARTS, Map.of(Field.ENGLISH, ENGLISH, Field.START, STARTS));
  }

  /** The words of a text as they are written, without case, accents and the commonest words. */
  public static List<Term> words(String text) {
    return terms(PLAIN, text);
  }

  /** Its Dutch stems, those of parts of compounds as well: of a text that is looked in. */
  public static List<Term> dutchWithParts(String text) {
    return terms(DUTCH_WITH_PARTS, text);
  }

  /** Its Dutch stems: of a word that is looked for. */
  public static List<Term> dutch(String text) {
    return terms(DUTCH, text);
  }

  /** Its English stems. */
  public static List<Term> english(String text) {
    return terms(ENGLISH, text);
  }

  private static List<Term> terms(Analyzer analyzer, String text) {
    List<Term> terms = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      var place = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(new Term(term.toString(), place.startOffset(), place.endOffset()));
      }
      stream.end();
      return terms;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static Analyzer analyzer(Function<TokenStream, TokenStream> stems) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        TokenStream plain = new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(words)));
        return new TokenStreamComponents(words, stems.apply(new StopFilter(plain, COMMON)));
      }
    };
  }

  private static CharArraySet common() {
    var both = new CharArraySet(DutchAnalyzer.getDefaultStopSet(), true);
    both.addAll(EnglishAnalyzer.ENGLISH_STOP_WORDS_SET);
    return both;
  }

  private static CharArraySet parts() {
    try (var reader = new BufferedReader(new InputStreamReader(Analysis.class.getResourceAsStream("parts.txt"), StandardCharsets.UTF_8))) {
      return new CharArraySet(reader.lines().filter(line -> !line.startsWith("#")).flatMap(line -> List.of(line.strip().split("\\s+")).stream())
          .filter(part -> !part.isEmpty()).toList(), true);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
