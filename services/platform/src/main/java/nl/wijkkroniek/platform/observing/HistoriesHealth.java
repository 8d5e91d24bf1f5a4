package nl.wijkkroniek.platform.observing;

import com.mongodb.MongoException;
import java.util.Optional;
import nl.wijkkroniek.histories.generation.Standstill;
import nl.wijkkroniek.histories.projection.ProjectionLag;
import nl.wijkkroniek.histories.projection.ViewCondition;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * How the histories are doing. That they are behind, are made anew or leave events apart is a note, not a reason to be unready: what is there can be read. Only as
 * long as there is no complete generation of them is this process not ready.
 */
@Component("historiesHealthIndicator")
class HistoriesHealth implements HealthIndicator {

  private final ProjectionLag lag;
  private final ViewCondition condition;

  HistoriesHealth(ProjectionLag lag, ViewCondition condition) {
    this.lag = lag;
    this.condition = condition;
  }

  @Override
  public Health health() {
    try {
      Health.Builder health = condition.isComplete() ? Health.up()
          : Health.outOfService().withDetail("reason", "The histories are filled for the first time, and are not complete yet");
      condition.rebuild().ifPresent(rebuild -> health.withDetail("rebuild", "%s: %d of %d".formatted(rebuild.state().code(), rebuild.done(), rebuild.total())));
      Optional<Standstill> standstill = condition.standstill();
      standstill.ifPresent(stands -> health.withDetail("standstill", stands.sentence()).withDetail("releaseNeeded", stands.release()));
      return health.withDetail("eventsBehind", lag.events()).withDetail("secondsBehind", lag.time().toSeconds())
          .withDetail("inTrouble", lag.isInTrouble() || standstill.isPresent())
          .withDetail("deadLetters", condition.deadLetters()).withDetail("unfoldedStates", condition.unfoldedStates()).build();
    } catch (MongoException unreachable) {
      return Health.unknown().withDetail("reason", "The store does not answer").build();
    }
  }
}
