package nl.wijkkroniek.kroniek;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import nl.wijkkroniek.eventstore.codec.LanguageInLog;
import nl.wijkkroniek.eventstore.log.KeysOfLog;
import nl.wijkkroniek.kernel.place.MunicipalityTable;
import nl.wijkkroniek.recording.chronicle.importing.ChronicleImport;
import nl.wijkkroniek.recording.chronicle.importing.ImportProgress;
import nl.wijkkroniek.recording.chronicle.importing.ImportSettings;
import nl.wijkkroniek.recording.chronicle.importing.TerminalProgress;
import nl.wijkkroniek.vault.Vault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Records a chronicle. The import runs here, whether or not another process has the store: it takes the same turn and makes the same claims in
 * the database as one that came over HTTP, and a process that runs reads what was recorded within moments.
 */
@Command(name = "import", header = "Records the events of a chronicle, a file with one event a line.", description = {
    "Every line is checked before the first is recorded; one bad line, and nothing is. Importing a file again changes nothing.", ""})
final class Import implements Callable<Integer> {

  private final House house;

  @Parameters(paramLabel = "FILE", description = "The chronicle.")
  private Path file;

  @Option(names = "--dry-run", description = "Checks it and says what would be recorded; records nothing.")
  private boolean dryRun;

  Import(House house) {
    this.house = house;
  }

  @Override
  public Integer call() throws IOException {
    try (InputStream lines = Files.newInputStream(file); Store store = Store.open(house.settings()); Vault vault = Vault.open(house.settings().vault())) {
      new KeysOfLog(store.database()).mustBe(vault.identity(), house.settings().vault().folder().toString());
      LanguageInLog language = new LanguageInLog(vault);
      ImportProgress progress = new TerminalProgress(file.getFileName().toString(), house.out(), Clock.systemUTC());
      try (ChronicleImport chronicles = new ChronicleImport(store.database(), language.engine(store.database()).build()::appendEach, language,
          MunicipalityTable.bundled(), ImportSettings.USUAL, ImportProgress.UNHEARD)) {
        if (dryRun) {
          chronicles.dryRun(lines, progress);
        } else {
          chronicles.run(lines, progress);
        }
        return 0;
      }
    }
  }
}
