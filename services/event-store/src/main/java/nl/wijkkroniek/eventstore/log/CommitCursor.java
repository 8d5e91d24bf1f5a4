package nl.wijkkroniek.eventstore.log;

import com.mongodb.MongoCursorNotFoundException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;

/**
 * Commits in the order of the log, through one cursor, two batches in memory at a time. A cursor that the database dropped, because
 * its reader took long over a batch, is opened again where it was: the position says where. Whoever asks for more of every commit
 * after its end looks again, as the log may have grown; Axon's readers rely on it.
 */
final class CommitCursor implements Iterator<StoredCommit>, AutoCloseable {

  private final MongoCollection<RawBsonDocument> log;
  private final Bson condition;
  private final boolean every;
  private ReadAhead cursor;
  private long expected;
  private StoredCommit ahead;
  private boolean ended;
  private volatile boolean closed;

  private CommitCursor(MongoCollection<BsonDocument> log, Bson condition, boolean every, long from) {
    this.log = log.withDocumentClass(RawBsonDocument.class);
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

  private ReadAhead open() {
    Bson ahead = Filters.gte(Field.POSITION, expected);
    return new ReadAhead(log.find(every ? ahead : Filters.and(condition, ahead)).sort(Sorts.ascending(Field.POSITION)));
  }

  @Override
  public boolean hasNext() {
    if (ahead == null && more()) {
      accept(cursor.next());
    }
    return ahead != null;
  }

  /** A reader that is closed by another thread, as Axon does when it stops, has seen all it will see. */
  private boolean more() {
    try {
      ended = !hasMore();
      return !ended;
    } catch (IllegalStateException e) {
      if (closed) {
        return false;
      }
      throw e;
    }
  }

  private boolean hasMore() {
    if (ended && every) {
      openAgain();
    }
    try {
      return cursor.hasNext();
    } catch (MongoCursorNotFoundException dropped) {
      openAgain();
      return cursor.hasNext();
    }
  }

  private void openAgain() {
    cursor.close();
    cursor = open();
  }

  private void accept(StoredCommit commit) {
    if (every && commit.position() != expected) {
      throw new GapInLog(expected, commit.position());
    }
    ahead = commit;
    expected = commit.next();
  }

  @Override
  public StoredCommit next() {
    if (!hasNext()) {
      throw new NoSuchElementException("The log ends before position " + expected);
    }
    StoredCommit commit = ahead;
    ahead = null;
    return commit;
  }

  @Override
  public void close() {
    closed = true;
    cursor.close();
  }
}
