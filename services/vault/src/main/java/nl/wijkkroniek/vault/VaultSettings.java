package nl.wijkkroniek.vault;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where the keys are. Never in the data folder: who has a copy of that has no keys.
 *
 * @param folder where the keys are kept
 * @param masterKeyFile the file that the master key is in, unless it is given
 * @param masterKey the master key itself, from the environment; empty for that of the file
 */
public record VaultSettings(Path folder, Path masterKeyFile, Optional<MasterKey> masterKey) {

  public static final String KEYS = "WIJKKRONIEK_KEYS";
  public static final String MASTER_KEY_FILE = "WIJKKRONIEK_MASTER_KEY_FILE";
  public static final String MASTER_KEY = "WIJKKRONIEK_MASTER_KEY";

  /** Keys in this folder, with the master key among them. */
  public static VaultSettings in(Path folder) {
    return new VaultSettings(folder, folder.resolve("master.key"), Optional.empty());
  }

  /** From environment variables; one that is empty counts as not there. Where no folder is named, it is the one beside the data folder. */
  public static VaultSettings of(Map<String, String> environment, Path data) {
    Path folder = value(environment, KEYS).map(Path::of).orElseGet(() -> besides(data));
    return new VaultSettings(folder, value(environment, MASTER_KEY_FILE).map(Path::of).orElse(folder.resolve("master.key")),
        value(environment, MASTER_KEY).map(MasterKey::ofText));
  }

  /** The folder of the keys that go with this data folder, beside it. */
  public static Path besides(Path data) {
    Path folder = data.toAbsolutePath().normalize();
    return folder.resolveSibling(folder.getFileName() + "-keys");
  }

  /** @throws KeysUnusable when there is none, or one that cannot be used */
  public void mustHaveMasterKey() {
    masterKey.orElseGet(() -> MasterKey.in(masterKeyFile));
  }

  private static Optional<String> value(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank());
  }
}
