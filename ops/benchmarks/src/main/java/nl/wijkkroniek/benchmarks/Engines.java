package nl.wijkkroniek.benchmarks;

import static java.util.stream.Collectors.toMap;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import nl.wijkkroniek.eventstore.codec.LanguageJson;
import nl.wijkkroniek.eventstore.serial.BsonSerializer;
import nl.wijkkroniek.eventstore.serial.EventNames;
import nl.wijkkroniek.eventstore.serial.EventNames.EventName;
import nl.wijkkroniek.kernel.event.EventType;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.MongoEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** The two engines, each with the serializer it is meant to be used with, over the same JSON of the published language. */
final class Engines {

  private static final Serializer BSON = new BsonSerializer(LanguageJson.mapper(), EventNames.of(names()));
  private static final Serializer JSON = Jackson3Serializer.builder()
      .jsonMapperBuilderCustomizer(mapper -> mapper.addModule(LanguageJson.module())).build();

  private Engines() {
  }

  private static Map<? extends Class<?>, EventName> names() {
    return EventType.all().stream().collect(toMap(EventType::data, type -> new EventName(type.name(), "1")));
  }

  static EventStorageEngine ours(MongoDatabase database) {
    return nl.wijkkroniek.eventstore.MongoEventStorageEngine.builder().database(database).about(Engines::about)
        .eventSerializer(BSON).snapshotSerializer(BSON).build();
  }

  private static List<String> about(EventMessage<?> message) {
    SubjectEvent data = (SubjectEvent) message.getPayload();
    return EventType.of(data).subjectsIn(data).stream().map(SubjectId::toString).toList();
  }

  /** The engine of axon-mongo as it comes: a document an event, its own indexes. */
  static EventStorageEngine peer(MongoDatabase database) {
    return MongoEventStorageEngine.builder().mongoTemplate(DefaultMongoTemplate.builder().mongoDatabase(database).build())
        .eventSerializer(JSON).snapshotSerializer(JSON).build();
  }
}
