package nl.wijkkroniek.eventstore.crash;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.wijkkroniek.eventstore.log.Commit;
import nl.wijkkroniek.eventstore.log.CommitDraft;
import nl.wijkkroniek.eventstore.log.EventDraft;
import nl.wijkkroniek.eventstore.log.KeyAlreadyUsed;
import nl.wijkkroniek.eventstore.log.LogListener;
import nl.wijkkroniek.eventstore.log.LogWriter;
import nl.wijkkroniek.eventstore.log.OutcomeUnknown;
import nl.wijkkroniek.eventstore.log.StoreUnavailable;
import org.bson.BsonDocument;
import org.bson.BsonString;

/** What runs in a {@link WriterProcess}: four threads that append under keys, repeating what had no answer, until its input is closed. */
final class WriterMain {

  private static final int THREADS = 4;

  private final LogWriter writer;
  private final String name;
  private volatile boolean stopped;

  private WriterMain(LogWriter writer, String name) {
    this.writer = writer;
    this.name = name;
  }

  static void main(String[] arguments) throws IOException {
    try (MongoClient client = MongoClients.create(arguments[0] + "&serverSelectionTimeoutMS=1000&heartbeatFrequencyMS=500")) {
      var main = new WriterMain(open(client.getDatabase(arguments[1])), arguments[2]);
      try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
        IntStream.range(0, THREADS).forEach(thread -> threads.execute(() -> main.write(thread)));
        while (System.in.read() >= 0) {
          // nothing is said to it: it waits for the end
        }
        main.stopped = true;
      }
    }
  }

  /** The server may be killed at the very moment at which this process starts. */
  private static LogWriter open(MongoDatabase database) {
    for (int attempt = 1; ; attempt++) {
      try {
        return new LogWriter(database, Clock.systemUTC(), LogListener.NONE, Duration.ofSeconds(5));
      } catch (MongoException e) {
        if (attempt == 20) {
          throw e;
        }
      }
    }
  }

  private void write(int thread) {
    var random = new Random((name + thread).hashCode());
    long sequence = 0;
    for (int number = 0; !stopped; number++) {
      CommitDraft draft = draft(name + "-" + thread + "-" + number, "team/" + name + "-" + thread, sequence, 1 + random.nextInt(3));
      System.out.println("try " + draft.key() + " " + draft.events().size());
      Commit receipt = append(draft);
      System.out.println("done " + draft.key() + " " + receipt.position());
      sequence += draft.events().size();
    }
  }

  private static CommitDraft draft(String key, String subject, long sequence, int size) {
    List<EventDraft> events = IntStream.range(0, size).mapToObj(i -> new EventDraft(key + "#" + i, "ObservationNoted", "1", subject, "team", sequence + i,
        Instant.EPOCH, Set.of(subject), new BsonDocument("text", new BsonString("x".repeat(200))), new BsonDocument())).toList();
    return new CommitDraft(events, key, null);
  }

  private Commit append(CommitDraft draft) {
    while (true) {
      try {
        return writer.append(draft);
      } catch (KeyAlreadyUsed recordedBefore) {
        return recordedBefore.commit();
      } catch (OutcomeUnknown | StoreUnavailable e) {
        // the server is away: the same again, under the same key
      }
    }
  }
}
