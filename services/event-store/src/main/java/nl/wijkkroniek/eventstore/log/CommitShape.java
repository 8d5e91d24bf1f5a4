package nl.wijkkroniek.eventstore.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.BsonBinaryReader;
import org.bson.BsonInvalidOperationException;
import org.bson.BsonReader;
import org.bson.BsonSerializationException;
import org.bson.BsonType;
import org.bson.RawBsonDocument;

/** Whether what a commit says about its events, for the indexes to find them by, is what its events say. */
final class CommitShape {

  private final List<String> ids = new ArrayList<>();
  private final List<String> streams = new ArrayList<>();
  private final List<String> idsOfEvents = new ArrayList<>();
  private final List<String> streamsOfEvents = new ArrayList<>();

  private CommitShape() {
  }

  /** @return what contradicts what; empty where nothing does */
  static Optional<String> contradiction(RawBsonDocument commit, int size) {
    var shape = new CommitShape();
    try (var reader = new BsonBinaryReader(commit.getByteBuffer().asNIO())) {
      shape.read(reader);
    } catch (BsonInvalidOperationException | BsonSerializationException e) {
      return Optional.of("it cannot be read: " + e.getMessage());
    }
    return shape.contradiction(size);
  }

  private Optional<String> contradiction(int size) {
    if (idsOfEvents.isEmpty() || idsOfEvents.size() != size) {
      return Optional.of("n says %d and it holds %d event(s)".formatted(size, idsOfEvents.size()));
    }
    if (!ids.equals(idsOfEvents)) {
      return Optional.of("ids are not those of its events");
    }
    return streams.equals(streamsOfEvents) ? Optional.empty() : Optional.of("streams are not those of its events");
  }

  private void read(BsonReader commit) {
    commit.readStartDocument();
    while (commit.readBsonType() != BsonType.END_OF_DOCUMENT) {
      switch (commit.readName()) {
        case Field.IDS -> readTexts(commit, ids);
        case Field.STREAMS -> readTexts(commit, streams);
        case Field.EVENTS -> readEvents(commit);
        default -> commit.skipValue();
      }
    }
    commit.readEndDocument();
  }

  private static void readTexts(BsonReader array, List<String> texts) {
    array.readStartArray();
    while (array.readBsonType() != BsonType.END_OF_DOCUMENT) {
      texts.add(array.readString());
    }
    array.readEndArray();
  }

  private void readEvents(BsonReader events) {
    events.readStartArray();
    while (events.readBsonType() != BsonType.END_OF_DOCUMENT) {
      readEvent(events);
    }
    events.readEndArray();
  }

  private void readEvent(BsonReader event) {
    String subject = null;
    long sequence = -1;
    event.readStartDocument();
    while (event.readBsonType() != BsonType.END_OF_DOCUMENT) {
      switch (event.readName()) {
        case Field.ID -> idsOfEvents.add(event.readString());
        case Field.SUBJECT -> subject = event.readString();
        case Field.SEQUENCE -> sequence = event.readInt64();
        default -> event.skipValue();
      }
    }
    event.readEndDocument();
    if (subject != null) {
      streamsOfEvents.add(EventDraft.stream(subject, sequence));
    }
  }
}
