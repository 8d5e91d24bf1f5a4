package nl.wijkkroniek.eventstore.codec;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.Provenance;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;

/** A happening as an Axon message: its data is the payload, all that is said about it stands in the metadata. */
public final class HappeningMessages {

  private static final String OCCURRED_ON = "occurredOn";
  private static final String CAUSED_BY = "causedBy";
  private static final String RECORDED_BY = "recordedBy";
  private static final String CITATION = "citation";
  private static final String RECONSTRUCTED = "reconstructed";
  private static final String SOURCE_TIME = "sourceTime";
  private static final String TOUCHES = "touches";

  private HappeningMessages() {
  }

  /**
   * The message to append, as the event of its subject with this sequence number.
   *
   * @param extra metadata for the event store itself, such as an idempotency key
   */
  public static DomainEventMessage<SubjectEvent> toMessage(Happening happening, long sequence, Map<String, ?> extra) {
    return new GenericDomainEventMessage<>(happening.subject().kind().code(), happening.subject().toString(), sequence, happening.data(),
        metaData(happening).mergedWith(extra), happening.id().toString(), Instant.now());
  }

  /**
   * Metadata for a correction: the subjects that any version of what it corrects names. It is about them as well; a subject that only an earlier version named
   * would otherwise never hear that it is named no longer.
   */
  public static Map<String, Object> touching(Collection<SubjectId> subjects) {
    return subjects.isEmpty() ? Map.of() : Map.of(TOUCHES, subjects.stream().map(SubjectId::toString).toList());
  }

  static Stream<String> touched(Map<String, ?> meta) {
    return meta.get(TOUCHES) instanceof List<?> subjects ? subjects.stream().map(String.class::cast) : Stream.empty();
  }

  static List<EventId> causes(Map<String, ?> meta) {
    return causes(meta.get(CAUSED_BY));
  }

  /** The event a stored message holds; its timestamp is when it was recorded. */
  public static RecordedEvent toEvent(DomainEventMessage<?> message, long position) {
    return new RecordedEvent(position, message.getSequenceNumber(), message.getTimestamp(),
        toHappening(message.getIdentifier(), message.getAggregateIdentifier(), message.getMetaData(), (SubjectEvent) message.getPayload()));
  }

  /** The happening that these stored parts hold. */
  public static Happening toHappening(String id, String subject, Map<String, ?> meta, SubjectEvent data) {
    return new Happening(EventId.parse(id), SubjectId.parse(subject), EdtfDate.parse((String) meta.get(OCCURRED_ON)), causes(meta.get(CAUSED_BY)),
        new Provenance((String) meta.get(CITATION), (Boolean) meta.get(RECONSTRUCTED)), (String) meta.get(RECORDED_BY),
        meta.get(SOURCE_TIME) instanceof String time ? Instant.parse(time) : null, data);
  }

  private static MetaData metaData(Happening happening) {
    var meta = new LinkedHashMap<String, Object>();
    meta.put(OCCURRED_ON, happening.occurredOn().text());
    if (!happening.causedBy().isEmpty()) {
      meta.put(CAUSED_BY, happening.causedBy().stream().map(EventId::toString).toList());
    }
    putIfThere(meta, RECORDED_BY, happening.recordedBy());
    putIfThere(meta, CITATION, happening.provenance().citation());
    putIfThere(meta, RECONSTRUCTED, happening.provenance().reconstructed());
    putIfThere(meta, SOURCE_TIME, happening.sourceTime() == null ? null : happening.sourceTime().toString());
    return MetaData.from(meta);
  }

  private static void putIfThere(Map<String, Object> meta, String key, Object value) {
    if (value != null) {
      meta.put(key, value);
    }
  }

  private static List<EventId> causes(Object stored) {
    return stored instanceof List<?> list ? list.stream().map(id -> EventId.parse((String) id)).toList() : List.of();
  }
}
