package nl.wijkkroniek.eventstore.backup;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.bson.RawBsonDocument;

/** Reads the commits of a segment, one at a time. */
final class SegmentReader implements AutoCloseable {

  private static final int BUFFER = 64 * 1024;
  private static final int LENGTH = 4;
  private static final int LONGEST = 17 * 1024 * 1024;

  private final DataInputStream in;

  SegmentReader(Path file) throws IOException {
    this.in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file), BUFFER), BUFFER));
  }

  /** The next one; empty after the last. */
  Optional<RawBsonDocument> next() throws IOException {
    byte[] length = in.readNBytes(LENGTH);
    if (length.length == 0) {
      return Optional.empty();
    }
    int bytes = length.length < LENGTH ? 0 : littleEndian(length);
    if (bytes < LENGTH || bytes > LONGEST) {
      throw new EOFException("no document where one should begin");
    }
    byte[] document = new byte[bytes];
    System.arraycopy(length, 0, document, 0, LENGTH);
    in.readFully(document, LENGTH, bytes - LENGTH);
    return Optional.of(new RawBsonDocument(document));
  }

  private static int littleEndian(byte[] bytes) {
    return bytes[0] & 0xff | (bytes[1] & 0xff) << 8 | (bytes[2] & 0xff) << 16 | bytes[3] << 24;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
