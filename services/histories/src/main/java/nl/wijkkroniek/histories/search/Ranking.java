package nl.wijkkroniek.histories.search;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.wijkkroniek.histories.search.index.Field;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.words.Refusal;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;

/** The best of what an index holds, by weight and of equals the last recorded. What cannot come among them is passed over, and nothing is counted. */
final class Ranking {

  private static final Sort ORDER = new Sort(SortField.FIELD_SCORE, new SortField(Field.POSITION, SortField.Type.LONG, true));
  private static final Duration MOST = Duration.ofSeconds(2);

  private Ranking() {
  }

  /**
   * A happening in the order in which it was found.
   *
   * @param event which one
   * @param score its weight, a whole number
   * @param position of the event
   */
  record Hit(EventId event, float score, long position) {
  }

  /** The first of what answers this, after this one. */
  static List<Hit> best(IndexSearcher shared, Query query, Hit after, int count) throws IOException {
    IndexSearcher searcher = new IndexSearcher(shared.getIndexReader());
    searcher.setSimilarity(shared.getSimilarity());
    long until = System.nanoTime() + MOST.toNanos();
    searcher.setTimeout(() -> System.nanoTime() > until);
    if (searcher.getIndexReader().maxDoc() == 0) {
      return List.of();
    }
    FieldDoc last = after == null ? null : new FieldDoc(searcher.getIndexReader().maxDoc() - 1, after.score(), new Object[]{after.score(), after.position()});
    ScoreDoc[] docs = searcher.search(query, new TopFieldCollectorManager(ORDER, count, last, count)).scoreDocs;
    if (searcher.timedOut()) {
      throw new Refusal(Refusal.Kind.UNAVAILABLE, "Dit zoeken duurt te lang. Zoek met een langer woord, of kies een soort, een gemeente of een periode.",
          "This search takes too long. Search with a longer word, or choose a kind, a municipality or a period.");
    }
    List<Hit> hits = new ArrayList<>();
    for (ScoreDoc doc : docs) {
      Object[] order = ((FieldDoc) doc).fields;
      String id = searcher.storedFields().document(doc.doc, Set.of(Field.ID)).get(Field.ID);
      hits.add(new Hit(EventId.parse(id), (Float) order[0], (Long) order[1]));
    }
    return hits;
  }
}
