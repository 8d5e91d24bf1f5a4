package nl.wijkkroniek.histories.search;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import nl.wijkkroniek.eventstore.OwnConnections;
import nl.wijkkroniek.eventstore.codec.LanguageInLog;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.histories.Histories;
import nl.wijkkroniek.histories.projection.Progress;
import nl.wijkkroniek.histories.search.index.ForFew;
import nl.wijkkroniek.histories.search.index.SearchProcessor;
import nl.wijkkroniek.histories.turning.Turnings;
import nl.wijkkroniek.histories.view.LiveViews;
import nl.wijkkroniek.kernel.place.MunicipalityTable;
import nl.wijkkroniek.kernel.visibility.WayOut;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** All there is of finding: the index of this process, what can be found by it, and the endpoints. */
@Configuration
@Import({SearchEndpoints.class, ResemblanceEndpoints.class})
public class SearchConfiguration {

  /** A crash costs seconds of work, and keeping is felt by the disk. */
  private static final Duration KEEP_AFTER = Duration.ofSeconds(10);

  @Bean
  SearchProcessor searchProcessor(@Value("${wijkkroniek.search-folder}") Path folder, OwnConnections own, LanguageInLog language, Progress progress,
      WayOut wayOut, MunicipalityTable municipalities, MeterRegistry meters) {
    SearchProcessor processor = new SearchProcessor(folder, new EventLog(own.database()), language, new LiveViews(own.database()), progress, wayOut,
        municipalities, KEEP_AFTER);
    processor.measure(meters);
    return processor;
  }

  @Bean
  Finding finding(SearchProcessor index, Histories histories, LiveViews live, Progress progress, WayOut wayOut, MunicipalityTable municipalities) {
    return new IndexedFinding(index, new ForFew(live, histories, wayOut, municipalities), live, wayOut, progress.patience());
  }

  @Bean
  Resembling resembling(SearchProcessor index, Histories histories, Turnings turnings, LiveViews live, WayOut wayOut) {
    return new IndexedResembling(index, histories, turnings, live, wayOut);
  }
}
