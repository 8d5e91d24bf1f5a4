package nl.wijkkroniek.eventstore.log;

import com.mongodb.client.model.Projections;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.conversions.Bson;

/** Reads commit documents back. */
final class CommitReading {

  private CommitReading() {
  }

  /** All of a commit but its events. */
  static Bson receiptFields() {
    return Projections.exclude(Field.EVENTS);
  }

  static long position(BsonDocument commit) {
    return commit.getInt64(Field.POSITION).getValue();
  }

  static long next(BsonDocument commit) {
    return position(commit) + commit.getInt32(Field.SIZE).getValue();
  }

  static Instant recordedAt(BsonDocument commit) {
    return Instant.ofEpochMilli(commit.getDateTime(Field.RECORDED_AT).getValue());
  }

  /** @return null where there is none, or something that is none */
  static Hash hash(BsonDocument commit) {
    BsonValue hash = commit.get(Field.HASH);
    return hash != null && hash.isBinary() && hash.asBinary().getData().length == Hash.BYTES ? Hash.of(hash.asBinary().getData()) : null;
  }

  static Commit commit(BsonDocument commit) {
    return new Commit(position(commit), commit.getInt32(Field.SIZE).getValue(), recordedAt(commit),
        text(commit, Field.KEY), text(commit, Field.DIGEST), texts(commit.getArray(Field.IDS)));
  }

  static LongStream sequencesOf(String subject, BsonDocument commit) {
    return commit.getArray(Field.EVENTS).stream().map(BsonValue::asDocument)
        .filter(event -> subject.equals(text(event, Field.SUBJECT)))
        .mapToLong(event -> event.getInt64(Field.SEQUENCE).getValue());
  }

  static String text(BsonDocument document, String field) {
    BsonValue value = document.get(field);
    return value == null ? null : value.asString().getValue();
  }

  static List<String> texts(BsonArray array) {
    return array.stream().map(BsonValue::asString).map(BsonString::getValue).toList();
  }
}
