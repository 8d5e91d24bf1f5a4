package nl.wijkkroniek.eventstore.serial;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.ContentTypeConverter;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The forms a serialized value can take, for upcasters and for parts of Axon that store text or bytes. */
final class Conversions {

  private Conversions() {
  }

  static void register(ChainingConverter converter, JsonMapper mapper) {
    converter.registerConverter(of(BsonValue.class, JsonNode.class, BsonJson::toJson));
    converter.registerConverter(of(JsonNode.class, BsonValue.class, BsonJson::toBson));
    converter.registerConverter(of(BsonValue.class, BsonDocument.class, BsonValue::asDocument));
    converter.registerConverter(of(BsonDocument.class, BsonValue.class, document -> document));
    converter.registerConverter(of(JsonNode.class, ObjectNode.class, JsonNode::asObject));
    converter.registerConverter(of(JsonNode.class, byte[].class, mapper::writeValueAsBytes));
    converter.registerConverter(of(byte[].class, JsonNode.class, mapper::readTree));
    converter.registerConverter(of(JsonNode.class, String.class, mapper::writeValueAsString));
    converter.registerConverter(of(String.class, JsonNode.class, text -> mapper.readTree(text.getBytes(StandardCharsets.UTF_8))));
  }

  private static <S, T> ContentTypeConverter<S, T> of(Class<S> source, Class<T> target, Function<S, T> conversion) {
    return new ContentTypeConverter<>() {
      @Override
      public Class<S> expectedSourceType() {
        return source;
      }

      @Override
      public Class<T> targetType() {
        return target;
      }

      @Override
      public T convert(S original) {
        return conversion.apply(original);
      }
    };
  }
}
