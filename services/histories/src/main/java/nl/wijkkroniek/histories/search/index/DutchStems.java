package nl.wijkkroniek.histories.search.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.tartarus.snowball.ext.DutchStemmer;

/**
 * Brings Dutch words back to their stem. People use the same words again and again, and a stem takes six passes over a word: those of the words used last are kept at
 * hand.
 */
final class DutchStems extends TokenFilter {

  /** What Lucene's Dutch stemmer leaves apart: reflecties and reflectie, gezinn(en) and gezin, huiz(en) and huis, brieven (briev) and brief. */
  private static final Pattern PLURAL_OF_IE = Pattern.compile("ies$");
  private static final Pattern DOUBLED = Pattern.compile("([bfgklmnprs])\\1$");
  private static final Pattern VOICED_Z = Pattern.compile("z$");
  private static final Pattern VOICED_V = Pattern.compile("v$");

  private static final long AT_HAND = 20_000;
  private static final Cache<String, String> STEMS = Caffeine.newBuilder().maximumSize(AT_HAND).build();

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  DutchStems(TokenStream words) {
    super(words);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    String stem = STEMS.get(term.toString(), DutchStems::of);
    term.setEmpty().append(stem);
    return true;
  }

  private static String of(String word) {
    String stem = withoutAnEnding(withoutAnEnding(PLURAL_OF_IE.matcher(word).replaceFirst("ie")));
    String single = DOUBLED.matcher(stem).replaceFirst("$1");
    return VOICED_V.matcher(VOICED_Z.matcher(single).replaceFirst("s")).replaceFirst("f");
  }

  /** It takes one ending off at a time: keukens becomes keuken, and keuken keuk. */
  private static String withoutAnEnding(String word) {
    DutchStemmer stemmer = new DutchStemmer();
    stemmer.setCurrent(word);
    stemmer.stem();
    return stemmer.getCurrent();
  }
}
