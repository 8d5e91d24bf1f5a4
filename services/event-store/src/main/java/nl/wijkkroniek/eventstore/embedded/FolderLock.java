package nl.wijkkroniek.eventstore.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Holds a folder for one process. The operating system lets go of it when the process ends, however it ends, so nothing
 * has to be cleaned up after a crash.
 */
final class FolderLock implements AutoCloseable {

  private static final String FILE = "in-use.lock";
  /** Those this process holds: on POSIX systems, opening and closing such a file once more would let go of it. */
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path held;
  private final FileChannel channel;

  private FolderLock(Path held, FileChannel channel) {
    this.held = held;
    this.channel = channel;
  }

  /** @throws DataFolderInUse when another process has it, or another server in this one */
  static FolderLock take(Path folder) {
    try {
      Path file = folder.toRealPath().resolve(FILE);
      if (!HELD_HERE.add(file)) {
        throw new DataFolderInUse(folder);
      }
      FileChannel channel = locked(file);
      if (channel == null) {
        HELD_HERE.remove(file);
        throw new DataFolderInUse(folder);
      }
      return new FolderLock(file, channel);
    } catch (IOException e) {
      throw new UncheckedIOException("The data folder " + folder + " cannot be locked", e);
    }
  }

  private static FileChannel locked(Path file) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (channel.tryLock() != null) {
      return channel;
    }
    channel.close();
    return null;
  }

  /** Whether somebody has it now. */
  static boolean isTaken(Path folder) {
    try {
      take(folder).close();
      return false;
    } catch (DataFolderInUse taken) {
      return true;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      HELD_HERE.remove(held);
    }
  }
}
