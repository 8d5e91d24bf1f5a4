package nl.wijkkroniek.eventstore.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import nl.wijkkroniek.eventstore.Share;
import nl.wijkkroniek.eventstore.embedded.ServerProcess;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.eventstore.verifying.Fingerprint;
import nl.wijkkroniek.eventstore.verifying.Outcome.Broken;
import nl.wijkkroniek.eventstore.verifying.Outcome.Whole;
import nl.wijkkroniek.eventstore.verifying.Verification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three processes append at once to a server in a fourth. One of the four is killed with -9 in each round, and starts again. */
class KilledWritersTest {

  private static final Share SHARE = Share.of(6, 20_110_901);
  private static final int WRITERS = 3;
  private static final String DATABASE = "wijkkroniek";

  @TempDir
  private Path folder;

  private final Random random = new Random(SHARE.seed());
  private final Ledger ledger = new Ledger();
  private final List<WriterProcess> writers = new ArrayList<>();
  private ServerProcess server;
  private String connectionString;
  private Fingerprint head = Fingerprint.OF_AN_EMPTY_LOG;
  private int started;

  @Test
  void givenThreeWritersAndAServer_whenOneIsKilledOverAndOver_thenNothingAcknowledgedIsLostOrDoubledAndTheChainHolds() throws IOException {
    server = ServerProcess.start(folder, 0);
    connectionString = server.connectionString();
    try {
      for (int i = 0; i < WRITERS; i++) {
        writers.add(startWriter());
      }
      int servers = 0;
      for (int round = 0; round < SHARE.rounds(); round++) {
        awaitAcknowledged(100);
        LockSupport.parkNanos(random.nextLong(TimeUnit.MILLISECONDS.toNanos(300)));
        servers += killOne();
        assertThat(writers).as("round %d of seed %d", round, SHARE.seed()).allMatch(WriterProcess::isAlive);
        check("round %d of seed %d".formatted(round, SHARE.seed()));
      }
      writers.forEach(WriterProcess::close);
      check("the end, seed " + SHARE.seed());
      ledger.checkThatNothingElseIsThere();
      SHARE.report("%d kills, %d of them of the server; %d appends acknowledged, none lost or doubled".formatted(SHARE.rounds(), servers,
          ledger.acknowledged()));
    } finally {
      server.kill();
      writers.forEach(WriterProcess::kill);
    }
  }

  private WriterProcess startWriter() throws IOException {
    return WriterProcess.start(connectionString, DATABASE, "w" + started++, ledger);
  }

  /** @return how many servers were killed */
  private int killOne() throws IOException {
    int victim = random.nextInt(WRITERS + 1);
    if (victim == WRITERS) {
      server.kill();
      server = ServerProcess.start(folder, port());
      return 1;
    }
    writers.get(victim).kill();
    writers.set(victim, startWriter());
    return 0;
  }

  private int port() {
    String host = new ConnectionString(connectionString).getHosts().getFirst();
    return Integer.parseInt(host.substring(host.indexOf(':') + 1));
  }

  private void awaitAcknowledged(int more) {
    int target = ledger.acknowledged() + more;
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (ledger.acknowledged() < target) {
      assertThat(System.nanoTime()).as("%d of %d acknowledged", ledger.acknowledged(), target).isLessThan(deadline);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    }
  }

  private void check(String when) {
    try (MongoClient client = MongoClients.create(connectionString)) {
      MongoDatabase database = client.getDatabase(DATABASE);
      ledger.check(new EventLog(database));
      head = switch (Verification.of(database).expect(head).run()) {
        case Whole whole -> whole.head();
        case Broken broken -> throw new AssertionError(when + ": " + broken.sentence());
      };
    }
  }
}
