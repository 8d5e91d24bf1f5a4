package nl.wijkkroniek.histories;

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

  private static final Path FOLDER = folder();
  private static final Vault VAULT = Vault.open(VaultSettings.in(FOLDER.resolve("keys")));

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(TestVault::cleanUp));
  }

  private TestVault() {
  }

  public static Vault ofAll() {
    return VAULT;
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("wijkkroniek-vault");
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
