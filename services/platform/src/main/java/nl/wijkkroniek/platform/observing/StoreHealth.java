package nl.wijkkroniek.platform.observing;

import com.mongodb.MongoException;
import nl.wijkkroniek.eventstore.log.EventLog;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the store answers. When it does not, nothing works, and the process is not ready. */
@Component("storeHealthIndicator")
class StoreHealth implements HealthIndicator {

  private final EventLog log;

  StoreHealth(EventLog log) {
    this.log = log;
  }

  @Override
  public Health health() {
    try {
      return Health.up().withDetail("events", log.head()).build();
    } catch (MongoException unreachable) {
      return Health.down().withDetail("reason", "The store does not answer").build();
    }
  }
}
