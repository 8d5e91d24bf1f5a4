package nl.wijkkroniek.recording.chronicle.importing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.wijkkroniek.kernel.sealing.Seals;
import nl.wijkkroniek.recording.chronicle.Line;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lines of a file that were checked, each to be read again by its place: a correction asks for everything told about its subject, which lies all over the file. They
 * are sealed one by one, in a temporary file without a name that the system takes back when this process ends, however it ends. Where there is no room for it,
 * nothing is at hand from there on.
 */
final class LinesAtHand implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LinesAtHand.class);

  private final Seals seals;
  private final String purpose;
  private final FileChannel file;
  /** By place: where in the file it ends, and where it begins; both 0 where it is not at hand. */
  private long[] ends = new long[1024];
  private long[] begins = new long[1024];
  private long written;
  private boolean full;

  private LinesAtHand(Seals seals, String purpose, FileChannel file) {
    this.seals = seals;
    this.purpose = purpose;
    this.file = file;
  }

  /** @param purpose with whose key they are sealed */
  static LinesAtHand of(Seals seals, String purpose) throws IOException {
    Path path = Files.createTempFile("wijkkroniek-import", null);
    return new LinesAtHand(seals, purpose, FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
  }

  /** Keeps these lines at hand, which have places one after another. */
  void keep(List<Line> lines, long firstPlace) {
    if (full) {
      return;
    }
    List<byte[]> sealed = lines.stream().map(line -> seals.sealedMeanwhile(purpose, line.bytes())).toList();
    ByteBuffer together = ByteBuffer.allocate(sealed.stream().mapToInt(bytes -> bytes.length).sum());
    sealed.forEach(together::put);
    if (wrote(together.flip())) {
      int place = Math.toIntExact(firstPlace);
      for (byte[] bytes : sealed) {
        remember(place++, bytes.length);
      }
    }
  }

  /** What stands there; empty where it is not at hand. */
  Optional<byte[]> at(long place) {
    int index = Math.toIntExact(place);
    if (index >= ends.length || ends[index] == 0) {
      return Optional.empty();
    }
    ByteBuffer sealed = ByteBuffer.allocate((int) (ends[index] - begins[index]));
    try {
      while (sealed.hasRemaining() && file.read(sealed, begins[index] + sealed.position()) > 0) {
        // a read may give less than was asked
      }
    } catch (IOException unreadable) {
      return Optional.empty();
    }
    return sealed.hasRemaining() ? Optional.empty() : Optional.of(seals.openedMeanwhile(purpose, sealed.array()));
  }

  private boolean wrote(ByteBuffer bytes) {
    try {
      long at = written;
      while (bytes.hasRemaining()) {
        at += file.write(bytes, at);
      }
      return true;
    } catch (IOException noRoom) {
      LOG.warn("Lines of a chronicle are read from the database again, which is slower; for those of a temporary file there is no room: {}", noRoom.toString());
      full = true;
      return false;
    }
  }

  private void remember(int place, int length) {
    if (place >= ends.length) {
      int more = place + (place >> 1);
      begins = Arrays.copyOf(begins, more);
      ends = Arrays.copyOf(ends, more);
    }
    begins[place] = written;
    written += length;
    ends[place] = written;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
