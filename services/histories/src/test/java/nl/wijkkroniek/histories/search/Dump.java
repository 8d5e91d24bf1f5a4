package nl.wijkkroniek.histories.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.wijkkroniek.histories.search.index.Field;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;

/** All that can be found by an index, as text, whatever became of its pieces: to see that two ways of making it gave the same. */
final class Dump {

  private static final List<String> FIELDS = List.of(Field.ID, Field.KIND, Field.TYPE, Field.OWNER, Field.MUNICIPALITY, Field.MOTIVE, Field.OUTCOME,
      Field.DUTCH, Field.ENGLISH, Field.NAME, Field.START, Field.WHOLE);

  private Dump() {
  }

  /** Of every term of every field what it stands in, and how often. */
  static List<String> of(IndexSearcher searcher) throws IOException {
    var where = new TreeMap<String, TreeSet<String>>();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      for (String field : FIELDS) {
        Terms terms = leaf.reader().terms(field);
        if (terms != null) {
          add(field, terms.iterator(), leaf.reader(), where);
        }
      }
    }
    List<String> lines = new ArrayList<>();
    where.forEach((term, ids) -> lines.add(term + " " + ids));
    return lines;
  }

  private static void add(String field, TermsEnum terms, LeafReader leaf, TreeMap<String, TreeSet<String>> where) throws IOException {
    while (terms.next() != null) {
      PostingsEnum postings = terms.postings(null, PostingsEnum.FREQS);
      for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
        if (leaf.getLiveDocs() == null || leaf.getLiveDocs().get(doc)) {
          String id = leaf.storedFields().document(doc, Set.of(Field.ID)).get(Field.ID);
          where.computeIfAbsent(field + ":" + terms.term().utf8ToString(), _ -> new TreeSet<>()).add(id + "*" + postings.freq());
        }
      }
    }
  }
}
