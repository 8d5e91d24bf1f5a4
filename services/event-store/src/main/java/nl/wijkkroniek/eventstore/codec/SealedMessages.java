package nl.wijkkroniek.eventstore.codec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.sealing.MarkedTexts;
import nl.wijkkroniek.kernel.sealing.SealedText;
import nl.wijkkroniek.kernel.sealing.Sealing;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.SerializationException;

/** Messages as they may come to rest: what is a person's in them is sealed. */
final class SealedMessages {

  private SealedMessages() {
  }

  static List<? extends EventMessage<?>> of(List<? extends EventMessage<?>> messages, Sealing sealing) {
    Map<EventId, SubjectEvent> told = new LinkedHashMap<>();
    for (EventMessage<?> message : messages) {
      if (message instanceof DomainEventMessage<?> && message.getPayload() instanceof SubjectEvent data && !MarkedTexts.in(data).isEmpty()) {
        told.put(EventId.parse(message.getIdentifier()), data);
      }
    }
    if (told.isEmpty()) {
      return messages;
    }
    Map<EventId, SubjectEvent> sealed = sealing.sealed(told);
    return messages.stream().map(message -> sealed(message, sealed)).toList();
  }

  private static EventMessage<?> sealed(EventMessage<?> message, Map<EventId, SubjectEvent> sealed) {
    return message instanceof DomainEventMessage<?> event && event.getPayload() instanceof SubjectEvent data
        ? sealed(event, sealed.getOrDefault(EventId.parse(event.getIdentifier()), data)) : message;
  }

  private static EventMessage<?> sealed(DomainEventMessage<?> event, SubjectEvent data) {
    return data == event.getPayload() ? event : new GenericDomainEventMessage<>(event.getType(), event.getAggregateIdentifier(), event.getSequenceNumber(),
        data, event.getMetaData(), event.getIdentifier(), event.getTimestamp());
  }

  /** A sealed text says where it belongs; one that was put elsewhere is not read as if it had been told there. */
  static void mustBelong(String event, SubjectEvent data) {
    for (MarkedTexts.Marked marked : MarkedTexts.in(data)) {
      if (SealedText.is(marked.text()) && !marked.text().endsWith(":" + event + " " + marked.field())) {
        throw new SerializationException("The text in %s of %s was sealed for another place".formatted(marked.field(), event));
      }
    }
  }
}
