package nl.wijkkroniek.eventstore;

import static nl.wijkkroniek.eventstore.Example.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import nl.wijkkroniek.eventstore.Example.TeamFounded;
import nl.wijkkroniek.eventstore.log.CommitTooLarge;
import nl.wijkkroniek.eventstore.log.EventLog;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LargeCommitTest {

  private static final int MEGABYTE = 1024 * 1024;

  @RegisterExtension
  private static final LogServer SERVER = new LogServer();

  private static DomainEventMessage<?> ofBytes(int bytes, long sequence) {
    return event("team/x", sequence, "e-" + sequence, new TeamFounded("a".repeat(bytes), 1, List.of()), MetaData.emptyInstance());
  }

  @Test
  void givenACommitOf17Megabytes_whenAppended_thenItIsRefusedWithSizeAndLimitAndNothingIsWritten() {
    MongoDatabase database = SERVER.freshDatabase();
    MongoEventStorageEngine engine = Example.engine(database);

    assertThatThrownBy(() -> engine.appendEvents(ofBytes(MEGABYTE, 0), ofBytes(16 * MEGABYTE, 1)))
        .isInstanceOfSatisfying(CommitTooLarge.class, e -> {
          assertThat(e.bytes()).isBetween(17L * MEGABYTE, 17L * MEGABYTE + 2048);
          assertThat(e.limit()).isBetween(15L * MEGABYTE, 16L * MEGABYTE);
          assertThat(e).hasMessageContaining("%,d".formatted(e.bytes())).hasMessageContaining("%,d".formatted(e.limit()));
        });
    assertThat(database.getCollection("log").countDocuments()).isZero();
    engine.appendEvents(event("team/x", 0));
    assertThat(new EventLog(database).head()).isEqualTo(1);
  }

  @Test
  void givenACommitJustWithinTheLimit_whenAppended_thenItIsRecorded() {
    MongoDatabase database = SERVER.freshDatabase();
    MongoEventStorageEngine engine = Example.engine(database);
    engine.appendEvents(ofBytes(16 * MEGABYTE - 66 * 1024, 0));

    assertThat(((TeamFounded) Example.all(engine).getFirst().getPayload()).name()).hasSize(16 * MEGABYTE - 66 * 1024);
  }
}
