package nl.wijkkroniek.eventstore.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.bson.RawBsonDocument;

/** Writes one segment: BSON documents one after another, through gzip, which is the form in which {@code mongodump --gzip} keeps a collection. */
final class SegmentWriter implements AutoCloseable {

  private static final int BUFFER = 64 * 1024;

  private final FileChannel channel;
  private final MessageDigest digest = Sha256.digest();
  private final GZIPOutputStream out;
  private long written;
  private long commits;

  /** @param file made anew */
  SegmentWriter(Path file) throws IOException {
    this.channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
    this.out = new GZIPOutputStream(new DigestOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER), digest), BUFFER);
  }

  /** Bytes of documents so far, before they are compressed. */
  long written() {
    return written;
  }

  void add(RawBsonDocument commit) throws IOException {
    ByteBuffer bytes = commit.getByteBuffer().asNIO();
    out.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
    written += bytes.remaining();
    commits++;
  }

  /** Puts all of it on disk, and describes it. */
  Segment finish(String name, long from, long next) throws IOException {
    out.finish();
    out.flush();
    channel.force(true);
    return new Segment(name, from, next, commits, channel.size(), HexFormat.of().formatHex(digest.digest()));
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
