package nl.wijkkroniek.eventstore.backup;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import nl.wijkkroniek.eventstore.LogServer;
import nl.wijkkroniek.eventstore.verifying.Fingerprint;
import nl.wijkkroniek.eventstore.verifying.Outcome.Whole;
import nl.wijkkroniek.eventstore.verifying.Verification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class KilledBackupTest {

  private static final int ROUNDS = Integer.getInteger("wijkkroniek.backup.kills", 5);
  private static final long SEED = 2014;
  private static final long LATEST = TimeUnit.MILLISECONDS.toNanos(400);

  @RegisterExtension
  private static final LogServer SERVER = new LogServer();

  @TempDir
  private Path folder;

  @Test
  void givenABackup_whenTheNextIsKilledAtAnyMoment_thenItIsWholeAndNoShorterAndTheNextFinishesIt() throws Exception {
    MongoDatabase database = SERVER.freshDatabase();
    SampleLog log = new SampleLog(database);
    Random random = new Random(SEED);
    long kept = 0;
    for (int round = 0; round < ROUNDS; round++) {
      log.record("team/" + round, 300);
      Process process = BackupInAnotherProcess.begin(SERVER.connectionString(), database.getName(), folder);
      LockSupport.parkNanos(random.nextLong(LATEST));
      BackupInAnotherProcess.kill(process);
      kept = restoredAfterKill(database, kept, "round " + round + " of seed " + SEED);
    }
    Fingerprint finished = Backup.of(database).to(folder, progress -> { }).head();
    assertThat(Verification.of(database).expect(finished).run()).isInstanceOf(Whole.class);
    assertThat(Restoration.into(SERVER.freshDatabase()).from(folder, progress -> { })).isEqualTo(finished);
  }

  private long restoredAfterKill(MongoDatabase database, long before, String round) {
    if (new BackupFolder(folder).manifest().isEmpty()) {
      return before;
    }
    Fingerprint head = Restoration.into(SERVER.freshDatabase()).from(folder, progress -> { });
    assertThat(head.events()).as(round).isGreaterThanOrEqualTo(before);
    assertThat(Verification.of(database).expect(head).run()).as(round).isInstanceOf(Whole.class);
    return head.events();
  }
}
