package nl.wijkkroniek.eventstore;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.wijkkroniek.eventstore.serial.BsonSerializer;
import nl.wijkkroniek.eventstore.serial.EventNames.EventName;
import nl.wijkkroniek.eventstore.serial.EventNames;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;
import tools.jackson.databind.json.JsonMapper;

/** Events and engines as the tests use them. */
public final class Example {

  public record TeamFounded(String name, int members, List<String> neighbourhoods) {

    static TeamFounded named(String name) {
      return new TeamFounded(name, 7, List.of("Carnisse", "Zuidplein"));
    }
  }

  public record ExperimentStarted(String question, String team) {
  }

  public static final BsonSerializer SERIALIZER = new BsonSerializer(JsonMapper.builder().build(), EventNames.of(Map.of(
      TeamFounded.class, new EventName("TeamFounded", "1"),
      ExperimentStarted.class, new EventName("ExperimentStarted", "1"))));

  private Example() {
  }

  public static MongoEventStorageEngine.Builder builder(MongoDatabase database) {
    return MongoEventStorageEngine.builder().database(database).eventSerializer(SERIALIZER).snapshotSerializer(SERIALIZER)
        .about(Example::about);
  }

  public static MongoEventStorageEngine engine(MongoDatabase database) {
    return builder(database).build();
  }

  private static Set<String> about(EventMessage<?> message) {
    return message.getPayload() instanceof ExperimentStarted started ? Set.of(started.team()) : Set.of();
  }

  public static DomainEventMessage<?> event(String subject, long sequence) {
    return event(subject, sequence, UUID.randomUUID().toString());
  }

  public static DomainEventMessage<?> event(String subject, long sequence, String id) {
    return event(subject, sequence, id, TeamFounded.named("Team " + sequence), MetaData.emptyInstance());
  }

  public static DomainEventMessage<?> event(String subject, long sequence, String id, Object payload, MetaData metaData) {
    return new GenericDomainEventMessage<>("Team", subject, sequence, payload, metaData, id, Instant.now());
  }

  public static List<? extends TrackedEventMessage<?>> all(EventStorageEngine engine) {
    return after(engine, null);
  }

  public static List<? extends TrackedEventMessage<?>> after(EventStorageEngine engine, TrackingToken token) {
    try (Stream<? extends TrackedEventMessage<?>> events = engine.readEvents(token, false)) {
      return events.toList();
    }
  }
}
