package nl.wijkkroniek.eventstore.axon;

import static org.assertj.core.api.Assertions.assertThat;

import nl.wijkkroniek.eventstore.Example;
import nl.wijkkroniek.eventstore.LogServer;
import nl.wijkkroniek.eventstore.Timestamps;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStoreTest;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Axon's suite for an event store in the process, on our engine. */
class EventStoreSuiteTest extends EmbeddedEventStoreTest {

  @RegisterExtension
  private static final LogServer SERVER = new LogServer();

  /** Some of its tests give 100 ms for what is done for the first time in this process. */
  @BeforeAll
  static void warmUp() throws InterruptedException {
    EmbeddedEventStore store = EmbeddedEventStore.builder().storageEngine(Example.engine(SERVER.freshDatabase())).build();
    try (TrackingEventStream stream = store.openStream(null)) {
      for (int number = 0; number < 20; number++) {
        store.publish(Example.event("warm", number));
        assertThat(stream.nextAvailable().trackingToken().position()).hasValue(number);
      }
    } finally {
      store.shutDown();
    }
  }

  @Override
  public EventStorageEngine createStorageEngine() {
    return Example.builder(SERVER.freshDatabase()).timestamps(Timestamps.TOLD).build();
  }
}
