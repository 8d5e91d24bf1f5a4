package nl.wijkkroniek.eventstore.serial;

import java.math.BigDecimal;
import java.util.Map;
import org.axonframework.serialization.SerializationException;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.POJONode;

/**
 * JSON to BSON and back without loss: what BSON, or the database, could not give back as it was is refused, naming where it
 * stands. Integers become int32 where they are ints, else int64; other numbers become doubles.
 */
public final class BsonJson {

  /** Levels of documents and lists in each other; the database takes 100 for a whole document. */
  static final int DEEPEST = 80;

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private BsonJson() {
  }

  /** @throws SerializationException naming the path of what BSON cannot hold */
  public static BsonValue toBson(JsonNode node) {
    return toBson(node, new Place(null, "", 0));
  }

  private static BsonValue toBson(JsonNode node, Place place) {
    return switch (node.getNodeType()) {
      case OBJECT -> document(node, place);
      case ARRAY -> array(node, place);
      case STRING -> new BsonString(wholeText(node.stringValue(), place));
      case NUMBER -> number(node, place);
      case BOOLEAN -> BsonBoolean.valueOf(node.booleanValue());
      case NULL, MISSING -> BsonNull.VALUE;
      case BINARY -> new BsonBinary(node.binaryValue());
      case POJO -> embedded(node, place);
    };
  }

  /** Bytes that come straight from a Java value stand in the tree as they are. */
  private static BsonBinary embedded(JsonNode node, Place place) {
    if (node instanceof POJONode held && held.getPojo() instanceof byte[] bytes) {
      return new BsonBinary(bytes);
    }
    throw new SerializationException(place + " holds a value that is not JSON");
  }

  private static BsonDocument document(JsonNode node, Place place) {
    var document = new BsonDocument(node.size());
    for (Map.Entry<String, JsonNode> property : node.properties()) {
      Place at = place.in(property.getKey());
      document.append(fieldName(property.getKey(), at), toBson(property.getValue(), at));
    }
    return document;
  }

  private static BsonArray array(JsonNode node, Place place) {
    var array = new BsonArray(node.size());
    for (JsonNode element : node) {
      array.add(toBson(element, place.in(Integer.toString(array.size()))));
    }
    return array;
  }

  private static String fieldName(String name, Place place) {
    if (name.isEmpty() || name.startsWith("$") || name.indexOf('.') >= 0 || name.indexOf('\0') >= 0) {
      throw new SerializationException(place
          + " has a field name the database has no room for: it may not be empty, begin with $, or hold a point or a NUL");
    }
    return wholeText(name, place);
  }

  /** Half a surrogate pair is no character and has no UTF-8: it would come back as something else. */
  private static String wholeText(String text, Place place) {
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (Character.isHighSurrogate(unit) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(unit)) {
        throw new SerializationException(place + " holds half a character (an unpaired surrogate) at index " + i);
      }
    }
    return text;
  }

  private static BsonValue number(JsonNode node, Place place) {
    return switch (node.numberType()) {
      case INT -> new BsonInt32(node.intValue());
      case LONG -> new BsonInt64(node.longValue());
      case BIG_INTEGER -> throw new SerializationException(place + " holds a whole number of more than 64 bits: " + node.asString());
      case FLOAT, DOUBLE -> new BsonDouble(node.doubleValue());
      case BIG_DECIMAL -> new BsonDouble(exactly(node.decimalValue(), place));
    };
  }

  private static double exactly(BigDecimal decimal, Place place) {
    double nearest = decimal.doubleValue();
    if (Double.isInfinite(nearest) || BigDecimal.valueOf(nearest).compareTo(decimal) != 0) {
      throw new SerializationException(place + " holds a number with more digits than a double keeps: " + decimal);
    }
    return nearest;
  }

  /** @throws SerializationException for a BSON type that this store never writes */
  public static JsonNode toJson(BsonValue value) {
    return switch (value.getBsonType()) {
      case DOCUMENT -> object(value.asDocument());
      case ARRAY -> list(value.asArray());
      case STRING -> NODES.stringNode(value.asString().getValue());
      case INT32 -> NODES.numberNode(value.asInt32().getValue());
      case INT64 -> NODES.numberNode(value.asInt64().getValue());
      case DOUBLE -> NODES.numberNode(value.asDouble().getValue());
      case BOOLEAN -> NODES.booleanNode(value.asBoolean().getValue());
      case NULL -> NODES.nullNode();
      case BINARY -> NODES.binaryNode(value.asBinary().getData());
      case END_OF_DOCUMENT, UNDEFINED, OBJECT_ID, DATE_TIME, REGULAR_EXPRESSION, DB_POINTER, JAVASCRIPT, SYMBOL,
        JAVASCRIPT_WITH_SCOPE, TIMESTAMP, DECIMAL128, MIN_KEY, MAX_KEY ->
          throw new SerializationException("A BSON " + value.getBsonType() + " is nothing this store writes: " + value);
    };
  }

  private static ObjectNode object(BsonDocument document) {
    ObjectNode object = NODES.objectNode();
    document.forEach((name, value) -> object.set(name, toJson(value)));
    return object;
  }

  private static ArrayNode list(BsonArray array) {
    ArrayNode list = NODES.arrayNode(array.size());
    array.forEach(element -> list.add(toJson(element)));
    return list;
  }

  /** Where in a value something stands; made into text only for an error. */
  private record Place(Place outer, String name, int depth) {

    Place in(String inner) {
      if (depth == DEEPEST) {
        throw new SerializationException(this + " lies deeper than " + DEEPEST + " levels");
      }
      return new Place(this, inner, depth + 1);
    }

    @Override
    public String toString() {
      return outer == null ? "/" : outer.outer == null ? "/" + name : outer + "/" + name;
    }
  }
}
