package nl.wijkkroniek.kroniek;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import nl.wijkkroniek.eventstore.backup.Restoration;
import nl.wijkkroniek.eventstore.verifying.Fingerprint;
import nl.wijkkroniek.eventstore.verifying.Outcome;
import nl.wijkkroniek.eventstore.verifying.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Puts a backup back. */
@Command(name = "restore", header = "Puts a backup back into an empty store, and verifies it.", description = {
    "Wijkkroniek must be stopped, and the data folder (or the database) empty. Every event comes back in its place, with its moment and its hash.",
    "What people see is rebuilt when Wijkkroniek is started.", ""})
final class Restore implements Callable<Integer> {

  private final House house;

  @Parameters(paramLabel = "FOLDER", description = "A folder that \"backup\" was given.")
  private Path folder;

  Restore(House house) {
    this.house = house;
  }

  @Override
  public Integer call() {
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
      house.out().println("What is a person's in it is read with the keys it was sealed with: have those in " + house.settings().vault().folder() + ".");
      return 0;
    }
  }
}
