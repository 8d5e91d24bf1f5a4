package nl.wijkkroniek.eventstore.log;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.Iterator;
import java.util.Optional;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;

/** Every document of the log as it stands there, in the order of positions, whatever it is; a batch in memory at a time. */
public final class CommitScan implements Iterator<RawBsonDocument>, AutoCloseable {

  private static final int BATCH = 1000;

  private final MongoCollection<RawBsonDocument> log;
  private final MongoCursor<RawBsonDocument> cursor;

  /** Of the log in this database, which need not be there yet. */
  public CommitScan(MongoDatabase database) {
    this(database, Filters.empty());
  }

  private CommitScan(MongoDatabase database, Bson condition) {
    this.log = in(database);
    this.cursor = log.find(condition).sort(Sorts.ascending(Field.POSITION)).batchSize(BATCH).cursor();
  }

  /** Only of the commits from this position on, up to and without that one. */
  public static CommitScan between(MongoDatabase database, long from, long until) {
    return new CommitScan(database, Filters.and(Filters.gte(Field.POSITION, from), Filters.lt(Field.POSITION, until)));
  }

  private static MongoCollection<RawBsonDocument> in(MongoDatabase database) {
    return LogCollection.in(database).withDocumentClass(RawBsonDocument.class);
  }

  /** The hash of the commit after which the log had so many events; empty where none ends there. */
  public static Optional<Hash> hashAfter(MongoDatabase database, long events) {
    return Optional.ofNullable(in(database).find(Filters.lt(Field.POSITION, events)).sort(Sorts.descending(Field.POSITION)).limit(1).first())
        .map(CommitBytes::of).filter(commit -> commit.misplaced().isEmpty() && commit.position() + commit.size() == events).map(CommitBytes::hash);
  }

  /** The hash of the commit that holds this position, which tells one log from another up to there; empty beyond the head. */
  public static Optional<Hash> hashAt(MongoDatabase database, long position) {
    return Optional.ofNullable(in(database).find(Filters.lte(Field.POSITION, position)).sort(Sorts.descending(Field.POSITION)).limit(1)
            .projection(Projections.include(Field.SIZE, Field.HASH)).first())
        .filter(commit -> commit.getNumber(Field.POSITION).longValue() + commit.getNumber(Field.SIZE).longValue() > position)
        .map(commit -> Hash.of(commit.getBinary(Field.HASH).getData()));
  }

  /** How many events there seem to be, if the log is what it should be; 0 where its end is not. */
  public long reach() {
    RawBsonDocument last = log.find(Filters.gte(Field.POSITION, 0L)).sort(Sorts.descending(Field.POSITION)).limit(1).first();
    CommitBytes commit = last == null ? null : CommitBytes.of(last);
    return commit == null || commit.misplaced().isPresent() ? 0 : commit.position() + commit.size();
  }

  @Override
  public boolean hasNext() {
    return cursor.hasNext();
  }

  @Override
  public RawBsonDocument next() {
    return cursor.next();
  }

  @Override
  public void close() {
    cursor.close();
  }
}
