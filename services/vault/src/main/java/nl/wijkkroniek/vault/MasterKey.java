package nl.wijkkroniek.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;

/** The key that all others rest on. It comes from outside: from a file that only its owner can read, or from the environment. */
public final class MasterKey {

  private static final Set<PosixFilePermission> OWNER_ONLY = EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private final DataKey key;

  private MasterKey(DataKey key) {
    this.key = key;
  }

  /** A new one. */
  public static MasterKey fresh() {
    return new MasterKey(DataKey.fresh());
  }

  /**
   * The key that this text is: 32 bytes in base64.
   *
   * @throws KeysUnusable when it is not; the text is not repeated
   */
  public static MasterKey ofText(String text) {
    try {
      return new MasterKey(DataKey.of(Base64.getDecoder().decode(text.strip())));
    } catch (IllegalArgumentException otherwise) {
      throw new KeysUnusable("The master key is not one: it must be 32 bytes in base64, as \"openssl rand -base64 32\" makes it.");
    }
  }

  /**
   * The key in this file.
   *
   * @throws KeysUnusable when it is not there, can be read by others, or holds something else
   */
  public static MasterKey in(Path file) {
    if (!Files.exists(file)) {
      throw new KeysUnusable("The master key " + file.toAbsolutePath() + " is missing: put it back, for without it nothing that was sealed can be read.");
    }
    try {
      Set<PosixFilePermission> mode = Files.getPosixFilePermissions(file);
      if (!OWNER_ONLY.containsAll(mode)) {
        throw new KeysUnusable("The master key %s can be used by others than its owner (%s): make it its owner's alone, with \"chmod 600\"."
            .formatted(file.toAbsolutePath(), PosixFilePermissions.toString(mode)));
      }
      return ofText(Files.readString(file, US_ASCII));
    } catch (IOException unreadable) {
      throw new KeysUnusable("The master key " + file.toAbsolutePath() + " cannot be read: see to it that the user Wijkkroniek runs as owns it.", unreadable);
    }
  }

  /** Writes it to a file that nobody else can read, and that is not there yet; durable when this returns. */
  public void writeTo(Path file) {
    try (FileChannel out = FileChannel.open(file, Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW),
        PosixFilePermissions.asFileAttribute(OWNER_ONLY))) {
      out.write(ByteBuffer.wrap((text() + "\n").getBytes(US_ASCII)));
      out.force(true);
    } catch (IOException unwritable) {
      throw new UncheckedIOException("The master key cannot be written to " + file.toAbsolutePath(), unwritable);
    }
  }

  /** As {@link #ofText} reads it. */
  public String text() {
    return Base64.getEncoder().encodeToString(key.bytes());
  }

  DataKey key() {
    return key;
  }
}
