package nl.wijkkroniek.platform.starting;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.histories.projection.Progress;
import nl.wijkkroniek.recording.chronicle.ExampleChronicles;
import nl.wijkkroniek.recording.chronicle.importing.ChronicleImport;
import nl.wijkkroniek.recording.chronicle.importing.TerminalProgress;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** What is done once everything runs: finish an import that was broken off, give an empty store its examples, and say where to look. */
@Component
class FirstStart implements ApplicationRunner {

  private static final String EXAMPLES = "examples";
  private static final String STATE = "state";
  private static final Duration UNTIL_SHOWN = Duration.ofMinutes(1);
  private static final Duration A_MOMENT = Duration.ofSeconds(5);

  private final ChronicleImport chronicles;
  private final EventLog log;
  private final Progress histories;
  private final MongoCollection<Document> marks;
  private final Clock clock;
  private final Environment settings;
  private final boolean wanted;

  FirstStart(ChronicleImport chronicles, EventLog log, Progress histories, MongoDatabase database, Clock clock, Environment settings,
      @Value("${wijkkroniek.examples}") boolean wanted) {
    this.chronicles = chronicles;
    this.log = log;
    this.histories = histories;
    this.marks = database.getCollection("platform_marks");
    this.clock = clock;
    this.settings = settings;
    this.wanted = wanted;
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    CompletableFuture<Void> unfinished = chronicles.resumeUnfinished();
    // Looking whether anything is unfinished takes the turn of an import: whoever sends one at once is not to be refused for that.
    unfinished.copy().completeOnTimeout(null, A_MOMENT.toSeconds(), TimeUnit.SECONDS).join();
    if (begun() || wanted && log.head() == 0) {
      unfinished.join();
      mark("begun");
      for (String name : ExampleChronicles.names()) {
        try (InputStream file = ExampleChronicles.open(name)) {
          chronicles.run(file, new TerminalProgress(name, System.out, clock));
        }
      }
      mark("done");
      histories.awaitFolded(log.head() - 1, UNTIL_SHOWN);
    }
    System.out.printf("Wijkkroniek runs: look at http://127.0.0.1:%s/ and stop it with Ctrl-C.%n", settings.getProperty("local.server.port"));
  }

  /** A first start that was broken off half-way through the examples goes on; importing again changes nothing. */
  private boolean begun() {
    return marks.find(Filters.and(Filters.eq("_id", EXAMPLES), Filters.eq(STATE, "begun"))).first() != null;
  }

  private void mark(String state) {
    marks.replaceOne(Filters.eq("_id", EXAMPLES), new Document("_id", EXAMPLES).append(STATE, state), new ReplaceOptions().upsert(true));
  }
}
