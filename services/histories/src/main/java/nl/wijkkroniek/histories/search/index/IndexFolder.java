package nl.wijkkroniek.histories.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder that a process keeps its indexes in, each under a number. No two processes keep theirs in the same: who finds it taken, or cannot write there, has a
 * folder for as long as it runs.
 */
final class IndexFolder implements AutoCloseable {

  private static final String NUMBER = "\\d{1,9}";

  private final Path folder;
  private final FileChannel lock;
  private final boolean passing;
  private int last;

  private IndexFolder(Path folder, FileChannel lock, boolean passing) {
    this.folder = folder;
    this.lock = lock;
    this.passing = passing;
  }

  /** This folder, or another where it cannot be had. */
  static IndexFolder take(Path wanted) {
    try {
      Files.createDirectories(wanted);
      FileChannel lock = FileChannel.open(wanted.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (isLocked(lock)) {
        return new IndexFolder(wanted, lock, false);
      }
      lock.close();
    } catch (IOException unwritable) {
      // There is another way, and which one was taken is said at the start.
    }
    try {
      return new IndexFolder(Files.createTempDirectory("wijkkroniek-search-"), null, true);
    } catch (IOException nowhere) {
      throw new UncheckedIOException(nowhere);
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      FileLock held = channel.tryLock();
      return held != null;
    } catch (OverlappingFileLockException inThisProcess) {
      return false;
    }
  }

  /** Whether nobody threw it away. */
  boolean isThere() {
    return Files.exists(folder);
  }

  Path path() {
    return folder;
  }

  /** The indexes in it, the latest first. */
  List<Path> indexes() {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.filter(path -> path.getFileName().toString().matches(NUMBER)).sorted(Comparator.comparingInt(IndexFolder::number).reversed()).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Where the next index goes: never where another was, which may not have let go of it. */
  Path next() {
    last = Math.max(last, indexes().stream().mapToInt(IndexFolder::number).max().orElse(0)) + 1;
    return folder.resolve("" + last);
  }

  private static int number(Path index) {
    return Integer.parseInt(index.getFileName().toString());
  }

  /** Removes an index that is not open. */
  static void drop(Path index) {
    try (Stream<Path> inside = Files.walk(index)) {
      for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  @Override
  public void close() {
    try {
      if (!passing) {
        lock.close();
      } else if (isThere()) {
        drop(folder);
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
