package nl.wijkkroniek.eventstore.embedded;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * What became of one document.
 *
 * @param namespace of its collection
 * @param position  the key of its {@code _id}
 * @param document  as it is kept from then on; null where it was removed
 */
record Change(String namespace, byte[] position, byte[] document) {

  private static final int GONE = -1;

  /** How many bytes {@link #writeTo} takes. */
  int size() {
    return 3 * Integer.BYTES + namespace.getBytes(StandardCharsets.UTF_8).length + position.length + (document == null ? 0 : document.length);
  }

  void writeTo(ByteBuffer buffer) {
    write(buffer, namespace.getBytes(StandardCharsets.UTF_8));
    write(buffer, position);
    if (document == null) {
      buffer.putInt(GONE);
    } else {
      write(buffer, document);
    }
  }

  private static void write(ByteBuffer buffer, byte[] bytes) {
    buffer.putInt(bytes.length).put(bytes);
  }

  /** Reads all that were written to these bytes, in order. */
  static void readAll(ByteBuffer buffer, Consumer<Change> reader) {
    while (buffer.hasRemaining()) {
      reader.accept(new Change(new String(read(buffer), StandardCharsets.UTF_8), read(buffer), read(buffer)));
    }
  }

  private static byte[] read(ByteBuffer buffer) {
    int length = buffer.getInt();
    if (length == GONE) {
      return null;
    }
    byte[] bytes = new byte[length];
    buffer.get(bytes);
    return bytes;
  }
}
