package nl.wijkkroniek.recording.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import nl.wijkkroniek.eventstore.embedded.EmbeddedMongo;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamAdjusted;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.words.Refusal;
import nl.wijkkroniek.recording.telling.Acknowledgement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreDownTest {

  private static final SubjectId TEAM = SubjectId.team("carnisse");
  private static final TeamAdjusted ADJUSTED = new TeamAdjusted("Samen op huisbezoek", null, null);

  @TempDir
  private Path folder;

  @Test
  void givenAStoreThatDoesNotAnswer_whenSomethingIsTold_thenUnavailableAndNothingElse() {
    EmbeddedMongo server = EmbeddedMongo.open(folder);
    try (MongoClient client = impatientClient(server); Teller teller = teller(client)) {
      teller.tell("2013", TEAM, ADJUSTED);
      server.close();

      assertThatExceptionOfType(Refusal.class).isThrownBy(() -> teller.tell("2013", TEAM, ADJUSTED))
          .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE));
    } finally {
      server.close();
    }
  }

  @Test
  void givenAHouseThatIsTooBusy_whenTellingTakesTooLong_thenItIsSaidThatNobodyKnowsWhetherItWasRecorded() {
    try (EmbeddedMongo server = EmbeddedMongo.open(folder); MongoClient client = impatientClient(server);
        Teller teller = new Teller(client.getDatabase("log"), _ -> afterLong())) {
      teller.waitAtMost(200);

      assertThatExceptionOfType(Refusal.class).isThrownBy(() -> teller.tell("2013", TEAM, ADJUSTED)).satisfies(refusal -> {
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE);
        assertThat(refusal.detail().en()).startsWith("Whether this was recorded is not known");
      });
    }
  }

  private static Optional<String> afterLong() {
    LockSupport.parkNanos(Duration.ofSeconds(20).toNanos());
    return Optional.empty();
  }

  @Test
  void givenAKeyThatWasUsedBeforeAStop_whenRepeatedAfterTheStart_thenTheFirstReceiptComesBack() {
    Acknowledgement before;
    try (EmbeddedMongo server = EmbeddedMongo.open(folder); MongoClient client = impatientClient(server); Teller teller = teller(client)) {
      before = teller.tellUnder("sleutel", "2013", TEAM, ADJUSTED);
    }
    try (EmbeddedMongo server = EmbeddedMongo.open(folder); MongoClient client = impatientClient(server); Teller teller = teller(client)) {
      assertThat(teller.tellUnder("sleutel", "2013", TEAM, ADJUSTED)).isEqualTo(new Acknowledgement(before.receipt(), true));
      assertThat(teller.recorded()).hasSize(1);
    }
  }

  private static Teller teller(MongoClient client) {
    MongoDatabase database = client.getDatabase("log");
    return new Teller(database);
  }

  private static MongoClient impatientClient(EmbeddedMongo server) {
    return MongoClients.create(server.connectionString() + "&serverSelectionTimeoutMS=500&connectTimeoutMS=500");
  }
}
