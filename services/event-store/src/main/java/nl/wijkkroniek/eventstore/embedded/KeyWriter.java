package nl.wijkkroniek.eventstore.embedded;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * Writes values as bytes that compare, unsigned, as MongoDB compares the values
 * (<a href="https://www.mongodb.com/docs/manual/reference/bson-type-comparison-order/">its order of types</a>).
 *
 * <p>Each value starts with a byte for its type, and no value's bytes are the start of another's. So values can be put one
 * after another in one key, and all keys that start with a value are the keys that have it. A value written descending has
 * every bit turned over; type bytes are neither 0 nor 255, so there is always room before and after.
 */
final class KeyWriter {

  private static final byte END = 0;
  private static final byte[] END_OF_TEXT = {0, 1};
  private static final byte[] ZERO_IN_TEXT = {0, (byte) 0xFF};

  private byte[] bytes = new byte[64];
  private int size;

  /** The key of one value, ascending. */
  static byte[] keyOf(Object value) {
    return new KeyWriter().write(value, true).toBytes();
  }

  KeyWriter write(Object value, boolean ascending) {
    int start = size;
    KeyType type = KeyType.of(value);
    put(type.code());
    content(type, value);
    if (!ascending) {
      turnOver(start);
    }
    return this;
  }

  KeyWriter append(byte[] written) {
    reserve(written.length);
    System.arraycopy(written, 0, bytes, size, written.length);
    size += written.length;
    return this;
  }

  int size() {
    return size;
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  private void turnOver(int start) {
    for (int i = start; i < size; i++) {
      bytes[i] = (byte) ~bytes[i];
    }
  }

  private void content(KeyType type, Object value) {
    switch (type) {
      case MIN_KEY, EMPTY_ARRAY, NULL, NAN, MAX_KEY -> { }
      case NUMBER -> NumberKey.of((Number) value).writeTo(this);
      case STRING -> text(value.toString());
      case DOCUMENT -> document((Map<?, ?>) value);
      case ARRAY -> array((Collection<?>) value);
      case BINARY -> binary(value);
      case OBJECT_ID -> append(((ObjectId) value).toByteArray());
      case BOOLEAN -> put((Boolean) value ? 1 : 0);
      case DATE -> putLong(((Instant) value).toEpochMilli() ^ Long.MIN_VALUE);
      case TIMESTAMP -> putLong(((BsonTimestamp) value).getValue());
      case REGULAR_EXPRESSION -> regularExpression((BsonRegularExpression) value);
      case CODE -> text(((BsonJavaScript) value).getCode());
    }
  }

  private void text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    int from = 0;
    for (int i = 0; i < utf8.length; i++) {
      if (utf8[i] == 0) {
        append(Arrays.copyOfRange(utf8, from, i)).append(ZERO_IN_TEXT);
        from = i + 1;
      }
    }
    append(from == 0 ? utf8 : Arrays.copyOfRange(utf8, from, utf8.length)).append(END_OF_TEXT);
  }

  /** Documents compare field by field: by type, then name, then value. */
  private void document(Map<?, ?> document) {
    document.forEach((name, value) -> {
      KeyType type = KeyType.of(value);
      put(type.code());
      text(name.toString());
      content(type, value);
    });
    put(END);
  }

  private void array(Collection<?> array) {
    array.forEach(value -> write(value, true));
    put(END);
  }

  /** Binary data compares by length, then subtype, then bytes. */
  private void binary(Object value) {
    switch (value) {
      case UUID uuid -> uuid(4, uuid);
      case LegacyUUID legacy -> uuid(3, legacy.getUuid());
      default -> {
        byte[] data = ((BinData) value).getData();
        putInt(data.length);
        put(0);
        append(data);
      }
    }
  }

  private void uuid(int subtype, UUID uuid) {
    putInt(16);
    put(subtype);
    putLong(uuid.getMostSignificantBits());
    putLong(uuid.getLeastSignificantBits());
  }

  private void regularExpression(BsonRegularExpression expression) {
    text(expression.getPattern());
    text(expression.getOptions() == null ? "" : expression.getOptions());
  }

  void put(int b) {
    reserve(1);
    bytes[size++] = (byte) b;
  }

  void putShort(int value) {
    put(value >>> 8);
    put(value);
  }

  private void putInt(int value) {
    putShort(value >>> 16);
    putShort(value);
  }

  void putLong(long value) {
    reserve(Long.BYTES);
    for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
      bytes[size++] = (byte) (value >>> shift);
    }
  }

  private void reserve(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
  }

  /** The kinds of value that compare among themselves, in MongoDB's order. */
  enum KeyType {
    MIN_KEY, EMPTY_ARRAY, NULL, NAN, NUMBER, STRING, DOCUMENT, ARRAY, BINARY, OBJECT_ID, BOOLEAN, DATE, TIMESTAMP,
    REGULAR_EXPRESSION, CODE, MAX_KEY;

    /** Stands for an array without elements where an index keeps the elements: it comes before null, as on a real server. */
    static final Object NO_ELEMENTS = new Object();

    int code() {
      return 8 * (ordinal() + 1);
    }

    static KeyType of(Object value) {
      return switch (value) {
        case null -> NULL;
        case Missing _ -> NULL;
        case Double number -> number.isNaN() ? NAN : NUMBER;
        case Number number -> Double.isNaN(number.doubleValue()) ? NAN : NUMBER;
        case String _ -> STRING;
        case Map<?, ?> _ -> DOCUMENT;
        case Collection<?> _ -> ARRAY;
        case BinData _ -> BINARY;
        case UUID _ -> BINARY;
        case LegacyUUID _ -> BINARY;
        case ObjectId _ -> OBJECT_ID;
        case Boolean _ -> BOOLEAN;
        case Instant _ -> DATE;
        case BsonTimestamp _ -> TIMESTAMP;
        case BsonRegularExpression _ -> REGULAR_EXPRESSION;
        case BsonJavaScript _ -> CODE;
        case MinKey _ -> MIN_KEY;
        case MaxKey _ -> MAX_KEY;
        default -> other(value);
      };
    }

    private static KeyType other(Object value) {
      if (value == NO_ELEMENTS) {
        return EMPTY_ARRAY;
      }
      throw new IllegalArgumentException("No key can be made of " + value.getClass());
    }
  }
}
