package nl.wijkkroniek.histories;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import nl.wijkkroniek.eventstore.codec.LanguageInLog;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.histories.alumniday.AlumniDayEndpoints;
import nl.wijkkroniek.histories.circle.CircleEndpoints;
import nl.wijkkroniek.histories.experiment.ExperimentEndpoints;
import nl.wijkkroniek.histories.http.HistoriesOperations;
import nl.wijkkroniek.histories.need.NeedEndpoints;
import nl.wijkkroniek.histories.projection.HistoriesView;
import nl.wijkkroniek.histories.projection.Progress;
import nl.wijkkroniek.histories.projection.ProjectionLag;
import nl.wijkkroniek.histories.projection.Settings;
import nl.wijkkroniek.histories.projection.ViewCondition;
import nl.wijkkroniek.histories.projection.ViewProcessor;
import nl.wijkkroniek.histories.questionnaire.QuestionnaireEndpoints;
import nl.wijkkroniek.histories.reading.StoredHistories;
import nl.wijkkroniek.histories.role.RoleEndpoints;
import nl.wijkkroniek.histories.session.SessionEndpoints;
import nl.wijkkroniek.histories.team.TeamEndpoints;
import nl.wijkkroniek.histories.view.LiveViews;
import nl.wijkkroniek.histories.view.Views;
import nl.wijkkroniek.kernel.place.MunicipalityTable;
import nl.wijkkroniek.kernel.visibility.WayOut;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** All there is of the histories: the processor that keeps them, what can be asked of them, and their endpoints. Whoever runs it brings the store. */
@Configuration
@Import({TeamEndpoints.class, RoleEndpoints.class, ExperimentEndpoints.class, SessionEndpoints.class, NeedEndpoints.class, CircleEndpoints.class,
    QuestionnaireEndpoints.class, AlumniDayEndpoints.class})
public class HistoriesConfiguration {

  @Bean
  LiveViews historiesViews(MongoDatabase database) {
    return new LiveViews(database);
  }

  @Bean
  Progress historiesProgress(LiveViews views) {
    return new Progress(views);
  }

  @Bean
  ViewProcessor historiesProcessor(MongoDatabase database, EventStore events, LanguageInLog language, MunicipalityTable municipalities, Progress progress,
      @Value("${wijkkroniek.claim-timeout}") Duration claim) {
    Settings settings = new Settings(claim, Settings.USUAL.grace(), Settings.USUAL.lanes());
    return new ViewProcessor(database, events, language, new HistoriesView(database, municipalities, progress), settings);
  }

  @Bean
  Histories histories(LiveViews views, MunicipalityTable municipalities, EventLog log, Progress progress, WayOut wayOut, Clock clock) {
    return new StoredHistories(views, municipalities, log, progress, wayOut, clock);
  }

  @Bean
  ProjectionLag projectionLag(EventLog log, Progress progress, ViewProcessor processor, Clock clock, MeterRegistry meters) {
    ProjectionLag lag = new ProjectionLag(log, progress, processor, clock);
    lag.measure(meters);
    return lag;
  }

  @Bean
  ViewCondition historiesCondition(MongoDatabase database, MeterRegistry meters) {
    ViewCondition condition = new ViewCondition(database, Views.NAME);
    condition.measure(meters);
    return condition;
  }

  @Bean
  HistoriesOperations historiesOperations() {
    return new HistoriesOperations();
  }
}
