package nl.wijkkroniek.recording.keeping;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.util.List;
import java.util.Map;
import nl.wijkkroniek.eventstore.codec.LanguageJson;
import nl.wijkkroniek.eventstore.serial.BsonJson;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.recording.deciding.SubjectState;
import org.bson.BsonValue;
import org.pcollections.HashTreePMap;
import org.pcollections.OrderedPSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** States of subjects as BSON: each record as its components say, whatever it is. */
public final class StatesInBson {

  private static final JsonMapper MAPPER = JsonMapper.builder().addModule(LanguageJson.module()).addModule(collections())
      .changeDefaultVisibility(all -> all.withVisibility(PropertyAccessor.ALL, Visibility.NONE).withVisibility(PropertyAccessor.FIELD, Visibility.ANY)
          .withVisibility(PropertyAccessor.CREATOR, Visibility.ANY)).build();

  private StatesInBson() {
  }

  /** @throws RuntimeException when it would not be read back as it is */
  public static BsonValue write(SubjectState state) {
    BsonValue written = BsonJson.toBson(MAPPER.valueToTree(state));
    if (!read(state.id(), written).equals(state)) {
      throw new IllegalStateException("The state of " + state.id() + " is not what is read back");
    }
    return written;
  }

  /** What was written of this subject. */
  public static SubjectState read(SubjectId subject, BsonValue written) {
    return MAPPER.treeToValue(BsonJson.toJson(written), SubjectState.of(subject).getClass());
  }

  private static SimpleModule collections() {
    SimpleModule module = new SimpleModule("persistent-collections");
    module.addDeserializer(PSet.class, new SetReading(null));
    module.addDeserializer(PMap.class, new MapReading(null));
    module.addKeyDeserializer(EventId.class, new KeyDeserializer() {
      @Override
      public Object deserializeKey(String key, DeserializationContext context) {
        return EventId.parse(key);
      }
    });
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

  private static final class MapReading extends ValueDeserializer<PMap<?, ?>> {

    private final JavaType map;

    private MapReading(JavaType map) {
      this.map = map;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
      JavaType type = context.getContextualType();
      return new MapReading(context.getTypeFactory().constructMapType(Map.class, type.getKeyType(), type.getContentType()));
    }

    @Override
    public PMap<?, ?> deserialize(JsonParser in, DeserializationContext context) {
      Map<?, ?> entries = context.readValue(in, map);
      return HashTreePMap.from(entries);
    }
  }
}
