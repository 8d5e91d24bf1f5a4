package nl.wijkkroniek.eventstore.log;

import com.mongodb.MongoCursorNotFoundException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/**
 * Commits in the order of the log, through one cursor, a batch in memory at a time. A cursor that the database dropped, because
 * its reader took long over a batch, is opened again where it was: the position says where.
 */
final class CommitCursor implements Iterator<BsonDocument>, AutoCloseable {

  private static final int BATCH = 500;

  private final MongoCollection<BsonDocument> log;
  private final Bson condition;
  private final boolean every;
  private MongoCursor<BsonDocument> cursor;
  private long expected;
  private BsonDocument ahead;

  private CommitCursor(MongoCollection<BsonDocument> log, Bson condition, boolean every, long from) {
    this.log = log;
    this.condition = condition;
    this.every = every;
    this.expected = from;
    this.cursor = open();
  }

  /** Every commit from the one at this position, which has to be the first of a commit or the end of the log. */
  static CommitCursor every(MongoCollection<BsonDocument> log, long from) {
    return new CommitCursor(log, Filters.empty(), true, from);
  }

  /** The commits at or after this position that meet a condition. */
  static CommitCursor some(MongoCollection<BsonDocument> log, Bson condition, long from) {
    return new CommitCursor(log, condition, false, from);
  }

  private MongoCursor<BsonDocument> open() {
    Bson ahead = Filters.gte(Field.POSITION, expected);
    return log.find(every ? ahead : Filters.and(condition, ahead)).sort(Sorts.ascending(Field.POSITION)).batchSize(BATCH).cursor();
  }

  @Override
  public boolean hasNext() {
    if (ahead == null && more()) {
      accept(cursor.next());
    }
    return ahead != null;
  }

  private boolean more() {
    try {
      return cursor.hasNext();
    } catch (MongoCursorNotFoundException dropped) {
      cursor = open();
      return cursor.hasNext();
    }
  }

  private void accept(BsonDocument commit) {
    long position = CommitReading.position(commit);
    if (every && position != expected) {
      throw new GapInLog(expected, position);
    }
    ahead = commit;
    expected = CommitReading.next(commit);
  }

  @Override
  public BsonDocument next() {
    if (!hasNext()) {
      throw new NoSuchElementException("The log ends before position " + expected);
    }
    BsonDocument commit = ahead;
    ahead = null;
    return commit;
  }

  @Override
  public void close() {
    cursor.close();
  }
}
