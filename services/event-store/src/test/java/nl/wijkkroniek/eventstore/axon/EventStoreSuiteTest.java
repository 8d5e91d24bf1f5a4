package nl.wijkkroniek.eventstore.axon;

import nl.wijkkroniek.eventstore.Example;
import nl.wijkkroniek.eventstore.LogServer;
import nl.wijkkroniek.eventstore.Timestamps;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStoreTest;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Axon's suite for an event store in the process, on our engine. */
class EventStoreSuiteTest extends EmbeddedEventStoreTest {

  @RegisterExtension
  private static final LogServer SERVER = new LogServer();

  @Override
  public EventStorageEngine createStorageEngine() {
    return Example.builder(SERVER.freshDatabase()).timestamps(Timestamps.TOLD).build();
  }
}
