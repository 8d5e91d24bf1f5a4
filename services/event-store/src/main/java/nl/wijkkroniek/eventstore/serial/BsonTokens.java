package nl.wijkkroniek.eventstore.serial;

import org.axonframework.serialization.SerializationException;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonValue;
import tools.jackson.databind.util.TokenBuffer;

/**
 * BSON as the tokens of JSON, for what is read by the hundred: no tree of it is made before it becomes what it says. What these tokens are read as is the same as
 * of {@link BsonJson#toJson}.
 */
public final class BsonTokens {

  private BsonTokens() {
  }

  /**
   * The value that this reader stands before, and reads past.
   *
   * @throws SerializationException for a BSON type that this store never writes
   */
  public static TokenBuffer of(BsonReader reader) {
    TokenBuffer tokens = TokenBuffer.forGeneration();
    copy(reader, tokens);
    return tokens;
  }

  /**
   * A value.
   *
   * @throws SerializationException for a BSON type that this store never writes
   */
  public static TokenBuffer of(BsonValue value) {
    TokenBuffer tokens = TokenBuffer.forGeneration();
    copy(value, tokens);
    return tokens;
  }

  private static void copy(BsonValue value, TokenBuffer tokens) {
    switch (value.getBsonType()) {
      case DOCUMENT -> {
        tokens.writeStartObject();
        value.asDocument().forEach((name, inner) -> {
          tokens.writeName(name);
          copy(inner, tokens);
        });
        tokens.writeEndObject();
      }
      case ARRAY -> {
        tokens.writeStartArray();
        value.asArray().forEach(inner -> copy(inner, tokens));
        tokens.writeEndArray();
      }
      case STRING -> tokens.writeString(value.asString().getValue());
      case INT32 -> tokens.writeNumber(value.asInt32().getValue());
      case INT64 -> tokens.writeNumber(value.asInt64().getValue());
      case DOUBLE -> tokens.writeNumber(value.asDouble().getValue());
      case BOOLEAN -> tokens.writeBoolean(value.asBoolean().getValue());
      case NULL -> tokens.writeNull();
      case BINARY -> tokens.writeBinary(value.asBinary().getData());
      case END_OF_DOCUMENT, UNDEFINED, OBJECT_ID, DATE_TIME, REGULAR_EXPRESSION, DB_POINTER, JAVASCRIPT, SYMBOL,
        JAVASCRIPT_WITH_SCOPE, TIMESTAMP, DECIMAL128, MIN_KEY, MAX_KEY -> throw foreign(value.getBsonType());
    }
  }

  private static SerializationException foreign(BsonType type) {
    return new SerializationException("A BSON " + type + " is nothing this store writes");
  }

  private static void copy(BsonReader reader, TokenBuffer tokens) {
    switch (reader.getCurrentBsonType()) {
      case DOCUMENT -> copyDocument(reader, tokens);
      case ARRAY -> copyArray(reader, tokens);
      case STRING -> tokens.writeString(reader.readString());
      case INT32 -> tokens.writeNumber(reader.readInt32());
      case INT64 -> tokens.writeNumber(reader.readInt64());
      case DOUBLE -> tokens.writeNumber(reader.readDouble());
      case BOOLEAN -> tokens.writeBoolean(reader.readBoolean());
      case NULL -> {
        reader.readNull();
        tokens.writeNull();
      }
      case BINARY -> tokens.writeBinary(reader.readBinaryData().getData());
      case END_OF_DOCUMENT, UNDEFINED, OBJECT_ID, DATE_TIME, REGULAR_EXPRESSION, DB_POINTER, JAVASCRIPT, SYMBOL,
        JAVASCRIPT_WITH_SCOPE, TIMESTAMP, DECIMAL128, MIN_KEY, MAX_KEY -> throw foreign(reader.getCurrentBsonType());
    }
  }

  private static void copyDocument(BsonReader reader, TokenBuffer tokens) {
    reader.readStartDocument();
    tokens.writeStartObject();
    while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
      tokens.writeName(reader.readName());
      copy(reader, tokens);
    }
    tokens.writeEndObject();
    reader.readEndDocument();
  }

  private static void copyArray(BsonReader reader, TokenBuffer tokens) {
    reader.readStartArray();
    tokens.writeStartArray();
    while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
      copy(reader, tokens);
    }
    tokens.writeEndArray();
    reader.readEndArray();
  }
}
