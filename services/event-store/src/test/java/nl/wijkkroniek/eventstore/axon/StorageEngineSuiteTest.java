package nl.wijkkroniek.eventstore.axon;

import com.mongodb.client.MongoDatabase;
import java.util.function.UnaryOperator;
import nl.wijkkroniek.eventstore.Example;
import nl.wijkkroniek.eventstore.LogServer;
import nl.wijkkroniek.eventstore.MongoEventStorageEngine;
import nl.wijkkroniek.eventstore.Timestamps;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngineTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Axon's suites for storage engines: this one, and the two that it extends. They set the time themselves, so the engine tells what it was told. */
class StorageEngineSuiteTest extends BatchingEventStorageEngineTest<MongoEventStorageEngine, MongoEventStorageEngine.Builder> {

  @RegisterExtension
  private static final LogServer SERVER = new LogServer();

  private MongoDatabase database;

  @BeforeEach
  void open() {
    database = SERVER.freshDatabase();
    setTestSubject(createEngine());
  }

  @Override
  protected MongoEventStorageEngine createEngine(UnaryOperator<MongoEventStorageEngine.Builder> customization) {
    return customization.apply(Example.builder(database).timestamps(Timestamps.TOLD)).build();
  }
}
