package nl.wijkkroniek.kroniek;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import nl.wijkkroniek.eventstore.backup.Restoration;
import nl.wijkkroniek.eventstore.verifying.Fingerprint;
import nl.wijkkroniek.eventstore.verifying.Outcome;
import nl.wijkkroniek.eventstore.verifying.Verification;
import nl.wijkkroniek.vault.Vault;
import nl.wijkkroniek.vault.VaultSettings;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts a backup back. */
@Command(name = "restore", header = "Puts a backup back into an empty store, and verifies it.", description = {
    "Wijkkroniek must be stopped, and the data folder (or the database) empty. Every event comes back in its place, with its moment and its hash.",
    "What people see is rebuilt when Wijkkroniek is started.",
    "Somebody may have been forgotten since: name the list of what was destroyed, so that they do not come back.", ""})
final class Restore implements Callable<Integer> {

  private final House house;

  @Parameters(paramLabel = "FOLDER", description = "A folder that \"backup\" was given.")
  private Path folder;

  @ArgGroup
  private Forgotten forgotten;

  /** Who is not to come back: said by a list, or that there never was anybody. */
  static final class Forgotten {

    @Option(names = "--destroyed", paramLabel = "LIST", description = "The newest destroyed.txt there is; \"keys backup\" writes it.")
    private Path list;

    @Option(names = "--nobody-forgotten", description = "There is no such list, because nobody was ever forgotten and nothing destroyed here.")
    private boolean nobody;

    /** Read before anything is restored. */
    List<String> names() throws IOException {
      return nobody ? List.of() : Files.readAllLines(list).stream().filter(line -> !line.isBlank()).toList();
    }
  }

  Restore(House house) {
    this.house = house;
  }

  @Override
  public Integer call() throws IOException {
    if (forgotten == null) {
      throw new Unable("People may have been forgotten since this backup was made: name the newest list of what was destroyed with --destroyed LIST (\"keys backup\" "
          + "writes it as destroyed.txt), or say --nobody-forgotten where there never was anybody.");
    }
    List<String> destroyed = forgotten.names();
    try (Store store = Store.openUnused(house.settings())) {
      Fingerprint head;
      try (ProgressLine progress = house.progress("restore")) {
        head = Restoration.into(store.database()).from(folder, far -> progress.show(HowFar.of(far)));
      }
      try (ProgressLine progress = house.progress("verify")) {
        if (Verification.of(store.database()).expect(head).run(far -> progress.show(HowFar.of(far))) instanceof Outcome.Broken broken) {
          throw new Unable("What was restored is not what was backed up: " + broken.sentence() + " Empty the store and restore again.");
        }
      }
      house.out().printf(Locale.ROOT, "Restored and verified: %,d events.%n", head.events());
      house.out().println("Fingerprint: " + head.text());
    }
    house.out().println(destroyAgain(destroyed));
    return 0;
  }

  /** Keys that are there may be of a copy too: what is on the list is destroyed in them. Keys that are not there yet come back by a command that asks for the list itself. */
  private String destroyAgain(List<String> destroyed) {
    VaultSettings keys = house.settings().vault();
    if (!Files.exists(keys.folder().resolve(KeyCommands.KEYS))) {
      return "What is a person's in it is read with the keys it was sealed with: put those back in " + keys.folder() + " with \"keys restore\", with the same list.";
    }
    try (Vault vault = Vault.open(keys)) {
      vault.destroyAgain(destroyed);
      return "%,d texts and people that were destroyed stay so, by the keys in %s.".formatted(vault.destroyed(0).size(), keys.folder());
    }
  }
}
