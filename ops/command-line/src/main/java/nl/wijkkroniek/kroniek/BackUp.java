package nl.wijkkroniek.kroniek;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import nl.wijkkroniek.eventstore.backup.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Copies the log to a folder. */
@Command(name = "backup", header = "Copies everything recorded to a folder, also while Wijkkroniek runs.", description = {
    "The first time all of it, later only what is new. What people see is not in it: that is rebuilt from what was recorded.", ""})
final class BackUp implements Callable<Integer> {

  private final House house;

  @Parameters(paramLabel = "FOLDER", description = "Where to; made where it is not there yet. Best on another disk, or another machine.")
  private Path folder;

  BackUp(House house) {
    this.house = house;
  }

  @Override
  public Integer call() {
    try (Store store = Store.open(house.settings())) {
      Backup.Kept kept;
      try (ProgressLine progress = house.progress("backup")) {
        kept = Backup.of(store.database()).to(folder, far -> progress.show(HowFar.of(far)));
      }
      house.out().printf(Locale.ROOT, "The backup in %s holds %,d events, of which %,d new.%n", folder, kept.head().events(), kept.added());
      house.out().println("Fingerprint: " + kept.head().text());
      return 0;
    }
  }
}
