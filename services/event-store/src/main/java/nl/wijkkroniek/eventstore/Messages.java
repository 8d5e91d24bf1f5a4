package nl.wijkkroniek.eventstore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import nl.wijkkroniek.eventstore.log.CommitDraft;
import nl.wijkkroniek.eventstore.log.EventDraft;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.bson.BsonValue;

/** Turns the messages of an append into drafts of commits. */
record Messages(Function<EventMessage<?>, ? extends Collection<String>> about, Function<EventMessage<?>, ? extends Collection<String>> links,
    UnaryOperator<List<? extends EventMessage<?>>> sealing) {

  /** One commit of all. */
  CommitDraft draft(List<? extends EventMessage<?>> messages, Serializer serializer) {
    return sealed(sealing.apply(messages), serializer);
  }

  /** A commit of each. They are sealed together: keys are kept in one go. */
  List<CommitDraft> drafts(List<? extends EventMessage<?>> messages, Serializer serializer) {
    List<CommitDraft> drafts = new ArrayList<>(messages.size());
    sealing.apply(messages).forEach(message -> drafts.add(sealed(List.of(message), serializer)));
    return drafts;
  }

  private CommitDraft sealed(List<? extends EventMessage<?>> messages, Serializer serializer) {
    IdempotencyKey idempotency = IdempotencyKey.of(messages);
    return new CommitDraft(messages.stream().map(message -> draft(message, serializer)).toList(), idempotency.key(), idempotency.digest());
  }

  private EventDraft draft(EventMessage<?> message, Serializer serializer) {
    SerializedObject<BsonValue> payload = Stored.payload(message, serializer);
    BsonValue metadata = Stored.metadata(IdempotencyKey.takenOutOf(message.getMetaData()), serializer);
    Set<String> touched = new LinkedHashSet<>();
    Set<String> referred = new LinkedHashSet<>(links.apply(message));
    if (message instanceof DomainEventMessage<?> event) {
      touched.add(event.getAggregateIdentifier());
      touched.addAll(about.apply(message));
      return new EventDraft(message.getIdentifier(), payload.getType().getName(), payload.getType().getRevision(),
          event.getAggregateIdentifier(), event.getType(), event.getSequenceNumber(),
          message.getTimestamp(), touched, referred, payload.getData(), metadata);
    }
    touched.addAll(about.apply(message));
    return new EventDraft(message.getIdentifier(), payload.getType().getName(), payload.getType().getRevision(),
        null, null, -1, message.getTimestamp(), touched, referred, payload.getData(), metadata);
  }
}
