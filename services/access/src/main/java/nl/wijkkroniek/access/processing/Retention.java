package nl.wijkkroniek.access.processing;

import com.mongodb.MongoException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Clears the processing log of what was kept long enough: at the start, and once a day from then on. */
public final class Retention implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

  private final Processings processings;
  private final Duration kept;
  private final Clock clock;
  private final ScheduledExecutorService daily = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("processing-log-retention").factory());

  /** @param kept how long each is kept */
  public Retention(Processings processings, Duration kept, Clock clock) {
    this.processings = processings;
    this.kept = kept;
    this.clock = clock;
  }

  /** Begins. */
  public void start() {
    processings.prepare();
    daily.scheduleWithFixedDelay(this::clear, 0, 1, TimeUnit.DAYS);
  }

  private void clear() {
    try {
      processings.clearBefore(clock.instant().minus(kept));
    } catch (MongoException later) {
      LOG.warn("What was kept long enough of the processing log is cleared tomorrow: {}", later.getMessage());
    }
  }

  @Override
  public void close() {
    daily.shutdownNow();
  }
}
