package nl.wijkkroniek.eventstore.log;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.conversions.Bson;

/** Finds out, by looking in the log instead of guessing, what became of a commit that was not simply acknowledged. */
final class Verdict {

  private static final Pattern VIOLATED_INDEX = Pattern.compile("index: (\\S+)");

  private final MongoCollection<BsonDocument> log;

  Verdict(MongoCollection<BsonDocument> log) {
    this.log = log;
  }

  /** Whether another process recorded at this position first. Only a hint that saves looking: other duplicates are looked up. */
  static boolean isAboutPosition(BulkWriteError duplicate) {
    Matcher index = VIOLATED_INDEX.matcher(duplicate.getMessage());
    return index.find() && index.group(1).endsWith("_id_");
  }

  /** Whether, after this, the write may have happened all the same. */
  static boolean leavesOpen(MongoException e) {
    return e instanceof MongoSocketException || e instanceof MongoTimeoutException || e instanceof MongoConnectionPoolClearedException
        || e instanceof MongoNotPrimaryException || e instanceof MongoNodeIsRecoveringException
        || e instanceof MongoBulkWriteException bulk && bulk.getWriteConcernError() != null
        || e.hasErrorLabel("RetryableWriteError");
  }

  /** @return whether the commit is in the log; then it has succeeded */
  boolean isRecorded(Waiting waiting) {
    BsonDocument found = first(Filters.eq(Field.IDS, waiting.commit().ids().getFirst()));
    return found != null && isOurs(waiting, found);
  }

  private static boolean isOurs(Waiting waiting, BsonDocument found) {
    if (!waiting.commit().wrote(found.get(Field.TOKEN))) {
      return false;
    }
    waiting.succeed(CommitReading.commit(found));
    return true;
  }

  /**
   * Settles a commit that met a duplicate: it is there already, or something of it is.
   *
   * @return false where nothing is found, so that it was the position after all, or the other commit is not yet durable
   */
  boolean settle(Waiting waiting) {
    return isRecorded(waiting) || hasUsedKey(waiting) || hasRecordedEvent(waiting) || hasTakenSequence(waiting);
  }

  private boolean hasUsedKey(Waiting waiting) {
    String key = waiting.commit().draft().key();
    BsonDocument found = key == null ? null : first(Filters.eq(Field.KEY, key));
    if (found == null) {
      return false;
    }
    waiting.fail(new KeyAlreadyUsed(CommitReading.commit(found)));
    return true;
  }

  private boolean hasRecordedEvent(Waiting waiting) {
    List<String> ids = waiting.commit().ids();
    BsonDocument found = first(Filters.in(Field.IDS, ids));
    if (found == null) {
      return false;
    }
    List<String> recorded = CommitReading.texts(found.getArray(Field.IDS));
    String repeated = recorded.stream().filter(new HashSet<>(ids)::contains).findFirst().orElseThrow();
    long position = CommitReading.position(found) + recorded.indexOf(repeated);
    waiting.fail(EventAlreadyRecorded.at(position, repeated, ids.indexOf(repeated)));
    return true;
  }

  private boolean hasTakenSequence(Waiting waiting) {
    BsonArray streams = waiting.commit().streams();
    BsonDocument found = streams.isEmpty() ? null : first(Filters.in(Field.STREAMS, streams));
    if (found == null) {
      return false;
    }
    Set<BsonValue> taken = new HashSet<>(found.getArray(Field.STREAMS));
    List<EventDraft> events = waiting.commit().draft().events();
    int index = 0;
    while (events.get(index).subject() == null || !taken.contains(new BsonString(events.get(index).stream()))) {
      index++;
    }
    waiting.fail(new SequenceAlreadyTaken(events.get(index), index));
    return true;
  }

  private BsonDocument first(Bson condition) {
    return log.find(condition).sort(Sorts.ascending(Field.POSITION)).limit(1).projection(CommitReading.receiptFields()).first();
  }
}
