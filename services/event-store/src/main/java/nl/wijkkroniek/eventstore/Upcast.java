package nl.wijkkroniek.eventstore;

import java.util.List;
import java.util.stream.Stream;
import nl.wijkkroniek.eventstore.log.StoredEvent;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.bson.BsonValue;

/** Events of earlier revisions, for readers that take them from the log itself instead of through Axon. */
public final class Upcast {

  private Upcast() {
  }

  /**
   * The same event as the upcasters leave it; where none of them knows it, as it is.
   *
   * @throws SerializationException when they make none, or several, of it: an event has one position, and keeps it
   */
  public static StoredEvent of(StoredEvent stored, EventUpcaster upcasters, Serializer serializer) {
    var asItIs = new InitialEventRepresentation(LoggedEvent.of(stored, stored.recordedAt(), serializer), serializer);
    List<IntermediateEventRepresentation> upcast = upcasters.upcast(Stream.<IntermediateEventRepresentation>of(asItIs)).toList();
    if (upcast.size() != 1) {
      throw new SerializationException("Upcasters made %d events of revision %s of %s; one event stays one event"
          .formatted(upcast.size(), stored.revision(), stored.type()));
    }
    return replaced(stored, upcast.getFirst(), serializer);
  }

  private static StoredEvent replaced(StoredEvent stored, IntermediateEventRepresentation upcast, Serializer serializer) {
    SerializedObject<BsonValue> payload = upcast.getData(BsonValue.class);
    BsonValue metadata = Stored.metadata(upcast.getMetaData().getObject(), serializer);
    return new StoredEvent(stored.position(), stored.recordedAt(), stored.id(), payload.getType().getName(), payload.getType().getRevision(),
        stored.subject(), stored.kind(), stored.sequence(), stored.told(), stored.about(), stored.links(), payload.getData(), metadata);
  }
}
