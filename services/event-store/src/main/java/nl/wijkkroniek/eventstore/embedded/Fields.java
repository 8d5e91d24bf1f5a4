package nl.wijkkroniek.eventstore.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Some of the fields of a document, taken from it as it is kept: what is not asked for is passed over by its length, and nothing is made of it. Most of what a query
 * costs would otherwise be reading the large fields of documents for a condition on a small one.
 *
 * @see <a href="https://bsonspec.org/spec.html">BSON specification, version 1.1</a>
 */
final class Fields {

  private static final int LENGTH = Integer.BYTES;
  /** Stretches of wanted fields that there is room for at first. */
  private static final int MOST_STRETCHES = 8;

  private final byte[][] names;
  private final boolean named;

  private Fields(Collection<String> names, boolean named) {
    this.names = names.stream().map(name -> name.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
    this.named = named;
  }

  /** These and no others. */
  static Fields only(Collection<String> names) {
    return new Fields(names, true);
  }

  /** All but these. */
  static Fields without(Collection<String> names) {
    return new Fields(names, false);
  }

  /** What a projection asks for; empty where that is more than some whole fields. */
  static Optional<Fields> of(Document projection) {
    if (projection.isEmpty() || !projection.entrySet().stream().allMatch(Fields::isWholeField)) {
      return Optional.empty();
    }
    boolean id = isWanted(projection.getOrDefault(IdIndex.ID, true));
    Set<String> others = projection.keySet().stream().filter(name -> !name.equals(IdIndex.ID)).collect(Collectors.toSet());
    long wanted = others.stream().filter(name -> isWanted(projection.get(name))).count();
    if (wanted > 0 && wanted < others.size()) {
      return Optional.empty();
    }
    boolean include = others.isEmpty() ? id : wanted > 0;
    if (include == id) {
      others.add(IdIndex.ID);
    }
    return Optional.of(include ? only(others) : without(others));
  }

  private static boolean isWholeField(Map.Entry<String, Object> entry) {
    String name = entry.getKey();
    return !name.isEmpty() && !name.startsWith("$") && name.indexOf('.') < 0 && (entry.getValue() instanceof Number || entry.getValue() instanceof Boolean);
  }

  private static boolean isWanted(Object value) {
    return value instanceof Boolean yes ? yes : ((Number) value).doubleValue() != 0;
  }

  /** A document with those of the fields that this one has, in its order. */
  byte[] of(byte[] document) {
    ByteBuffer all = ByteBuffer.wrap(document).order(ByteOrder.LITTLE_ENDIAN);
    int[] stretches = new int[2 * MOST_STRETCHES];
    int count = 0;
    int size = LENGTH + 1;
    int at = LENGTH;
    while (document[at] != 0) {
      int name = at + 1;
      int nameEnd = endOfText(document, name);
      int end = nameEnd + 1 + sizeOf(document[at], all, nameEnd + 1);
      if (isNamed(document, name, nameEnd) == named) {
        boolean goesOn = count > 0 && stretches[count - 1] == at;
        count = goesOn ? count - 2 : count;
        stretches = count < stretches.length ? stretches : Arrays.copyOf(stretches, 2 * count);
        stretches[count] = goesOn ? stretches[count] : at;
        stretches[count + 1] = end;
        count += 2;
        size += end - at;
      }
      at = end;
    }
    return cut(document, stretches, count, size);
  }

  /** Made as large as it is: conditions ask for a small field of documents that are large. */
  private static byte[] cut(byte[] document, int[] stretches, int count, int size) {
    byte[] some = new byte[size];
    ByteBuffer.wrap(some).order(ByteOrder.LITTLE_ENDIAN).putInt(0, size);
    int to = LENGTH;
    for (int i = 0; i < count; i += 2) {
      int length = stretches[i + 1] - stretches[i];
      System.arraycopy(document, stretches[i], some, to, length);
      to += length;
    }
    return some;
  }

  private boolean isNamed(byte[] document, int from, int to) {
    for (byte[] name : names) {
      if (name.length == to - from && Arrays.equals(name, 0, name.length, document, from, to)) {
        return true;
      }
    }
    return false;
  }

  private static int endOfText(byte[] document, int from) {
    int end = from;
    while (document[end] != 0) {
      end++;
    }
    return end;
  }

  /** How many bytes a value of this type takes. */
  private static int sizeOf(byte type, ByteBuffer all, int at) {
    return switch (type) {
      case 0x06, 0x0A, (byte) 0xFF, 0x7F -> 0;
      case 0x08 -> 1;
      case 0x10 -> Integer.BYTES;
      case 0x01, 0x09, 0x11, 0x12 -> Long.BYTES;
      case 0x07 -> 12;
      case 0x13 -> 16;
      case 0x03, 0x04, 0x0F -> all.getInt(at);
      case 0x02, 0x0D, 0x0E -> LENGTH + all.getInt(at);
      case 0x05 -> LENGTH + 1 + all.getInt(at);
      case 0x0C -> LENGTH + all.getInt(at) + 12;
      case 0x0B -> endOfText(all.array(), endOfText(all.array(), at) + 1) + 1 - at;
      default -> throw new IllegalStateException("BSON has no type " + type);
    };
  }
}
