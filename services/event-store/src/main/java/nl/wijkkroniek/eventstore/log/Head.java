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
 */
record Head(long next, Instant recordedAt) {

  private static final Head OF_AN_EMPTY_LOG = new Head(0, Instant.EPOCH);

  static Head read(MongoCollection<BsonDocument> log) {
    BsonDocument last = log.find().sort(Sorts.descending(Field.POSITION)).limit(1)
        .projection(Projections.include(Field.SIZE, Field.RECORDED_AT)).first();
    return last == null ? OF_AN_EMPTY_LOG : new Head(CommitReading.next(last), CommitReading.recordedAt(last));
  }

  /** The recording clock does not go back, whatever this machine's clock does. */
  Instant now(Clock clock) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return now.isBefore(recordedAt) ? recordedAt : now;
  }
}
