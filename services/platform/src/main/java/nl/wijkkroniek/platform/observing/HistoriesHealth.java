package nl.wijkkroniek.platform.observing;

import com.mongodb.MongoException;
import nl.wijkkroniek.histories.projection.ProjectionLag;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** How far the histories are behind. A note, not a reason to be unready: what is there can be read, and what is missing is on its way. */
@Component("historiesHealthIndicator")
class HistoriesHealth implements HealthIndicator {

  private final ProjectionLag lag;

  HistoriesHealth(ProjectionLag lag) {
    this.lag = lag;
  }

  @Override
  public Health health() {
    try {
      return Health.up().withDetail("eventsBehind", lag.events()).withDetail("secondsBehind", lag.time().toSeconds())
          .withDetail("inTrouble", lag.isInTrouble()).build();
    } catch (MongoException unreachable) {
      return Health.unknown().withDetail("reason", "The store does not answer").build();
    }
  }
}
