package nl.wijkkroniek.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The folder of the keys, which only its owner can enter, and the master key, wherever that is. */
final class KeyFolder {

  private static final String KEYS = "keys.db";
  private static final String LOCK = "lock";
  private static final Object ONE_AT_A_TIME = new Object();

  private final VaultSettings settings;
  private volatile MasterKey given;

  KeyFolder(VaultSettings settings) {
    this.settings = settings;
    this.given = settings.masterKey().orElse(null);
    try {
      Files.createDirectories(settings.folder().toAbsolutePath().getParent());
      if (!Files.isDirectory(settings.folder())) {
        Files.createDirectory(settings.folder(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      }
    } catch (FileAlreadyExistsException meanwhile) {
      // Another process was first, which is as good.
    } catch (IOException unwritable) {
      throw new KeysUnusable("The folder of the keys, %s, cannot be made: name another with %s, or let Wijkkroniek write there."
          .formatted(settings.folder().toAbsolutePath(), VaultSettings.KEYS), unwritable);
    }
  }

  /** Does this while no other process opens these keys or exchanges their master key. */
  <T> T alone(Supplier<T> work) {
    synchronized (ONE_AT_A_TIME) {
      try (FileChannel file = FileChannel.open(settings.folder().resolve(LOCK), Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE));
          FileLock _ = file.lock()) {
        return work.get();
      } catch (IOException unwritable) {
        throw new KeysUnusable("The folder of the keys, %s, cannot be written to: let the user Wijkkroniek runs as own it."
            .formatted(settings.folder().toAbsolutePath()), unwritable);
      }
    }
  }

  Path keys() {
    return settings.folder().resolve(KEYS);
  }

  boolean holdsKeys() {
    return Files.exists(keys());
  }

  /** Makes a master key for new keys, where none is there. */
  void makeReady(boolean isNew) {
    try {
      if (given == null && isNew && !Files.exists(settings.masterKeyFile())) {
        MasterKey.fresh().writeTo(settings.masterKeyFile());
      }
      if (isNew) {
        Files.createFile(keys(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** The master key as it is now. */
  MasterKey master() {
    return Optional.ofNullable(given).orElseGet(() -> MasterKey.in(settings.masterKeyFile()));
  }

  /** The one that a rotation broke off at, if any. */
  Optional<MasterKey> announced() {
    return given == null && Files.exists(next()) ? Optional.of(MasterKey.in(next())) : Optional.empty();
  }

  private Path next() {
    return settings.masterKeyFile().resolveSibling(settings.masterKeyFile().getFileName() + ".next");
  }

  /** The next master key is on disk before anything rests on it. */
  void announce(MasterKey next) {
    if (given == null) {
      try {
        Files.deleteIfExists(next());
      } catch (IOException unwritable) {
        throw new UncheckedIOException(unwritable);
      }
      next.writeTo(next());
    }
  }

  /** From here on it is this one. */
  void take(MasterKey next) {
    if (given != null) {
      given = next;
      return;
    }
    try {
      Files.move(next(), settings.masterKeyFile(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  KeysUnusable doesNotFit() {
    return new KeysUnusable("The master key %s does not fit the keys in %s: put back the one they were made with."
        .formatted(given == null ? settings.masterKeyFile().toAbsolutePath() : "in " + VaultSettings.MASTER_KEY, settings.folder().toAbsolutePath()));
  }
}
