package nl.wijkkroniek.histories.deadletter;

import java.time.Instant;
import nl.wijkkroniek.histories.order.Rank;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.deadletter.Cause;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.axonframework.serialization.SerializedMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;

/** A letter as a document that a person can read: its event as it stands in the log, and what went wrong. */
final class LetterBson {

  static final String COLLECTION = "dead_letters";
  static final String QUEUE = "queue";
  static final String SEQUENCE = "sequence";
  static final String INDEX = "index";
  static final String MESSAGE = "message";
  static final String EVENT = "message.id";
  static final String CAUSE = "cause";
  static final String ENQUEUED = "enqueuedAt";
  static final String TOUCHED = "lastTouched";
  static final String TAKEN = "takenUntil";

  private static final String DIAGNOSTICS = "diagnostics";
  private static final String ID = "id";
  private static final String TYPE = "type";
  private static final String REVISION = "revision";
  private static final String POSITION = "position";
  private static final String KIND = "kind";
  private static final String SUBJECT = "subject";
  private static final String TIMESTAMP = "timestamp";
  private static final String PAYLOAD = "payload";
  private static final String METADATA = "metadata";

  private final Serializer serializer;

  LetterBson(Serializer serializer) {
    this.serializer = serializer;
  }

  BsonDocument document(String queue, String sequence, long index, DeadLetter<? extends EventMessage<?>> letter) {
    var document = new BsonDocument("_id", text(queue + "|" + sequence + "|" + Rank.padded(index))).append(QUEUE, text(queue)).append(SEQUENCE, text(sequence))
        .append(INDEX, new BsonInt64(index)).append(MESSAGE, message(letter.message()));
    document.putAll(standing(letter));
    return document;
  }

  /** What changes of a letter when it is tried again. */
  BsonDocument standing(DeadLetter<?> letter) {
    var standing = new BsonDocument(ENQUEUED, text(letter.enqueuedAt())).append(TOUCHED, text(letter.lastTouched()))
        .append(DIAGNOSTICS, metaData(letter.diagnostics()));
    letter.cause().ifPresent(cause -> standing.append(CAUSE, cause(cause)));
    return standing;
  }

  private static BsonDocument cause(Cause cause) {
    return new BsonDocument(TYPE, text(cause.type())).append(MESSAGE, cause.message() == null ? BsonNull.VALUE : text(cause.message()));
  }

  private BsonDocument message(EventMessage<?> message) {
    SerializedObject<BsonValue> payload = message.serializePayload(serializer, BsonValue.class);
    var document = new BsonDocument(ID, text(message.getIdentifier())).append(TYPE, text(payload.getType().getName()));
    if (payload.getType().getRevision() != null) {
      document.append(REVISION, text(payload.getType().getRevision()));
    }
    if (message instanceof TrackedEventMessage<?> tracked && tracked.trackingToken() instanceof GlobalSequenceTrackingToken token) {
      document.append(POSITION, new BsonInt64(token.getGlobalIndex()));
    }
    if (message instanceof DomainEventMessage<?> domain) {
      document.append(KIND, text(domain.getType())).append(SUBJECT, text(domain.getAggregateIdentifier()))
          .append(SEQUENCE, new BsonInt64(domain.getSequenceNumber()));
    }
    return document.append(TIMESTAMP, text(message.getTimestamp())).append(PAYLOAD, payload.getData())
        .append(METADATA, message.serializeMetaData(serializer, BsonValue.class).getData());
  }

  private BsonValue metaData(MetaData metaData) {
    return serializer.serialize(metaData, BsonValue.class).getData();
  }

  <M extends EventMessage<?>> StoredLetter<M> letter(BsonDocument document) {
    @SuppressWarnings("unchecked") // a queue gives back what was put into it
    M message = (M) message(document.getDocument(MESSAGE));
    MetaData diagnostics = serializer.deserialize(serialized(document.get(DIAGNOSTICS), MetaData.class.getName(), null));
    return new StoredLetter<>(document.getString("_id").getValue(), message, document.containsKey(CAUSE) ? cause(document.getDocument(CAUSE)) : null,
        Instant.parse(textIn(document, ENQUEUED)), Instant.parse(textIn(document, TOUCHED)), diagnostics);
  }

  private static Cause cause(BsonDocument document) {
    return new ThrowableCause(textIn(document, TYPE), document.isNull(MESSAGE) ? null : textIn(document, MESSAGE));
  }

  private EventMessage<?> message(BsonDocument document) {
    var stored = new SerializedMessage<>(textIn(document, ID),
        serialized(document.get(PAYLOAD), textIn(document, TYPE), document.containsKey(REVISION) ? textIn(document, REVISION) : null),
        serialized(document.get(METADATA), MetaData.class.getName(), null), serializer);
    Instant timestamp = Instant.parse(textIn(document, TIMESTAMP));
    GlobalSequenceTrackingToken token = document.containsKey(POSITION) ? new GlobalSequenceTrackingToken(document.getNumber(POSITION).longValue()) : null;
    if (document.containsKey(SUBJECT)) {
      String kind = textIn(document, KIND);
      String subject = textIn(document, SUBJECT);
      long sequence = document.getNumber(SEQUENCE).longValue();
      return token == null ? new GenericDomainEventMessage<>(kind, subject, sequence, stored, () -> timestamp)
          : new GenericTrackedDomainEventMessage<>(token, kind, subject, sequence, stored, () -> timestamp);
    }
    return token == null ? new GenericEventMessage<>(stored, () -> timestamp) : new GenericTrackedEventMessage<>(token, stored, () -> timestamp);
  }

  private static SerializedObject<BsonValue> serialized(BsonValue content, String type, String revision) {
    return new SimpleSerializedObject<>(content, BsonValue.class, type, revision);
  }

  private static BsonString text(Object value) {
    return new BsonString(value.toString());
  }

  private static String textIn(BsonDocument document, String field) {
    return document.getString(field).getValue();
  }
}
