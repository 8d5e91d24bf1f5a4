package nl.wijkkroniek.eventstore;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;

/** The latest snapshot of each aggregate. A copy that can be made again: losing one costs time, never facts. One of another shape is ignored. */
final class Snapshots {

  private static final String NAME = "snapshots";
  private static final String SUBJECT = "_id";
  private static final String SEQUENCE = "seq";
  private static final String KIND = "kind";
  private static final String ID = "id";
  private static final String TOLD = "told";
  private static final String TYPE = "type";
  private static final String REVISION = "rev";
  private static final String DATA = "data";
  private static final String META = "meta";

  private final MongoCollection<BsonDocument> snapshots;

  Snapshots(MongoDatabase database) {
    this.snapshots = database.getCollection(NAME, BsonDocument.class)
        .withReadConcern(ReadConcern.MAJORITY).withWriteConcern(WriteConcern.MAJORITY);
  }

  /** Keeps this snapshot unless a later one is there. */
  void keep(DomainEventMessage<?> snapshot, Serializer serializer) {
    SerializedObject<BsonValue> payload = Stored.payload(snapshot, serializer);
    var document = new BsonDocument(SUBJECT, new BsonString(snapshot.getAggregateIdentifier()))
        .append(SEQUENCE, new BsonInt64(snapshot.getSequenceNumber()))
        .append(ID, new BsonString(snapshot.getIdentifier()))
        .append(TOLD, new BsonDateTime(snapshot.getTimestamp().toEpochMilli()))
        .append(TYPE, new BsonString(payload.getType().getName()))
        .append(DATA, payload.getData())
        .append(META, Stored.metadata(snapshot.getMetaData(), serializer));
    appendText(document, KIND, snapshot.getType());
    appendText(document, REVISION, payload.getType().getRevision());
    replaceUnlessLater(document);
  }

  private static void appendText(BsonDocument document, String field, String text) {
    if (text != null) {
      document.append(field, new BsonString(text));
    }
  }

  private void replaceUnlessLater(BsonDocument snapshot) {
    try {
      snapshots.replaceOne(
          Filters.and(Filters.eq(SUBJECT, snapshot.get(SUBJECT)), Filters.lte(SEQUENCE, snapshot.get(SEQUENCE))),
          snapshot, new ReplaceOptions().upsert(true));
    } catch (MongoException e) {
      if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
    }
  }

  Optional<DomainEventData<?>> of(String aggregateIdentifier, Serializer serializer) {
    return Optional.ofNullable(snapshots.find(Filters.eq(SUBJECT, aggregateIdentifier)).first())
        .filter(document -> isOfPresentShape(document, serializer))
        .map(document -> entry(document, serializer));
  }

  /** One of an earlier shape, or of a later version's, is as good as none: it would be read wrong without a word, and the events are all there. */
  private static boolean isOfPresentShape(BsonDocument snapshot, Serializer serializer) {
    var stored = new SimpleSerializedType(text(snapshot, TYPE), text(snapshot, REVISION));
    try {
      Class<?> type = serializer.classForType(stored);
      return type != UnknownSerializedType.class && stored.equals(serializer.typeForClass(type));
    } catch (SerializationException notReadHere) {
      return false;
    }
  }

  private static DomainEventData<?> entry(BsonDocument snapshot, Serializer serializer) {
    SerializedObject<?> payload = Stored.payload(snapshot.get(DATA), text(snapshot, TYPE), text(snapshot, REVISION), serializer);
    return new SnapshotData(text(snapshot, KIND), text(snapshot, SUBJECT), snapshot.getInt64(SEQUENCE).getValue(), text(snapshot, ID),
        Instant.ofEpochMilli(snapshot.getDateTime(TOLD).getValue()), untyped(payload),
        untyped(Stored.metadata(snapshot.get(META), serializer)));
  }

  @SuppressWarnings("unchecked") // Axon asks each serialized object for its own content type
  private static SerializedObject<Object> untyped(SerializedObject<?> object) {
    return (SerializedObject<Object>) object;
  }

  private static String text(BsonDocument document, String field) {
    return document.containsKey(field) ? document.getString(field).getValue() : null;
  }

  /** A snapshot as Axon reads it, before upcasting. */
  private record SnapshotData(String getType, String getAggregateIdentifier, long getSequenceNumber, String getEventIdentifier,
                Instant getTimestamp, SerializedObject<Object> getPayload, SerializedObject<Object> getMetaData)
      implements DomainEventData<Object> {
  }
}
