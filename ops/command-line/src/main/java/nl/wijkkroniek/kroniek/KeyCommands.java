package nl.wijkkroniek.kroniek;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.wijkkroniek.vault.MasterKey;
import nl.wijkkroniek.vault.Vault;
import nl.wijkkroniek.vault.VaultSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The keys to what is a person's: copies them, puts them back, exchanges the master key. */
@Command(name = "keys", header = "Copies the keys to what is a person's, puts them back, and exchanges the master key.", description = {
    "Keys are never in a backup of the events. The master key is in none of these copies either: keep it apart.", ""})
final class KeyCommands {

  private static final Duration KEPT = Duration.ofDays(30);
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  static final String KEYS = "keys.db";

  private final House house;

  KeyCommands(House house) {
    this.house = house;
  }

  private VaultSettings settings() {
    return house.settings().vault();
  }

  private Vault vault() {
    if (!Files.exists(settings().folder().resolve(KEYS))) {
      throw new Unable("There are no keys in " + settings().folder().toAbsolutePath() + ": name their folder with " + VaultSettings.KEYS + ".");
    }
    return Vault.open(settings());
  }

  @Command(name = "backup", description = {"Copies the keys, as they are wrapped, to a folder apart from the events; also while Wijkkroniek runs.",
      "Copies there that are older than 30 days are removed, so that what was destroyed is gone for good by then."})
  int backup(@Parameters(paramLabel = "FOLDER", description = "Where to; made where it is not there yet.") Path folder) throws IOException {
    try (Vault vault = vault()) {
      Files.createDirectories(folder);
      Path copy = folder.resolve("keys-" + MOMENT.format(Instant.now()) + ".db");
      vault.backUpTo(copy);
      Files.write(folder.resolve("destroyed.txt"), vault.destroyed(0));
      int removed = removeOld(folder);
      house.out().printf(Locale.ROOT, "The keys are in %s, and what was destroyed is listed in destroyed.txt; %d older copies were removed.%n", copy, removed);
      return 0;
    }
  }

  private static int removeOld(Path folder) throws IOException {
    String oldest = "keys-" + MOMENT.format(Instant.now().minus(KEPT)) + ".db";
    int removed = 0;
    try (Stream<Path> copies = Files.list(folder)) {
      for (Path copy : copies.filter(file -> file.getFileName().toString().matches("keys-\\d{8}T\\d{6}Z\\.db")).toList()) {
        if (copy.getFileName().toString().compareTo(oldest) < 0) {
          Files.delete(copy);
          removed++;
        }
      }
    }
    return removed;
  }

  @Command(name = "restore", description = {"Puts a copy of the keys back, where there are none, and destroys again what was destroyed since.",
      "Wijkkroniek must be stopped. The master key must be there already."})
  int restore(@Parameters(paramLabel = "FILE", description = "A copy that \"keys backup\" made.") Path copy,
      @Option(names = "--destroyed", required = true, paramLabel = "LIST",
          description = "The newest destroyed.txt there is, so that nobody who is forgotten comes back.") Path list) throws IOException {
    List<String> destroyed = Files.readAllLines(list);
    Path keys = settings().folder().resolve(KEYS);
    if (Files.exists(keys)) {
      throw new Unable("There are keys in " + keys.toAbsolutePath() + ", and they are not written over: put them aside first.");
    }
    settings().mustHaveMasterKey();
    Files.copy(copy, keys);
    try (Vault vault = vault()) {
      vault.destroyAgain(destroyed);
      house.out().printf(Locale.ROOT, "The keys are put back, and %,d that were destroyed stay so.%n", vault.destroyed(0).size());
      return 0;
    }
  }

  @Command(name = "rotate", description = {"Makes a new master key in the place of the present one; everything is wrapped anew. Also while Wijkkroniek runs.",
      "The one before opens nothing any more. Only where the master key is in a file."})
  int rotate() {
    if (settings().masterKey().isPresent()) {
      throw new Unable("The master key comes from %s, which cannot be changed from here: put it in a file first, and name that with %s."
          .formatted(VaultSettings.MASTER_KEY, VaultSettings.MASTER_KEY_FILE));
    }
    try (Vault vault = vault()) {
      vault.rotate(MasterKey.fresh());
      house.out().printf("There is a new master key in %s: keep a copy of it, apart from the keys and the events.%n",
          settings().masterKeyFile().toAbsolutePath());
      return 0;
    }
  }
}
