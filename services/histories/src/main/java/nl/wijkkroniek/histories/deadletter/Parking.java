package nl.wijkkroniek.histories.deadletter;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.wijkkroniek.eventstore.codec.LanguageInLog;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.eventstore.log.StoredEvent;
import nl.wijkkroniek.histories.generation.PoisonousEvent;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.serialization.SerializedMessage;
import org.axonframework.serialization.SimpleSerializedObject;
import org.bson.BsonValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps apart, for one generation of a view, what cannot be worked in and what waits behind it: a queue of dead letters, with the subject as its sequence. What
 * stands in the queue is known by its position, so that events that come again after a crash are not queued twice.
 */
public final class Parking {

  /** So many poisonous subjects are a fault of the view, not of events: then it is better that it stands still. */
  private static final int MOST_SUBJECTS = 1_000;
  private static final int MOST_OF_A_SUBJECT = 1_000_000;
  private static final Logger LOG = LoggerFactory.getLogger(Parking.class);

  private final MongoDeadLetterQueue<DomainEventMessage<?>> queue;
  private final Discards discards;
  private final EventLog log;
  private final LanguageInLog language;
  private final Map<String, Waiting> waiting = new HashMap<>();
  private final Set<Long> discarded;

  /** The positions of the first and the last event of a subject that stand in the queue. */
  private record Waiting(long first, long last) {
  }

  /** What is parked of this generation, as it was left. */
  public Parking(MongoDatabase database, LanguageInLog language, String view, int generation) {
    this.queue = new MongoDeadLetterQueue<>(database, language.serializer(), Letters.queue(view, generation), MOST_SUBJECTS, MOST_OF_A_SUBJECT);
    this.discards = new Discards(database, view);
    this.log = new EventLog(database);
    this.language = language;
    this.discarded = discards.positions();
    for (Iterable<DeadLetter<? extends DomainEventMessage<?>>> sequence : queue.deadLetters()) {
      sequence.forEach(letter -> waits(letter.message().getAggregateIdentifier(), position(letter)));
    }
  }

  private void waits(String subject, long position) {
    waiting.merge(subject, new Waiting(position, position), (was, now) -> new Waiting(Math.min(was.first(), now.first()), Math.max(was.last(), now.last())));
  }

  /** Those of these events that can be worked in; the others are parked, wait behind one that is, or were discarded. */
  public List<RecordedEvent> keepApart(List<Arrived> events) {
    List<RecordedEvent> good = new ArrayList<>();
    for (Arrived arrived : events) {
      Waiting before = waiting.get(arrived.subject());
      if (discarded.contains(arrived.position())) {
        continue;
      }
      if (before != null && arrived.position() >= before.first()) {
        queueBehind(arrived, before);
      } else if (arrived.fault() != null) {
        park(arrived.position(), arrived.fault());
      } else {
        good.add(arrived.event());
      }
    }
    return good;
  }

  private void queueBehind(Arrived arrived, Waiting before) {
    if (arrived.position() > before.last()) {
      enqueue(arrived.position(), null);
    }
  }

  /** This event cannot be worked in; its subject waits from here on. */
  public void park(PoisonousEvent poison) {
    park(poison.event().position(), poison.getCause());
  }

  private void park(long position, RuntimeException cause) {
    StoredEvent event = enqueue(position, cause);
    LOG.warn("{} at position {} cannot be worked in and is parked, with all that follows of {}: {}", event.id(), position, event.subject(), cause.toString());
  }

  private StoredEvent enqueue(long position, RuntimeException cause) {
    StoredEvent event = stored(position);
    queue.enqueue(event.subject(), new GenericDeadLetter<>(event.subject(), message(event), cause));
    waits(event.subject(), position);
    return event;
  }

  private StoredEvent stored(long position) {
    try (Stream<StoredEvent> from = log.from(position)) {
      return from.findFirst().orElseThrow(() -> new IllegalStateException("Nothing is recorded at " + position));
    }
  }

  /** As it stands in the log, whether or not it can be read. */
  private DomainEventMessage<?> message(StoredEvent event) {
    var stored = new SerializedMessage<>(event.id(), new SimpleSerializedObject<>(event.payload(), BsonValue.class, event.type(), event.revision()),
        new SimpleSerializedObject<>(event.metadata(), BsonValue.class, MetaData.class.getName(), null), language.serializer());
    return new GenericTrackedDomainEventMessage<>(new GlobalSequenceTrackingToken(event.position()), event.kind(), event.subject(), event.sequence(), stored,
        event::recordedAt);
  }

  private static long position(DeadLetter<?> letter) {
    return ((GenericTrackedDomainEventMessage<?>) letter.message()).trackingToken().position().orElseThrow();
  }

  /** What is still asked to be done is up to whoever works the view; this is where it finds what waits. */
  List<DeadLetter<? extends DomainEventMessage<?>>> waitingBehind(String event) {
    for (Iterable<DeadLetter<? extends DomainEventMessage<?>>> sequence : queue.deadLetters()) {
      List<DeadLetter<? extends DomainEventMessage<?>>> letters = new ArrayList<>();
      sequence.forEach(letters::add);
      if (!letters.isEmpty() && letters.getFirst().message().getIdentifier().equals(event)) {
        return letters;
      }
    }
    return List.of();
  }

  /** What a letter holds. */
  RecordedEvent read(DeadLetter<?> letter) {
    return language.read(stored(position(letter)));
  }

  void done(DeadLetter<? extends DomainEventMessage<?>> letter) {
    queue.evict(letter);
    String subject = letter.message().getAggregateIdentifier();
    long position = position(letter);
    waiting.computeIfPresent(subject, (_, was) -> was.last() <= position ? null : new Waiting(position + 1, was.last()));
  }

  void stillFails(DeadLetter<? extends DomainEventMessage<?>> letter, Throwable cause) {
    queue.requeue(letter, tried -> tried.withCause(cause));
  }

  void discard(DeadLetter<? extends DomainEventMessage<?>> letter, String reason, String by) {
    long position = position(letter);
    String cause = letter.cause().map(why -> why.type() + ": " + why.message()).orElse("");
    discards.add(new DiscardedEvent(letter.message().getIdentifier(), position, letter.message().getAggregateIdentifier(), cause, reason, by, Instant.now()));
    discarded.add(position);
    done(letter);
  }

  /** Nothing of this generation is of use any more. */
  public void clear() {
    queue.clear();
  }
}
