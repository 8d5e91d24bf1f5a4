package nl.wijkkroniek.recording.chronicle;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import nl.wijkkroniek.eventstore.SeparateCommits;
import nl.wijkkroniek.eventstore.codec.LanguageInLog;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.kernel.place.MunicipalityTable;
import nl.wijkkroniek.kernel.visibility.WayOut;
import nl.wijkkroniek.recording.chronicle.exporting.ChronicleExport;
import nl.wijkkroniek.recording.chronicle.exporting.ExportEndpoint;
import nl.wijkkroniek.recording.chronicle.importing.ChronicleImport;
import nl.wijkkroniek.recording.chronicle.importing.ImportEndpoints;
import nl.wijkkroniek.recording.chronicle.importing.ImportSettings;
import nl.wijkkroniek.recording.chronicle.importing.LongImportLog;
import nl.wijkkroniek.recording.chronicle.importing.MeteredProgress;
import nl.wijkkroniek.recording.telling.ImportGuard;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Chronicles in and out. Whoever runs it brings the store, and calls {@link ChronicleImport#resumeUnfinished()} once everything has started. */
@Configuration
@Import({ImportEndpoints.class, ExportEndpoint.class})
public class ChronicleConfiguration {

  @Bean
  ChronicleImport chronicleImport(MongoDatabase database, SeparateCommits store, LanguageInLog language, MunicipalityTable municipalities, Clock clock,
      MeterRegistry meters, @Value("${wijkkroniek.recording.largest-event:1048576}") int largestEvent) {
    ImportSettings settings = new ImportSettings(largestEvent, ImportSettings.USUAL.silence(), clock);
    return new ChronicleImport(database, store, language, municipalities, settings, new MeteredProgress(meters).and(new LongImportLog()));
  }

  @Bean
  ImportGuard importGuard(ChronicleImport chronicles) {
    return chronicles.guard();
  }

  @Bean
  ChronicleExport chronicleExport(EventLog log, LanguageInLog language, WayOut wayOut) {
    return new ChronicleExport(log, language, wayOut);
  }
}
