package nl.wijkkroniek.eventstore.serial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Metadata as BSON. It has no types of its own on reading, so only values that come back as they were are taken: text, whole
 * numbers, doubles, booleans, null, and lists and maps of those.
 */
final class BsonMetaData {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private BsonMetaData() {
  }

  static BsonValue toBson(MetaData metaData) {
    return BsonJson.toBson(object(metaData, "metadata"));
  }

  private static ObjectNode object(Map<?, ?> values, String path) {
    ObjectNode object = NODES.objectNode();
    values.forEach((key, value) -> object.set(key.toString(), node(value, path + "/" + key)));
    return object;
  }

  private static JsonNode node(Object value, String path) {
    return switch (value) {
      case null -> NODES.nullNode();
      case String text -> NODES.stringNode(text);
      case Boolean truth -> NODES.booleanNode(truth);
      case Integer number -> NODES.numberNode(number);
      case Long number -> NODES.numberNode(number);
      case Double number -> NODES.numberNode(number);
      case Map<?, ?> values -> object(values, path);
      case List<?> values -> list(values, path);
      default -> throw new SerializationException(path + " holds a " + value.getClass().getName()
          + "; metadata takes text, int, long, double, boolean, and lists and maps of those");
    };
  }

  private static ArrayNode list(List<?> values, String path) {
    ArrayNode list = NODES.arrayNode(values.size());
    values.forEach(value -> list.add(node(value, path)));
    return list;
  }

  static MetaData fromBson(BsonValue metaData) {
    return MetaData.from(map(metaData.asDocument()));
  }

  private static Map<String, Object> map(BsonDocument document) {
    Map<String, Object> map = new LinkedHashMap<>();
    document.forEach((key, value) -> map.put(key, value(value)));
    return map;
  }

  private static Object value(BsonValue value) {
    if (value.isDocument()) {
      return map(value.asDocument());
    }
    if (value.isArray()) {
      List<Object> list = new ArrayList<>();
      value.asArray().forEach(element -> list.add(value(element)));
      return list;
    }
    return scalar(BsonJson.toJson(value));
  }

  private static Object scalar(JsonNode node) {
    return switch (node.getNodeType()) {
      case NULL -> null;
      case STRING -> node.stringValue();
      case BOOLEAN -> node.booleanValue();
      case NUMBER -> node.numberValue();
      case ARRAY, BINARY, MISSING, OBJECT, POJO -> throw new SerializationException("Metadata does not hold a " + node.getNodeType());
    };
  }
}
