package nl.wijkkroniek.histories;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import nl.wijkkroniek.eventstore.codec.LanguageInLog;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.histories.experiment.ExperimentEndpoints;
import nl.wijkkroniek.histories.http.HistoriesOperations;
import nl.wijkkroniek.histories.portrait.Portraits;
import nl.wijkkroniek.histories.projection.HistoriesProcessor;
import nl.wijkkroniek.histories.projection.Progress;
import nl.wijkkroniek.histories.projection.ProjectionLag;
import nl.wijkkroniek.histories.reading.StoredHistories;
import nl.wijkkroniek.histories.role.RoleEndpoints;
import nl.wijkkroniek.histories.session.SessionEndpoints;
import nl.wijkkroniek.histories.team.TeamEndpoints;
import nl.wijkkroniek.histories.view.Views;
import nl.wijkkroniek.kernel.place.MunicipalityTable;
import nl.wijkkroniek.kernel.visibility.WayOut;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** All there is of the histories: the processor that keeps them, what can be asked of them, and their endpoints. Whoever runs it brings the store. */
@Configuration
@Import({TeamEndpoints.class, RoleEndpoints.class, ExperimentEndpoints.class, SessionEndpoints.class})
public class HistoriesConfiguration {

  @Bean
  Views historiesViews(MongoDatabase database) {
    return new Views(database);
  }

  @Bean
  Portraits portraits(Views views, MunicipalityTable municipalities) {
    return new Portraits(views, municipalities);
  }

  @Bean
  Progress historiesProgress(Views views) {
    return new Progress(views);
  }

  @Bean
  HistoriesProcessor historiesProcessor(MongoDatabase database, EventStore events, LanguageInLog language, Views views, Portraits portraits,
      Progress progress) {
    return new HistoriesProcessor(database, events, language, views, portraits, progress);
  }

  @Bean
  Histories histories(Views views, Portraits portraits, EventLog log, Progress progress, WayOut wayOut, Clock clock) {
    return new StoredHistories(views, portraits, log, progress, wayOut, clock);
  }

  @Bean
  ProjectionLag projectionLag(EventLog log, Progress progress, HistoriesProcessor processor, Clock clock, MeterRegistry meters) {
    ProjectionLag lag = new ProjectionLag(log, progress, processor, clock);
    lag.measure(meters);
    return lag;
  }

  @Bean
  HistoriesOperations historiesOperations() {
    return new HistoriesOperations();
  }
}
