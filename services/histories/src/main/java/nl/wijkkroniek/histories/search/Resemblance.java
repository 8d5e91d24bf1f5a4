package nl.wijkkroniek.histories.search;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.wijkkroniek.histories.search.index.Analysis;
import nl.wijkkroniek.histories.search.index.Field;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;

/**
 * What resembles a text: what has its telling words, those that stand in few other texts. One word in common is no resemblance, unless there is no more to go by.
 */
final class Resemblance {

  /** Words of a text that count. */
  private static final int MOST_WORDS = 25;
  /** From so many telling words on, two have to be shared. */
  private static final int FEW_WORDS = 3;
  private static final float SAME = 20;
  /** What shares words comes before all that is alike in other ways only. */
  private static final float WORDS = 1_000;
  private static final Sort BEST_FIRST = new Sort(SortField.FIELD_SCORE, new SortField(Field.POSITION, SortField.Type.LONG, true));

  private final String field;
  private final String text;
  private final BooleanQuery.Builder beside = new BooleanQuery.Builder();
  private Query otherwise;

  /**
   * Begins a question.
   *
   * @param field in which the words of others stand
   * @param text what others are compared with
   */
  Resemblance(String field, String text) {
    this.field = field;
    this.text = text;
  }

  /** Only what has this word in this field. */
  Resemblance only(String in, String word) {
    beside.add(new TermQuery(new Term(in, word)), Occur.FILTER);
    return this;
  }

  /** Nothing that has this word in this field. */
  Resemblance without(String in, String word) {
    beside.add(new TermQuery(new Term(in, word)), Occur.MUST_NOT);
    return this;
  }

  /** What has this word in this field comes sooner; without it, it may come as well. */
  Resemblance rather(String in, String word) {
    beside.add(new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(in, word))), SAME), Occur.SHOULD);
    return this;
  }

  /** What has this word in this field resembles it as well, without a word of text in common; it comes after what has. */
  Resemblance orOnly(String in, String word) {
    otherwise = new ConstantScoreQuery(new TermQuery(new Term(in, word)));
    return this;
  }

  /** The identifiers of what resembles it most; of what does as much, the last recorded first. */
  List<String> best(IndexSearcher searcher, int count) throws IOException {
    Query words = words(searcher);
    if (words == null && otherwise == null) {
      return List.of();
    }
    BooleanQuery.Builder either = new BooleanQuery.Builder().setMinimumNumberShouldMatch(1);
    if (words != null) {
      either.add(words, Occur.SHOULD).add(new BoostQuery(new ConstantScoreQuery(words), WORDS), Occur.SHOULD);
    }
    if (otherwise != null) {
      either.add(otherwise, Occur.SHOULD);
    }
    return ids(searcher, searcher.search(beside.add(either.build(), Occur.MUST).build(), count, BEST_FIRST).scoreDocs);
  }

  private Query words(IndexSearcher searcher) throws IOException {
    MoreLikeThis telling = new MoreLikeThis(searcher.getIndexReader());
    telling.setAnalyzer(Analysis.ofIndex());
    telling.setFieldNames(new String[]{field});
    telling.setMinTermFreq(1);
    telling.setMinDocFreq(1);
    telling.setMaxQueryTerms(MOST_WORDS);
    telling.setBoost(true);
    List<BooleanClause> clauses = ((BooleanQuery) telling.like(field, new StringReader(text))).clauses();
    BooleanQuery.Builder some = new BooleanQuery.Builder().setMinimumNumberShouldMatch(clauses.size() < FEW_WORDS ? 1 : 2);
    clauses.forEach(some::add);
    return clauses.isEmpty() ? null : some.build();
  }

  private static List<String> ids(IndexSearcher searcher, ScoreDoc[] docs) throws IOException {
    List<String> ids = new ArrayList<>();
    for (ScoreDoc doc : docs) {
      ids.add(searcher.storedFields().document(doc.doc, Set.of(Field.ID)).get(Field.ID));
    }
    return ids;
  }
}
