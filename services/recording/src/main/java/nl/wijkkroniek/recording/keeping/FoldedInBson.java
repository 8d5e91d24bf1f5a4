package nl.wijkkroniek.recording.keeping;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.util.List;
import nl.wijkkroniek.eventstore.codec.LanguageJson;
import nl.wijkkroniek.eventstore.serial.BsonJson;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.recording.deciding.Folded;
import nl.wijkkroniek.recording.deciding.SubjectState;
import org.bson.BsonValue;
import org.pcollections.HashTreePMap;
import org.pcollections.OrderedPSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.TypeFactory;

/** What subjects come to, as BSON: each record as its components say, whatever it is. */
public final class FoldedInBson {

  private static final JsonMapper MAPPER = JsonMapper.builder().addModule(LanguageJson.module()).addModule(collections())
      .changeDefaultVisibility(all -> all.withVisibility(PropertyAccessor.ALL, Visibility.NONE).withVisibility(PropertyAccessor.FIELD, Visibility.ANY)
          .withVisibility(PropertyAccessor.CREATOR, Visibility.ANY)).build();

  private static final TypeReference<PSet<SubjectId>> SUBJECTS = new TypeReference<>() {
  };

  private FoldedInBson() {
  }

  /** @throws RuntimeException when it would not be read back as it is */
  public static BsonValue write(Folded folded) {
    BsonValue written = BsonJson.toBson(MAPPER.valueToTree(folded));
    if (!read(folded.subject(), written).equals(folded)) {
      throw new IllegalStateException("What " + folded.subject() + " comes to is not what is read back");
    }
    return written;
  }

  /** What was written of this subject. */
  public static Folded read(SubjectId subject, BsonValue written) {
    JsonNode folded = BsonJson.toJson(written);
    return new Folded(MAPPER.treeToValue(folded.get("state"), SubjectState.of(subject).getClass()), MAPPER.treeToValue(folded.get("same"), SUBJECTS));
  }

  private static SimpleModule collections() {
    SimpleModule module = new SimpleModule("persistent-collections");
    module.addDeserializer(PSet.class, new SetReading(null));
    module.addDeserializer(PMap.class, new MapReading(null));
    module.addSerializer(new MapWriting());
    return module;
  }

  /** In the order it was written. */
  private static final class SetReading extends ValueDeserializer<PSet<?>> {

    private final JavaType list;

    private SetReading(JavaType list) {
      this.list = list;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
      return new SetReading(context.getTypeFactory().constructCollectionType(List.class, context.getContextualType().getContentType()));
    }

    @Override
    public PSet<?> deserialize(JsonParser in, DeserializationContext context) {
      List<?> elements = context.readValue(in, list);
      return OrderedPSet.from(elements);
    }
  }

  /** What a map holds under a key, which may be more than a text. */
  private record Entry<K, V>(K key, V value) {
  }

  private static final class MapWriting extends ValueSerializer<PMap<?, ?>> {

    @Override
    public Class<?> handledType() {
      return PMap.class;
    }

    @Override
    public void serialize(PMap<?, ?> map, JsonGenerator out, SerializationContext context) {
      out.writeStartArray();
      map.forEach((key, value) -> context.writeValue(out, new Entry<>(key, value)));
      out.writeEndArray();
    }
  }

  private static final class MapReading extends ValueDeserializer<PMap<?, ?>> {

    private final JavaType entries;

    private MapReading(JavaType entries) {
      this.entries = entries;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
      JavaType map = context.getContextualType();
      TypeFactory types = context.getTypeFactory();
      return new MapReading(types.constructCollectionType(List.class, types.constructParametricType(Entry.class, map.getKeyType(), map.getContentType())));
    }

    @Override
    public PMap<?, ?> deserialize(JsonParser in, DeserializationContext context) {
      List<Entry<?, ?>> read = context.readValue(in, entries);
      PMap<Object, Object> map = HashTreePMap.empty();
      for (Entry<?, ?> entry : read) {
        map = map.plus(entry.key(), entry.value());
      }
      return map;
    }
  }
}
