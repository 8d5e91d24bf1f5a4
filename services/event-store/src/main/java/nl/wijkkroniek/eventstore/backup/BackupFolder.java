package nl.wijkkroniek.eventstore.backup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The files of a backup. What is written here is on disk under another name before it gets its own, and a segment counts only once the
 * manifest names it: whoever is killed while writing leaves the backup as it was.
 */
final class BackupFolder {

  private static final String MANIFEST = "manifest.json";
  private static final String LOCK = "in-use.lock";
  private static final String UNFINISHED = ".part";

  private final Path folder;

  BackupFolder(Path folder) {
    this.folder = folder;
  }

  /** Something that is done in the folder. */
  @FunctionalInterface
  interface Work<T> {
    T run() throws IOException;
  }

  /** Writes, or has somebody write, in this folder, which is made where it is not there yet, and keeps everybody else from it meanwhile. */
  <T> T writing(Work<T> work) {
    try {
      Files.createDirectories(folder);
      try (FileChannel lock = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        requireLock(lock);
        return work.run();
      }
    } catch (IOException e) {
      throw new BackupRefused("The folder " + folder + " cannot be written to: " + e.getMessage() + ". The backup that was in it is as it was.", e);
    }
  }

  private void requireLock(FileChannel lock) throws IOException {
    try {
      if (lock.tryLock() != null) {
        return;
      }
    } catch (OverlappingFileLockException heldHere) {
      // said below
    }
    throw new BackupRefused("Another backup is being written to " + folder + ": wait until it is done.");
  }

  /**
   * What the backup consists of; empty where there is none.
   *
   * @throws BackupRefused when the manifest cannot be read
   */
  Optional<Manifest> manifest() {
    Path file = folder.resolve(MANIFEST);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Manifest.parse(Files.readAllBytes(file)));
    } catch (IOException | IllegalArgumentException e) {
      throw new BackupRefused("The backup in " + folder + " cannot be used, because " + MANIFEST + " is damaged: " + e.getMessage() + ".", e);
    }
  }

  Path file(Segment segment) {
    return folder.resolve(segment.file());
  }

  /** @throws BackupRefused naming the first file that is gone or has another length */
  void requirePresent(Manifest manifest) {
    for (Segment segment : manifest.segments()) {
      long bytes = file(segment).toFile().length();
      if (!Files.isRegularFile(file(segment))) {
        throw new BackupRefused("The backup in " + folder + " is not whole: " + segment.file() + " is missing.");
      }
      if (bytes != segment.bytes()) {
        throw new BackupRefused("The backup in %s is not whole: %s has %,d bytes instead of %,d.".formatted(folder, segment.file(), bytes, segment.bytes()));
      }
    }
  }

  /** @throws BackupRefused naming the first file that is not what was written */
  void requireUndamaged(Manifest manifest) {
    requirePresent(manifest);
    for (Segment segment : manifest.segments()) {
      try {
        if (!Sha256.of(file(segment)).equals(segment.sha256())) {
          throw new BackupRefused("The backup in " + folder + " is damaged: " + segment.file() + " is not what was written (its SHA-256 differs).");
        }
      } catch (IOException e) {
        throw new BackupRefused("The backup in " + folder + " cannot be read: " + segment.file() + ", " + e.getMessage() + ".", e);
      }
    }
  }

  /** Where a segment is written before it has its name. */
  Path unfinishedSegment() {
    return folder.resolve("segment" + UNFINISHED);
  }

  /** A segment that is on disk gets its name. */
  void settle(Segment segment) throws IOException {
    Files.move(unfinishedSegment(), file(segment), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    sync();
  }

  /** From now on this is the backup. */
  void keep(Manifest manifest) throws IOException {
    Path unfinished = folder.resolve(MANIFEST + UNFINISHED);
    try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
      var json = ByteBuffer.wrap(manifest.json());
      while (json.hasRemaining()) {
        channel.write(json);
      }
      channel.force(true);
    }
    Files.move(unfinished, folder.resolve(MANIFEST), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    sync();
  }

  /** A name is on disk when its folder is. Not every operating system opens a folder; one that does not keeps names by itself. */
  private void sync() throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
        names.force(true);
      }
    }
  }
}
