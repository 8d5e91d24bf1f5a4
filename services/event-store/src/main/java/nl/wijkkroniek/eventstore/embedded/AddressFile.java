package nl.wijkkroniek.eventstore.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the server of a data folder is reached, in a file of that folder that only its owner can read. It says nothing once the folder is free. */
record AddressFile(Path file) {

  private static final Logger LOG = LoggerFactory.getLogger(AddressFile.class);
  private static final String NAME = "address";

  static AddressFile in(Path folder) {
    return new AddressFile(folder.resolve(NAME));
  }

  /** A server whose address cannot be left (a disk without a byte of room) still serves the process it is in. */
  void leave(String connectionString) {
    Path made = file.resolveSibling(NAME + ".part");
    try {
      Files.deleteIfExists(made);
      try (WritableByteChannel channel = Files.newByteChannel(made, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly());
          var out = Channels.newOutputStream(channel)) {
        out.write((connectionString + "\n").getBytes(StandardCharsets.UTF_8));
      }
      Files.move(made, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.warn("ops/kroniek cannot reach this server, because its address cannot be written to {}: {}", file, e.getMessage());
    }
  }

  private FileAttribute<?>[] ownerOnly() {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
        : new FileAttribute<?>[0];
  }

  Optional<String> read() {
    try {
      return Optional.of(Files.readString(file).strip());
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("The address in " + file + " cannot be read", e);
    }
  }

  void remove() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The address in " + file + " cannot be removed", e);
    }
  }
}
