package nl.wijkkroniek.histories;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import nl.wijkkroniek.eventstore.OwnConnections;
import nl.wijkkroniek.eventstore.codec.LanguageInLog;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.histories.alumniday.AlumniDayEndpoints;
import nl.wijkkroniek.histories.causes.Causes;
import nl.wijkkroniek.histories.causes.CausesEndpoints;
import nl.wijkkroniek.histories.causes.KnownCauses;
import nl.wijkkroniek.histories.circle.CircleEndpoints;
import nl.wijkkroniek.histories.circle.SharedQuestionEndpoints;
import nl.wijkkroniek.histories.comparison.ComparisonEndpoints;
import nl.wijkkroniek.histories.comparison.Comparisons;
import nl.wijkkroniek.histories.comparison.KnownComparisons;
import nl.wijkkroniek.histories.designchoices.DesignChoiceEndpoints;
import nl.wijkkroniek.histories.designchoices.Designs;
import nl.wijkkroniek.histories.designchoices.KnownDesigns;
import nl.wijkkroniek.histories.difference.DifferenceEndpoints;
import nl.wijkkroniek.histories.difference.Differences;
import nl.wijkkroniek.histories.experiment.ExperimentEndpoints;
import nl.wijkkroniek.histories.http.HistoriesOperations;
import nl.wijkkroniek.histories.lineage.KnownLineages;
import nl.wijkkroniek.histories.lineage.LineageEndpoints;
import nl.wijkkroniek.histories.lineage.Lineages;
import nl.wijkkroniek.histories.many.JointHistories;
import nl.wijkkroniek.histories.many.ManyEndpoints;
import nl.wijkkroniek.histories.need.NeedEndpoints;
import nl.wijkkroniek.histories.projection.HistoriesView;
import nl.wijkkroniek.histories.oldfornew.OldForNewEndpoints;
import nl.wijkkroniek.histories.projection.Progress;
import nl.wijkkroniek.histories.projection.ProjectionLag;
import nl.wijkkroniek.histories.projection.Settings;
import nl.wijkkroniek.histories.projection.ViewCondition;
import nl.wijkkroniek.histories.projection.ViewProcessor;
import nl.wijkkroniek.histories.questionnaire.QuestionnaireEndpoints;
import nl.wijkkroniek.histories.reading.Sights;
import nl.wijkkroniek.histories.reading.StoredHistories;
import nl.wijkkroniek.histories.reading.StoredJointHistories;
import nl.wijkkroniek.histories.reading.StoredSteps;
import nl.wijkkroniek.histories.replay.ReplayEndpoints;
import nl.wijkkroniek.histories.replay.Replays;
import nl.wijkkroniek.histories.replay.Steps;
import nl.wijkkroniek.histories.role.RoleEndpoints;
import nl.wijkkroniek.histories.search.SearchConfiguration;
import nl.wijkkroniek.histories.session.SessionEndpoints;
import nl.wijkkroniek.histories.team.TeamEndpoints;
import nl.wijkkroniek.histories.turning.KnownTurnings;
import nl.wijkkroniek.histories.turning.TurningEndpoints;
import nl.wijkkroniek.histories.turning.Turnings;
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
    QuestionnaireEndpoints.class, AlumniDayEndpoints.class, ManyEndpoints.class, ReplayEndpoints.class, DifferenceEndpoints.class,
    CausesEndpoints.class, ComparisonEndpoints.class, TurningEndpoints.class, DesignChoiceEndpoints.class, OldForNewEndpoints.class, LineageEndpoints.class,
    SharedQuestionEndpoints.class, SearchConfiguration.class})
public class HistoriesConfiguration {

  @Bean
  LiveViews historiesViews(MongoDatabase database) {
    return new LiveViews(database);
  }

  @Bean
  Progress historiesProgress(LiveViews views, @Value("${wijkkroniek.answer-patience:5s}") Duration patience) {
    return new Progress(views, patience);
  }

  @Bean
  ViewProcessor historiesProcessor(OwnConnections own, EventStore events, LanguageInLog language, MunicipalityTable municipalities, Progress progress,
      @Value("${wijkkroniek.claim-timeout}") Duration claim) {
    Settings settings = new Settings(claim, Settings.USUAL.grace(), Settings.USUAL.lanes());
    return new ViewProcessor(own.database(), events, language, new HistoriesView(own.database(), municipalities, progress), settings);
  }

  @Bean
  Histories histories(LiveViews views, MunicipalityTable municipalities, EventLog log, Progress progress, WayOut wayOut, Clock clock) {
    return new StoredHistories(views, municipalities, log, progress, wayOut, clock);
  }

  @Bean
  Sights sights(LiveViews views, EventLog log, Progress progress, WayOut wayOut, Clock clock) {
    return new Sights(views, log, progress, wayOut, clock);
  }

  @Bean
  Causes causes(Sights sights) {
    return new KnownCauses(sights);
  }

  @Bean
  Comparisons comparisons(Sights sights) {
    return new KnownComparisons(sights);
  }

  @Bean
  Lineages lineages(Sights sights) {
    return new KnownLineages(sights);
  }

  @Bean
  Turnings turnings(Sights sights) {
    return new KnownTurnings(sights);
  }

  @Bean
  Designs designs(Histories histories, Sights sights, MunicipalityTable municipalities) {
    return new KnownDesigns(histories, sights, municipalities);
  }

  @Bean
  JointHistories jointHistories(LiveViews views, EventLog log, Progress progress, WayOut wayOut, Clock clock) {
    return new StoredJointHistories(views, log, progress, wayOut, clock);
  }

  @Bean
  Steps steps(LiveViews views, EventLog log, Progress progress, WayOut wayOut, Clock clock) {
    return new StoredSteps(views, log, progress, wayOut, clock);
  }

  @Bean
  Differences differences(Histories histories, Steps steps) {
    return new Differences(histories, steps);
  }

  @Bean
  Replays replays(Steps steps, Progress progress, MeterRegistry meters, @Value("${wijkkroniek.replays}") int most) {
    Replays replays = new Replays(steps, progress, most);
    replays.measure(meters);
    return replays;
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
