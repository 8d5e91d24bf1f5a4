package nl.wijkkroniek.benchmarks.national;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import nl.wijkkroniek.eventstore.codec.LanguageInLog;
import nl.wijkkroniek.eventstore.embedded.EmbeddedMongo;
import nl.wijkkroniek.kernel.place.MunicipalityTable;
import nl.wijkkroniek.recording.chronicle.importing.ChronicleImport;
import nl.wijkkroniek.recording.chronicle.importing.ImportProgress;
import nl.wijkkroniek.recording.chronicle.importing.ImportSettings;
import nl.wijkkroniek.recording.chronicle.importing.ImportState;
import nl.wijkkroniek.recording.chronicle.importing.ImportStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NationalImportTest {

  private static final int EVENTS = 5_000;

  @Test
  void givenASmallNationalChronicle_whenImported_thenAllOfItIsRecordedAndNoLineIsRefused(@TempDir Path folder) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ChronicleFile.write(new NationalChronicle(2014, EVENTS), file);

    ImportStatus status = imported(file.toByteArray(), folder);

    assertThat(status.state()).isEqualTo(ImportState.DONE);
    assertThat(status.counts().recorded()).isEqualTo(EVENTS);
  }

  private static ImportStatus imported(byte[] file, Path folder) throws IOException {
    LanguageInLog language = new LanguageInLog();
    try (EmbeddedMongo server = EmbeddedMongo.open(folder); MongoClient client = MongoClients.create(server.connectionString())) {
      MongoDatabase database = client.getDatabase("wijkkroniek");
      try (ChronicleImport chronicles = new ChronicleImport(database, language.engine(database).build()::appendEach, language, MunicipalityTable.bundled(),
          ImportSettings.USUAL, ImportProgress.UNHEARD)) {
        return chronicles.run(new ByteArrayInputStream(file), ImportProgress.UNHEARD);
      }
    }
  }
}
