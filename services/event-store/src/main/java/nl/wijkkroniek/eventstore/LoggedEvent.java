package nl.wijkkroniek.eventstore;

import java.time.Instant;
import nl.wijkkroniek.eventstore.log.StoredEvent;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/** An event of the log as Axon reads it, before upcasting. */
class LoggedEvent implements TrackedEventData<Object> {

  private final StoredEvent event;
  private final Instant timestamp;
  private final Serializer serializer;

  private LoggedEvent(StoredEvent event, Instant timestamp, Serializer serializer) {
    this.event = event;
    this.timestamp = timestamp;
    this.serializer = serializer;
  }

  /** Axon tells an event of an aggregate from any other by its type. */
  static LoggedEvent of(StoredEvent event, Instant timestamp, Serializer serializer) {
    return event.subject() == null
        ? new LoggedEvent(event, timestamp, serializer)
        : new OfSubject(event, timestamp, serializer);
  }

  static OfSubject ofSubject(StoredEvent event, Instant timestamp, Serializer serializer) {
    return new OfSubject(event, timestamp, serializer);
  }

  @Override
  public TrackingToken trackingToken() {
    return new GlobalSequenceTrackingToken(event.position());
  }

  @Override
  public String getEventIdentifier() {
    return event.id();
  }

  @Override
  public Instant getTimestamp() {
    return timestamp;
  }

  @Override
  public SerializedObject<Object> getMetaData() {
    return untyped(Stored.metadata(event.metadata(), serializer));
  }

  @Override
  public SerializedObject<Object> getPayload() {
    return untyped(Stored.payload(event.payload(), event.type(), event.revision(), serializer));
  }

  @SuppressWarnings("unchecked") // Axon asks each serialized object for its own content type
  private static SerializedObject<Object> untyped(SerializedObject<?> object) {
    return (SerializedObject<Object>) object;
  }

  /** An event in the history of a subject. */
  static final class OfSubject extends LoggedEvent implements DomainEventData<Object> {

    private final StoredEvent event;

    private OfSubject(StoredEvent event, Instant timestamp, Serializer serializer) {
      super(event, timestamp, serializer);
      this.event = event;
    }

    @Override
    public String getType() {
      return event.kind();
    }

    @Override
    public String getAggregateIdentifier() {
      return event.subject();
    }

    @Override
    public long getSequenceNumber() {
      return event.sequence();
    }
  }
}
