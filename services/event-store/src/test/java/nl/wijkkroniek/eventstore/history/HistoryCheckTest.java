package nl.wijkkroniek.eventstore.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.wijkkroniek.eventstore.Example;
import nl.wijkkroniek.eventstore.LogServer;
import nl.wijkkroniek.eventstore.Share;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.eventstore.log.LogWriter;
import nl.wijkkroniek.eventstore.log.StoredEvent;
import nl.wijkkroniek.eventstore.verifying.Outcome.Whole;
import nl.wijkkroniek.eventstore.verifying.Verification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Writers of three processes and readers of every sort, all at once; what each was told and saw has to be one history. */
@Timeout(value = 600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HistoryCheckTest {

  private static final Share SHARE = Share.of(1_000, 20_120_321);
  private static final int PROCESSES = 3;
  private static final int WRITERS = 6;
  private static final int READERS = 6;

  @RegisterExtension
  private static final LogServer SERVER = new LogServer();

  private final Recorded recorded = new Recorded();
  private final List<MongoClient> clients = new ArrayList<>();
  private final List<MongoDatabase> databases = new ArrayList<>();

  @BeforeEach
  void connect() {
    String name = SERVER.freshDatabase().getName();
    for (int process = 0; process < PROCESSES; process++) {
      clients.add(MongoClients.create(SERVER.connectionString()));
      databases.add(clients.get(process).getDatabase(name));
    }
  }

  @AfterEach
  void disconnect() {
    clients.forEach(MongoClient::close);
  }

  @Test
  void givenWritersAndReadersAtOnce_whenWhatTheyWereToldAndSawIsCompared_thenItIsOneHistory() throws Exception {
    List<RandomReader> readers = new ArrayList<>();
    List<Runnable> actors = new ArrayList<>();
    for (int process = 0; process < PROCESSES; process++) {
      LogWriter shared = RandomWriter.ofItsOwnProcess(databases.get(process));
      for (int i = 0; i < WRITERS / PROCESSES; i++) {
        actors.add(new RandomWriter(draw(actors.size()), recorded, shared, databases.get(process))::act);
      }
      for (int i = 0; i < READERS / PROCESSES; i++) {
        readers.add(reader(process, draw(actors.size())));
        actors.add(readers.getLast()::act);
      }
    }

    actAtOnce(actors);

    List<String> whole = whole();
    readers.forEach(RandomReader::readToTheEnd);
    assertThat(readers).as(seed()).allSatisfy(reader -> assertThat(reader.seen()).isEqualTo(whole));
    assertThat(recorded.events()).as(seed()).isEqualTo(whole.size());
    for (int position = 0; position < whole.size(); position++) {
      assertThat(recorded.at(position)).as(seed()).isEqualTo(whole.get(position));
    }
    assertThat(Verification.of(databases.getFirst()).run()).as(seed()).isInstanceOf(Whole.class);
    readers.forEach(RandomReader::close);
    SHARE.report("%d operations, %d events, one history".formatted(SHARE.rounds(), whole.size()));
  }

  private RandomReader reader(int process, Random random) {
    MongoDatabase database = databases.get(process);
    return new RandomReader(random, recorded, new EventLog(database), Example.engine(database));
  }

  private static Random draw(int actor) {
    return new Random(SHARE.seed() * 31 + actor);
  }

  private static String seed() {
    return "seed " + SHARE.seed();
  }

  private void actAtOnce(List<Runnable> actors) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(actors.size())) {
      List<Future<?>> acting = new ArrayList<>();
      int each = Math.ceilDiv(SHARE.rounds(), actors.size());
      actors.forEach(actor -> acting.add(threads.submit(() -> {
        for (int i = 0; i < each; i++) {
          actor.run();
        }
      })));
      for (Future<?> actor : acting) {
        actor.get(500, TimeUnit.SECONDS);
      }
    }
  }

  private List<String> whole() {
    try (Stream<StoredEvent> events = new EventLog(databases.getFirst()).from(0)) {
      return events.map(StoredEvent::id).toList();
    }
  }
}
