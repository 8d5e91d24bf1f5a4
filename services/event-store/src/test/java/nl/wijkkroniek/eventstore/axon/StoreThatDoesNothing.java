package nl.wijkkroniek.eventstore.axon;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.wijkkroniek.eventstore.Example;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngineTest;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStoreTest;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.BeforeEach;

/** Takes everything and keeps nothing. */
final class StoreThatDoesNothing extends BatchingEventStorageEngine {

  private StoreThatDoesNothing(Builder builder) {
    super(builder);
  }

  static final class Builder extends BatchingEventStorageEngine.Builder {

    Builder() {
      eventSerializer(Example.SERIALIZER);
      snapshotSerializer(Example.SERIALIZER);
    }

    StoreThatDoesNothing build() {
      return new StoreThatDoesNothing(this);
    }
  }

  /** Axon's suites for storage engines on it. */
  static final class StorageEngineSuite extends BatchingEventStorageEngineTest<StoreThatDoesNothing, Builder> {

    @BeforeEach
    void open() {
      setTestSubject(createEngine());
    }

    @Override
    protected StoreThatDoesNothing createEngine(UnaryOperator<Builder> customization) {
      return customization.apply(new Builder()).build();
    }
  }

  /** Axon's suite for event stores on it. */
  static final class EventStoreSuite extends EmbeddedEventStoreTest {

    @Override
    public EventStorageEngine createStorageEngine() {
      return new Builder().build();
    }
  }

  @Override
  protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
  }

  @Override
  protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
  }

  @Override
  protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
    return Stream.empty();
  }

  @Override
  protected List<? extends TrackedEventData<?>> fetchTrackedEvents(TrackingToken lastToken, int batchSize) {
    return List.of();
  }

  @Override
  protected List<? extends DomainEventData<?>> fetchDomainEvents(String aggregateIdentifier, long firstSequenceNumber, int batchSize) {
    return List.of();
  }

  @Override
  public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
    return Optional.empty();
  }

  @Override
  public TrackingToken createTailToken() {
    return null;
  }

  @Override
  public TrackingToken createHeadToken() {
    return null;
  }

  @Override
  public TrackingToken createTokenAt(Instant dateTime) {
    return null;
  }
}
