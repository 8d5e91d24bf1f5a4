package nl.wijkkroniek.eventstore.serial;

import java.util.Optional;
import nl.wijkkroniek.eventstore.serial.EventNames.EventName;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.RevisionResolver;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.bson.BsonValue;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes values as BSON that a person can read in a shell, by way of a Jackson mapper. Reading is strict: a property that the
 * type does not have fails, by name. Upcasters may ask for {@link JsonNode} or {@link BsonValue}.
 *
 * <p>A stored name that nothing is known by is read as {@link UnknownSerializedType}, which is what Axon expects; a name or revision
 * that is one of the published language, and is not read here, is an error, as passing it over would lose an event without a word.
 */
public final class BsonSerializer implements Serializer {

  private final JsonMapper mapper;
  private final EventNames names;
  private final RevisionResolver revisions = new AnnotationRevisionResolver();
  private final ChainingConverter converter = new ChainingConverter();

  /**
   * @param mapper knows how the domain's own types are written; strictness is added to it
   * @param names  under which types are stored
   */
  public BsonSerializer(JsonMapper mapper, EventNames names) {
    this.mapper = mapper.rebuild().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    this.names = names;
    Conversions.register(converter, this.mapper);
  }

  @Override
  public <T> SerializedObject<T> serialize(Object object, Class<T> expectedRepresentation) {
    BsonValue bson = object instanceof MetaData metaData ? BsonMetaData.toBson(metaData) : BsonJson.toBson(tree(object));
    T content = converter.convert(bson, BsonValue.class, expectedRepresentation);
    return new SimpleSerializedObject<>(content, expectedRepresentation, typeForClass(object == null ? null : object.getClass()));
  }

  private JsonNode tree(Object object) {
    try {
      return mapper.valueToTree(object);
    } catch (JacksonException e) {
      throw new SerializationException(object.getClass().getName() + " cannot be written: " + e.getOriginalMessage(), e);
    }
  }

  @Override
  public <T> boolean canSerializeTo(Class<T> expectedRepresentation) {
    return converter.canConvert(BsonValue.class, expectedRepresentation);
  }

  @Override
  public <S, T> T deserialize(SerializedObject<S> serialized) {
    if (SerializedType.emptyType().equals(serialized.getType())) {
      return null;
    }
    Object read = read(serialized, classForType(serialized.getType()));
    @SuppressWarnings("unchecked") // the caller asks for what the stored type says
    T result = (T) read;
    return result;
  }

  private Object read(SerializedObject<?> serialized, Class<?> type) {
    if (type == UnknownSerializedType.class) {
      return new UnknownSerializedType(this, serialized);
    }
    if (type == MetaData.class) {
      return BsonMetaData.fromBson(converter.convert(serialized, BsonValue.class).getData());
    }
    try {
      return serialized.getData() instanceof BsonValue bson ? mapper.readValue(BsonTokens.of(bson).asParser(), type)
          : mapper.treeToValue(converter.convert(serialized, JsonNode.class).getData(), type);
    } catch (JacksonException e) {
      throw new SerializationException("A stored " + serialized.getType().getName() + " cannot be read: " + e.getOriginalMessage(), e);
    }
  }

  @Override
  public Class<?> classForType(SerializedType type) {
    if (SerializedType.emptyType().equals(type)) {
      return Void.class;
    }
    Optional<Class<?>> named = names.typeOf(new EventName(type.getName(), type.getRevision()));
    if (named.isPresent()) {
      return named.get();
    }
    if (names.owns(type.getName())) {
      throw unreadable(type);
    }
    return classNamed(type.getName());
  }

  private SerializationException unreadable(SerializedType type) {
    String known = names.revisionOf(type.getName());
    return known == null || NewerEvent.isAfter(type.getRevision(), known)
        ? new NewerEvent(type.getName(), type.getRevision(), known)
        : new SerializationException("Revision %s of %s is not one that can be read here: it needs an upcaster to revision %s"
            .formatted(type.getRevision(), type.getName(), known));
  }

  private Class<?> classNamed(String name) {
    try {
      return mapper.getTypeFactory().findClass(name);
    } catch (ClassNotFoundException unknown) {
      return UnknownSerializedType.class;
    }
  }

  @Override
  @SuppressWarnings("rawtypes") // as Axon declares it
  public SerializedType typeForClass(Class type) {
    if (type == null || type == Void.class || type == void.class) {
      return SerializedType.emptyType();
    }
    Class<?> known = type;
    return names.nameOf(known).map(name -> new SimpleSerializedType(name.name(), name.revision()))
        .orElseGet(() -> new SimpleSerializedType(known.getName(), revisions.revisionOf(known)));
  }

  @Override
  public Converter getConverter() {
    return converter;
  }
}
