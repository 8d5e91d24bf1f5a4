package nl.wijkkroniek.kroniek;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import nl.wijkkroniek.vault.VaultSettings;

/**
 * Where the data is: the settings of the platform, by the same names.
 *
 * @param data       the folder of the embedded database
 * @param mongodbUri of a MongoDB of one's own; empty for the embedded one
 * @param database   the database in it
 * @param vault      where the keys are
 */
record Settings(Path data, Optional<String> mongodbUri, String database, VaultSettings vault) {

  static final String DATA = "WIJKKRONIEK_DATA";
  static final String MONGODB_URI = "WIJKKRONIEK_MONGODB_URI";
  static final String DATABASE = "WIJKKRONIEK_DATABASE";

  /** From environment variables; one that is empty counts as not there. */
  static Settings of(Map<String, String> environment) {
    Path data = Path.of(value(environment, DATA).orElse("data"));
    return new Settings(data, value(environment, MONGODB_URI), value(environment, DATABASE).orElse("wijkkroniek"), VaultSettings.of(environment, data));
  }

  private static Optional<String> value(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank());
  }
}
