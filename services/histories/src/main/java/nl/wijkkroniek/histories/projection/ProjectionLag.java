package nl.wijkkroniek.histories.projection;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.eventstore.log.StoredEvent;
import nl.wijkkroniek.histories.view.Views;

/** How far the histories are behind the log. Asked of the log when it is looked at, so it also tells when the processor stands still. */
public final class ProjectionLag {

  private static final double MILLIS = 1000;

  private final EventLog log;
  private final Progress progress;
  private final ViewProcessor processor;
  private final Clock clock;

  public ProjectionLag(EventLog log, Progress progress, ViewProcessor processor, Clock clock) {
    this.log = log;
    this.progress = progress;
    this.processor = processor;
    this.clock = clock;
  }

  /** How many events were recorded that the histories do not hold yet. */
  public long events() {
    return Math.max(0, log.head() - 1 - progress.position());
  }

  /** How long ago the first of those was recorded; zero when there is none. */
  public Duration time() {
    try (Stream<StoredEvent> waiting = log.from(progress.position() + 1)) {
      Duration since = waiting.findFirst().map(event -> Duration.between(event.recordedAt(), clock.instant())).orElse(Duration.ZERO);
      return since.isNegative() ? Duration.ZERO : since;
    }
  }

  /** Whether the processor stopped because of an error and is waiting to try again. */
  public boolean isInTrouble() {
    return processor.isInTrouble();
  }

  /** As gauges: {@code wijkkroniek.projection.lag.events} and {@code wijkkroniek.projection.lag.seconds}. */
  public void measure(MeterRegistry meters) {
    Gauge.builder("wijkkroniek.projection.lag.events", this, ProjectionLag::events).tag("projection", Views.NAME)
        .description("Events recorded that the histories do not hold yet").register(meters);
    Gauge.builder("wijkkroniek.projection.lag.seconds", this, lag -> lag.time().toMillis() / MILLIS).tag("projection", Views.NAME)
        .description("How long ago the first event was recorded that the histories do not hold yet").register(meters);
  }
}
