package nl.wijkkroniek.recording.chronicle.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.Optional;
import nl.wijkkroniek.recording.chronicle.TestServer;
import nl.wijkkroniek.recording.chronicle.importing.Turns.Turn;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TurnsTest {

  private static final Duration SILENCE = Duration.ofSeconds(1);

  @RegisterExtension
  private static final TestServer SERVER = new TestServer();

  private final MongoDatabase database = SERVER.freshDatabase();
  private final Turns here = new Turns(database, SILENCE);
  private final Turns elsewhere = new Turns(database, SILENCE);

  @Test
  void givenATurn_whenAnotherAsks_thenOnlyAfterItIsOver() {
    Turn turn = here.take().orElseThrow();

    assertThat(here.take()).as("in this process").isEmpty();
    assertThat(elsewhere.take()).as("in another process").isEmpty();
    turn.close();
    Optional<Turn> next = elsewhere.take();
    assertThat(next).isPresent();
    next.get().close();
  }

  @Test
  void givenAnOwnerThatDied_whenAnotherAsks_thenItTakesOver() {
    database.getCollection("import_turn").insertOne(new Document("_id", "only").append("owner", "the dead").append("beat", 7L));

    try (Turn turn = here.take().orElseThrow()) {
      assertThat(turn).isNotNull();
      assertThat(elsewhere.take()).isEmpty();
    }
    assertThat(database.getCollection("import_turn").countDocuments()).isZero();
  }

  @Test
  void givenATurnThatWasTakenOver_whenItsFirstOwnerEndsIt_thenItStaysWithTheSecond() {
    Turn turn = here.take().orElseThrow();
    database.getCollection("import_turn").updateOne(Filters.eq("_id", "only"), Updates.set("owner", "the second"));

    turn.close();

    assertThat(database.getCollection("import_turn").find().first()).containsEntry("owner", "the second");
  }
}
