package nl.wijkkroniek.eventstore.codec;

import static java.util.stream.Collectors.toMap;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.stream.Stream;
import nl.wijkkroniek.eventstore.MongoEventStorageEngine;
import nl.wijkkroniek.eventstore.Upcast;
import nl.wijkkroniek.eventstore.log.StoredEvent;
import nl.wijkkroniek.eventstore.serial.BsonSerializer;
import nl.wijkkroniek.eventstore.serial.EventNames;
import nl.wijkkroniek.eventstore.serial.EventNames.EventName;
import nl.wijkkroniek.kernel.event.EventType;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.sealing.Seals;
import nl.wijkkroniek.kernel.subject.SubjectId;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.bson.BsonValue;

/** The published language in the log: under which names its records are stored, which subjects they touch, and how a stored event is read back. */
public final class LanguageInLog {

  /** The revision of every event since the first release: revisions are named after the release that brought them. */
  private static final String FIRST_REVISION = "1";

  private final EventNames names;
  private final BsonSerializer serializer;
  private final EventUpcaster upcasters;
  private final Seals seals;

  /** The language as it is, without seals: for who reads what was sealed without opening it, or keeps nothing of a person. */
  public LanguageInLog() {
    this(Seals.NONE);
  }

  /** The language as it is: no event has changed its shape since the first release, so there is nothing to upcast. What is a person's is sealed with these. */
  public LanguageInLog(Seals seals) {
    this(names(), new EventUpcasterChain(), seals);
  }

  /** A language that has changed: its upcasters bring each earlier revision to the present one, and make one event of one event. */
  public LanguageInLog(EventNames names, EventUpcaster upcasters) {
    this(names, upcasters, Seals.NONE);
  }

  private LanguageInLog(EventNames names, EventUpcaster upcasters, Seals seals) {
    this.seals = seals;
    this.names = names;
    this.serializer = new BsonSerializer(LanguageJson.mapper(), names);
    this.upcasters = upcasters;
  }

  /** The engine that keeps the published language in this database; still to be given a clock or a listener, and built. */
  public MongoEventStorageEngine.Builder engine(MongoDatabase database) {
    return MongoEventStorageEngine.builder().database(database).eventSerializer(serializer).snapshotSerializer(serializer).upcasterChain(upcasters)
        .about(LanguageInLog::about).links(Links::of).sealing(messages -> SealedMessages.of(messages, seals));
  }

  /** The serializer by which it is stored. */
  public BsonSerializer serializer() {
    return serializer;
  }

  /** By which what is a person's is sealed and opened. */
  public Seals seals() {
    return seals;
  }

  /**
   * What a stored event says; what is sealed in it stays so.
   *
   * @throws org.axonframework.serialization.SerializationException when a sealed text in it belongs elsewhere
   * @throws nl.wijkkroniek.eventstore.serial.NewerEvent when a later version wrote it
   */
  public RecordedEvent read(StoredEvent stored) {
    StoredEvent present = names.typeOf(new EventName(stored.type(), stored.revision())).isPresent() ? stored : Upcast.of(stored, upcasters, serializer);
    SubjectEvent data = serializer.deserialize(
        new SimpleSerializedObject<>(present.payload(), BsonValue.class, present.type(), present.revision()));
    SealedMessages.mustBelong(stored.id(), data);
    MetaData meta = serializer.deserialize(new SimpleSerializedObject<>(present.metadata(), BsonValue.class, MetaData.class.getName(), null));
    return new RecordedEvent(stored.position(), stored.sequence(), stored.recordedAt(),
        HappeningMessages.toHappening(stored.id(), stored.subject(), meta, data));
  }

  private static EventNames names() {
    return EventNames.ofWholeLanguage(EventType.all().stream().collect(toMap(EventType::data, type -> new EventName(type.name(), FIRST_REVISION))));
  }

  private static List<String> about(EventMessage<?> message) {
    return message.getPayload() instanceof SubjectEvent event
        ? Stream.concat(EventType.of(event).subjectsIn(event).stream().map(SubjectId::toString), HappeningMessages.touched(message.getMetaData())).toList()
        : List.of();
  }
}
