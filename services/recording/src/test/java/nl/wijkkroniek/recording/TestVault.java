package nl.wijkkroniek.recording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import nl.wijkkroniek.vault.Vault;
import nl.wijkkroniek.vault.VaultSettings;

/** A real vault for all tests of one run: nothing of a person is stored in the clear in any of them. */
public final class TestVault {

  /** By which a process that a test starts is told where the keys are. */
  private static final String KEYS = "wijkkroniek.test-keys";
  private static final Path FOLDER = folder();
  private static final Vault VAULT = Vault.open(VaultSettings.in(FOLDER.resolve("keys")));

  static {
    if (System.getProperty(KEYS) == null) {
      Runtime.getRuntime().addShutdownHook(new Thread(TestVault::cleanUp));
    }
  }

  private TestVault() {
  }

  public static Vault ofAll() {
    return VAULT;
  }

  /** The argument by which a process that a test starts uses the same keys. */
  public static String argument() {
    return "-D" + KEYS + "=" + FOLDER;
  }

  private static Path folder() {
    try {
      return System.getProperty(KEYS) != null ? Path.of(System.getProperty(KEYS)) : Files.createTempDirectory("wijkkroniek-vault");
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static void cleanUp() {
    VAULT.close();
    try (Stream<Path> inside = Files.walk(FOLDER)) {
      for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
