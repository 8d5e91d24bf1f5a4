package nl.wijkkroniek.eventstore.log;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.bson.BsonDocument;

/**
 * Where the log ends.
 *
 * @param next       position of the event to come
 * @param recordedAt of the last commit
 * @param hash       of the last commit; null where it has none
 */
record Head(long next, Instant recordedAt, Hash hash) {

  private static final Head OF_AN_EMPTY_LOG = new Head(0, Instant.EPOCH, Hash.OF_NOTHING);

  static Head read(MongoCollection<BsonDocument> log) {
    BsonDocument last = log.find().sort(Sorts.descending(Field.POSITION)).limit(1)
        .projection(Projections.include(Field.SIZE, Field.RECORDED_AT, Field.HASH)).first();
    return last == null ? OF_AN_EMPTY_LOG : new Head(CommitReading.next(last), CommitReading.recordedAt(last), CommitReading.hash(last));
  }

  /** @throws LogWithoutHashes when there is nothing that a commit could be chained to */
  Head chained() {
    if (hash == null) {
      throw new LogWithoutHashes(next);
    }
    return this;
  }

  /** The recording clock does not go back, whatever this machine's clock does. */
  Instant now(Clock clock) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return now.isBefore(recordedAt) ? recordedAt : now;
  }
}
