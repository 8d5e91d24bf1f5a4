package nl.wijkkroniek.eventstore;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.wijkkroniek.eventstore.log.Commit;
import nl.wijkkroniek.eventstore.log.LogListener;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;

/**
 * A storage engine that is measured: how long appends take ({@code wijkkroniek.append}, failed ones included and tagged), how
 * large commits are ({@code wijkkroniek.commit.events}, {@code wijkkroniek.commit.bytes}) and how many commits share a round trip
 * ({@code wijkkroniek.append.group}).
 */
public final class MeteredEventStorageEngine implements BulkEventStorageEngine {

  private final BulkEventStorageEngine engine;
  private final Timer recorded;
  private final Timer failed;

  private MeteredEventStorageEngine(BulkEventStorageEngine engine, MeterRegistry registry) {
    this.engine = engine;
    this.recorded = append(registry, "recorded");
    this.failed = append(registry, "failed");
  }

  private static Timer append(MeterRegistry registry, String outcome) {
    return Timer.builder("wijkkroniek.append").description("From asking for an append until it is durable, or has failed")
        .tag("outcome", outcome).publishPercentileHistogram().register(registry);
  }

  /** Builds the engine, with a listener that measures what it writes, and measures its appends. */
  public static MeteredEventStorageEngine of(MongoEventStorageEngine.Builder builder, MeterRegistry registry) {
    return new MeteredEventStorageEngine(builder.listener(new Sizes(registry)).build(), registry);
  }

  @Override
  public void appendEvents(List<? extends EventMessage<?>> events) {
    measured(() -> {
      engine.appendEvents(events);
      return events;
    });
  }

  @Override
  public List<Commit> appendEach(List<? extends EventMessage<?>> events) {
    return measured(() -> engine.appendEach(events));
  }

  private <T> T measured(Supplier<T> append) {
    Timer.Sample sample = Timer.start();
    Timer outcome = failed;
    try {
      T appended = append.get();
      outcome = recorded;
      return appended;
    } finally {
      sample.stop(outcome);
    }
  }

  @Override
  public void storeSnapshot(DomainEventMessage<?> snapshot) {
    engine.storeSnapshot(snapshot);
  }

  @Override
  public Stream<? extends TrackedEventMessage<?>> readEvents(TrackingToken trackingToken, boolean mayBlock) {
    return engine.readEvents(trackingToken, mayBlock);
  }

  @Override
  public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
    return engine.readEvents(aggregateIdentifier, firstSequenceNumber);
  }

  @Override
  public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
    return engine.readSnapshot(aggregateIdentifier);
  }

  @Override
  public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
    return engine.lastSequenceNumberFor(aggregateIdentifier);
  }

  @Override
  public TrackingToken createTailToken() {
    return engine.createTailToken();
  }

  @Override
  public TrackingToken createHeadToken() {
    return engine.createHeadToken();
  }

  @Override
  public TrackingToken createTokenAt(Instant dateTime) {
    return engine.createTokenAt(dateTime);
  }

  private record Sizes(DistributionSummary events, DistributionSummary bytes, DistributionSummary group) implements LogListener {

    Sizes(MeterRegistry registry) {
      this(DistributionSummary.builder("wijkkroniek.commit.events").description("Events in a commit").register(registry),
          DistributionSummary.builder("wijkkroniek.commit.bytes").description("Size of a commit document").baseUnit("bytes").register(registry),
          DistributionSummary.builder("wijkkroniek.append.group").description("Commits that share a round trip").register(registry));
    }

    @Override
    public void groupSent(int commits) {
      group.record(commits);
    }

    @Override
    public void recorded(int events, int bytes) {
      this.events.record(events);
      this.bytes.record(bytes);
    }
  }
}
