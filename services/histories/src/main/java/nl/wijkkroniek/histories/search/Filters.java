package nl.wijkkroniek.histories.search;

import java.util.List;
import nl.wijkkroniek.histories.search.index.Field;
import nl.wijkkroniek.histories.view.LiveViews;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Which of what holds the words is wanted. */
final class Filters {

  private static final int MOST_TEAMS = 1_000;

  private final LiveViews live;

  Filters(LiveViews live) {
    this.live = live;
  }

  /** What holds the words and passes. */
  Query query(Query words, Wanted wanted, long known) {
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(words, Occur.MUST);
    if (wanted.kind() != null) {
      all.add(new TermQuery(new Term(Field.KIND, wanted.kind().code())), Occur.FILTER);
    }
    if (wanted.municipality() != null) {
      all.add(in(wanted.municipality()), Occur.FILTER);
    }
    if (wanted.period() != null) {
      all.add(mayHaveHappened(wanted.period()), Occur.FILTER);
    }
    if (known != Long.MAX_VALUE) {
      all.add(LongPoint.newRangeQuery(Field.POSITION, 0, known), Occur.FILTER);
    }
    return all.build();
  }

  /** What names the municipality, and what stands in the history of a team there: which teams are there is asked now, so that a late answer counts for all. */
  private Query in(String municipality) {
    List<BytesRef> teams = live.current().teamsIn(municipality, MOST_TEAMS).stream().map(SubjectId::toString).map(BytesRef::new).toList();
    return new BooleanQuery.Builder().add(new TermQuery(new Term(Field.MUNICIPALITY, municipality)), Occur.SHOULD)
        .add(new TermInSetQuery(Field.OWNER, teams), Occur.SHOULD).build();
  }

  /** Any day it can have happened on is in the period. */
  private static Query mayHaveHappened(EdtfDate period) {
    return new BooleanQuery.Builder()
        .add(IntPoint.newRangeQuery(Field.EARLIEST, Integer.MIN_VALUE, Field.day(period.latest())), Occur.FILTER)
        .add(IntPoint.newRangeQuery(Field.LATEST, Field.day(period.earliest()), Integer.MAX_VALUE), Occur.FILTER).build();
  }
}
