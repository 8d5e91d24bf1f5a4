package nl.wijkkroniek.benchmarks;

import com.mongodb.client.MongoDatabase;
import nl.wijkkroniek.eventstore.codec.LanguageInLog;
import nl.wijkkroniek.eventstore.codec.LanguageJson;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.MongoEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** The two engines, each with the serializer it is meant to be used with, over the same JSON of the published language. */
final class Engines {

  private static final LanguageInLog LANGUAGE = new LanguageInLog();
  private static final Serializer JSON = Jackson3Serializer.builder()
      .jsonMapperBuilderCustomizer(mapper -> mapper.addModule(LanguageJson.module())).build();

  private Engines() {
  }

  static EventStorageEngine ours(MongoDatabase database) {
    return LANGUAGE.engine(database).build();
  }

  /** The engine of axon-mongo as it comes: a document an event, its own indexes. */
  static EventStorageEngine peer(MongoDatabase database) {
    return MongoEventStorageEngine.builder().mongoTemplate(DefaultMongoTemplate.builder().mongoDatabase(database).build())
        .eventSerializer(JSON).snapshotSerializer(JSON).build();
  }
}
