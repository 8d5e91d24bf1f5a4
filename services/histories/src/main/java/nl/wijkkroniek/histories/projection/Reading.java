package nl.wijkkroniek.histories.projection;

import java.util.Optional;
import nl.wijkkroniek.eventstore.codec.HappeningMessages;
import nl.wijkkroniek.eventstore.codec.LanguageInLog;
import nl.wijkkroniek.eventstore.log.StoredEvent;
import nl.wijkkroniek.eventstore.serial.NewerEvent;
import nl.wijkkroniek.histories.deadletter.Arrived;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.UnknownSerializedType;

/**
 * Reads events as they come, from Axon or straight from the log. What cannot be read is told as such: whose it is is known even then. What a later release
 * recorded is not unreadable, only not by this one: there the view stops, and passes over nothing.
 */
final class Reading {

  private Reading() {
  }

  /** What a message of Axon's says; empty when it is nothing for a view. */
  static Optional<Arrived> of(EventMessage<?> message, long position) {
    if (!(message instanceof DomainEventMessage<?> event) || event.getAggregateIdentifier() == null) {
      return Optional.empty();
    }
    try {
      return switch (event.getPayload()) {
        case SubjectEvent _ -> Optional.of(Arrived.of(HappeningMessages.toEvent(event, position)));
        case UnknownSerializedType newer -> Optional.of(unreadable(position, event.getAggregateIdentifier(),
            new IllegalStateException("Nothing is known here of the event type " + newer.serializedType().getName())));
        case null, default -> Optional.empty();
      };
    } catch (NewerEvent newer) {
      throw newer;
    } catch (RuntimeException fault) {
      return Optional.of(unreadable(position, event.getAggregateIdentifier(), fault));
    }
  }

  /** What a stored event says; empty when it is nothing for a view. */
  static Optional<Arrived> of(StoredEvent stored, LanguageInLog language) {
    if (stored.subject() == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Arrived.of(language.read(stored)));
    } catch (NewerEvent newer) {
      throw newer;
    } catch (RuntimeException fault) {
      return Optional.of(unreadable(stored.position(), stored.subject(), fault));
    }
  }

  private static Arrived unreadable(long position, String subject, RuntimeException fault) {
    return new Arrived(position, subject, null, fault);
  }
}
