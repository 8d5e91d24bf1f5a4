package nl.wijkkroniek.eventstore.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.zip.CRC32C;

/**
 * A file with what was changed since a checkpoint, in the order in which it was. It is only ever added to, in frames that are there
 * as a whole or not at all: each starts with its length and a checksum over its number in the file, the file's and its content.
 */
final class Journal {

  private static final String NAME = "wijkkroniek.journal-";
  private static final int HEAD = 2 * Integer.BYTES;

  private final Path file;
  private final long number;
  private final FileChannel channel;
  private long size;
  private int frames;

  private Journal(Path file, long number, FileChannel channel) {
    this.file = file;
    this.number = number;
    this.channel = channel;
  }

  /** An empty one. */
  static Journal begin(Path folder, long number) {
    Path file = file(folder, number);
    try {
      FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
      keepName(folder);
      return new Journal(file, number, channel);
    } catch (IOException e) {
      throw new UncheckedIOException("The journal " + file + " cannot be made", e);
    }
  }

  /** A new name is on disk only when its folder is. */
  private static void keepName(Path folder) throws IOException {
    try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
      names.force(true);
    }
  }

  private static Path file(Path folder, long number) {
    return folder.resolve(NAME + number);
  }

  /** The numbers of those in this folder, ascending. */
  static SortedSet<Long> numbers(Path folder) {
    SortedSet<Long> numbers = new TreeSet<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, NAME + "*")) {
      files.forEach(file -> numbers.add(Long.parseLong(file.getFileName().toString().substring(NAME.length()))));
    } catch (IOException e) {
      throw new UncheckedIOException("The data folder " + folder + " cannot be read", e);
    }
    return numbers;
  }

  long number() {
    return number;
  }

  long size() {
    return size;
  }

  /** Adds a frame; on return it is on disk. */
  void write(List<Change> changes) throws IOException {
    int length = changes.stream().mapToInt(Change::size).sum();
    ByteBuffer frame = ByteBuffer.allocate(HEAD + length).position(HEAD);
    changes.forEach(change -> change.writeTo(frame));
    frame.flip().putInt(0, length).putInt(Integer.BYTES, checksum(number, frames, frame.slice(HEAD, length)));
    while (frame.hasRemaining()) {
      channel.write(frame);
    }
    channel.force(false);
    size += HEAD + length;
    frames++;
  }

  private static int checksum(long number, int frame, ByteBuffer content) {
    CRC32C checksum = new CRC32C();
    checksum.update(ByteBuffer.allocate(Long.BYTES + Integer.BYTES).putLong(number).putInt(frame).flip());
    checksum.update(content);
    return (int) checksum.getValue();
  }

  /**
   * Reads what was written, as far as it was written whole.
   *
   * @return whether there was nothing behind that
   */
  static boolean read(Path folder, long number, Consumer<Change> reader) {
    Path file = file(folder, number);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      int frames = 0;
      for (ByteBuffer content = frame(channel, number, frames); content != null; content = frame(channel, number, frames)) {
        Change.readAll(content, reader);
        frames++;
      }
      return channel.position() == channel.size();
    } catch (IOException e) {
      throw new UncheckedIOException("The journal " + file + " cannot be read", e);
    }
  }

  /** The next one, or null, with the channel where it was, where there is none that is whole. */
  private static ByteBuffer frame(FileChannel channel, long number, int index) throws IOException {
    long start = channel.position();
    ByteBuffer head = ByteBuffer.allocate(HEAD);
    if (fill(channel, head)) {
      int length = head.getInt();
      if (length > 0 && length <= channel.size() - channel.position()) {
        ByteBuffer content = ByteBuffer.allocate(length);
        if (fill(channel, content) && checksum(number, index, content.duplicate()) == head.getInt()) {
          return content;
        }
      }
    }
    channel.position(start);
    return null;
  }

  private static boolean fill(FileChannel channel, ByteBuffer buffer) throws IOException {
    while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
      // a read may give less than was asked for
    }
    boolean full = !buffer.hasRemaining();
    buffer.flip();
    return full;
  }

  /** What is in it stands elsewhere by now. */
  void remove() {
    try {
      channel.close();
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The journal " + file + " cannot be removed", e);
    }
  }

  static void remove(Path folder, long number) {
    try {
      Files.deleteIfExists(file(folder, number));
    } catch (IOException e) {
      throw new UncheckedIOException("The journal " + file(folder, number) + " cannot be removed", e);
    }
  }
}
