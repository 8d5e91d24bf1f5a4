package nl.wijkkroniek.eventstore;

import static nl.wijkkroniek.eventstore.Example.event;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnapshotShapeTest {

  @RegisterExtension
  private static final LogServer SERVER = new LogServer();

  private MongoDatabase database;
  private MongoEventStorageEngine engine;

  @BeforeEach
  void keep() {
    database = SERVER.freshDatabase();
    engine = Example.engine(database);
    engine.storeSnapshot(event("team/x", 7));
  }

  @Test
  void givenASnapshotOfThePresentShape_whenSought_thenItIsThere() {
    assertThat(engine.readSnapshot("team/x")).hasValueSatisfying(snapshot -> assertThat(snapshot.getSequenceNumber()).isEqualTo(7));
  }

  @ParameterizedTest
  @CsvSource({"TeamFounded, 0", "TeamFounded, 2", "NoLongerThere, 1", "nl.wijkkroniek.eventstore.Example$TeamFounded, 1"})
  void givenASnapshotOfAnotherShape_whenSought_thenItIsAsIfThereWereNone(String type, String revision) {
    database.getCollection("snapshots").updateOne(new Document("_id", "team/x"), Updates.combine(Updates.set("type", type), Updates.set("rev", revision)));

    assertThat(engine.readSnapshot("team/x")).isEmpty();
  }
}
