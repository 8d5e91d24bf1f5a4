package nl.wijkkroniek.histories.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.wijkkroniek.histories.search.index.Analysis;
import nl.wijkkroniek.histories.search.index.Analysis.Term;
import nl.wijkkroniek.histories.search.index.Field;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/** The words of a question, and how each is looked for: in what people wrote first, then in names, then as the beginning of a word. */
final class LookedFor {

  /** A name says what it is about, a text what was said; weights are whole, so that sums are exact. */
  private static final float IN_TEXT = 4;
  private static final float IN_NAME = 2;

  /** No word. */
  static final LookedFor NOTHING = new LookedFor();

  private final List<Word> words = new ArrayList<>();

  /**
   * One word.
   *
   * @param dutch its stems as Dutch
   * @param english its stems as English
   * @param start what words may begin with; null where that is not looked for
   */
  record Word(Set<String> dutch, Set<String> english, String start) {
  }

  /** The words of this text; the last one may be the beginning of a word, as somebody may still be typing. */
  static LookedFor of(String text) {
    LookedFor looked = new LookedFor();
    List<String> words = new ArrayList<>(new LinkedHashSet<>(Analysis.words(text).stream().map(Term::text).toList()));
    boolean mayGoOn = !text.isEmpty() && Character.isLetterOrDigit(text.codePointBefore(text.length()));
    for (String word : words) {
      boolean last = mayGoOn && word.equals(words.getLast()) && word.length() >= Analysis.SHORTEST_START;
      looked.words.add(new Word(stems(Analysis.dutch(word)), stems(Analysis.english(word)),
          last ? word.substring(0, Math.min(word.length(), Analysis.LONGEST_START)) : null));
    }
    return looked;
  }

  /** The words of a text that others are compared with, by their Dutch stems and those of parts of compounds. */
  static LookedFor stemsOf(String text) {
    LookedFor looked = new LookedFor();
    looked.words.add(new Word(stems(Analysis.dutchWithParts(text)), Set.of(), null));
    return looked;
  }

  private static Set<String> stems(List<Term> terms) {
    return new LinkedHashSet<>(terms.stream().map(Term::text).toList());
  }

  List<Word> words() {
    return words;
  }

  /** What has all of the words, or where that is too much asked, at least this many. */
  Query query(int atLeast) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    words.forEach(word -> all.add(query(word), atLeast < words.size() ? Occur.SHOULD : Occur.MUST));
    return atLeast < words.size() ? all.setMinimumNumberShouldMatch(atLeast).build() : all.build();
  }

  private static Query query(Word word) {
    List<Query> ways = new ArrayList<>();
    ways.add(new BoostQuery(any(Field.DUTCH, word.dutch()), IN_TEXT));
    ways.add(new BoostQuery(any(Field.ENGLISH, word.english()), IN_TEXT));
    ways.add(new BoostQuery(any(Field.NAME, word.dutch()), IN_NAME));
    if (word.start() != null) {
      ways.add(new ConstantScoreQuery(new TermQuery(new org.apache.lucene.index.Term(Field.START, word.start()))));
    }
    return new DisjunctionMaxQuery(ways, 0);
  }

  private static Query any(String field, Set<String> stems) {
    SynonymQuery.Builder synonyms = new SynonymQuery.Builder(field);
    stems.forEach(stem -> synonyms.addTerm(new org.apache.lucene.index.Term(field, stem)));
    return synonyms.build();
  }
}
