package nl.wijkkroniek.eventstore.folding;

import static nl.wijkkroniek.eventstore.Example.event;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import nl.wijkkroniek.eventstore.Example;
import nl.wijkkroniek.eventstore.LogServer;
import nl.wijkkroniek.eventstore.MongoEventStorageEngine;
import org.bson.BsonString;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class KeptFoldsTest {

  private static final String TEAM = "team/oost";

  @RegisterExtension
  private static final LogServer SERVER = new LogServer();

  private MongoDatabase database;
  private KeptFolds folds;

  @BeforeEach
  void aLogOfFourEvents() {
    database = SERVER.freshDatabase();
    append(database, TEAM, 2);
    folds = new KeptFolds(database, "one");
  }

  /** Two commits of two events each. */
  private static void append(MongoDatabase database, String subject, int commits) {
    MongoEventStorageEngine engine = Example.builder(database).build();
    for (long commit = 0; commit < commits; commit++) {
      engine.appendEvents(event(subject, 2 * commit), event(subject, 2 * commit + 1));
    }
  }

  private static KeptFold upTo(long last, String state) {
    return new KeptFold(TEAM, last, last + 1, (int) last + 1, new BsonString(state));
  }

  @Test
  void givenAFoldThatWasKept_whenAskedFor_thenItIsThere_alsoWhenItEndsAmidACommit() {
    folds.keep(upTo(2, "three"));

    assertThat(folds.of(TEAM)).contains(upTo(2, "three"));
    assertThat(new KeptFolds(database, "one").of(TEAM)).contains(upTo(2, "three"));
  }

  @Test
  void givenNoFold_whenAskedFor_thenThereIsNone() {
    assertThat(folds.of(TEAM)).isEmpty();
  }

  @Test
  void givenAFoldOfAnotherShape_whenAskedFor_thenItIsIgnored_andReplacedByAnEarlierOne() {
    new KeptFolds(database, "another").keep(upTo(3, "of another shape"));
    assertThat(folds.of(TEAM)).isEmpty();

    folds.keep(upTo(1, "of this shape"));

    assertThat(folds.of(TEAM)).contains(upTo(1, "of this shape"));
  }

  @Test
  void givenAFoldBeyondTheLog_whenAskedFor_thenItIsIgnored_andReplacedByAnEarlierOne() {
    folds.keep(upTo(3, "four"));
    database.getCollection("log").deleteOne(new Document("_id", 2));
    assertThat(folds.of(TEAM)).isEmpty();

    folds.keep(upTo(1, "two"));

    assertThat(folds.of(TEAM)).contains(upTo(1, "two"));
  }

  @Test
  void givenAFoldOfAnotherLog_whenAskedFor_thenItIsIgnored() {
    MongoDatabase other = SERVER.freshDatabase();
    append(other, "team/west", 1);
    append(other, TEAM, 1);
    new KeptFolds(other, "one").keep(upTo(3, "of another log"));
    database.getCollection("folds").insertOne(other.getCollection("folds").find().first());

    assertThat(folds.of(TEAM)).isEmpty();
  }

  @Test
  void givenALaterFold_whenAnEarlierOneIsToBeKept_thenTheLaterStays() {
    folds.keep(upTo(3, "four"));

    folds.keep(upTo(1, "two"));

    assertThat(folds.of(TEAM)).contains(upTo(3, "four"));
  }

  @Test
  void givenAFoldThatTheLogDoesNotReachTo_whenToBeKept_thenItIsNot() {
    folds.keep(upTo(4, "five"));

    assertThat(folds.of(TEAM)).isEmpty();
    assertThat(database.getCollection("folds").countDocuments()).isZero();
  }
}
