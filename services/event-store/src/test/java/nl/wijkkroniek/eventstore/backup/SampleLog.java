package nl.wijkkroniek.eventstore.backup;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.wijkkroniek.eventstore.log.CommitDraft;
import nl.wijkkroniek.eventstore.log.EventDraft;
import nl.wijkkroniek.eventstore.log.LogListener;
import nl.wijkkroniek.eventstore.log.LogWriter;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.RawBsonDocument;

/** A log to be kept safe. */
final class SampleLog {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  private final MongoDatabase database;
  private final LogWriter writer;

  SampleLog(MongoDatabase database) {
    this.database = database;
    this.writer = new LogWriter(database, Clock.systemUTC(), LogListener.NONE, LogWriter.PATIENCE);
  }

  /** Commits of one, two and three events about this subject, each under a key. */
  void record(String subject, int commits) {
    int[] sequence = {0};
    for (int commit = 0; commit < commits; commit++) {
      List<EventDraft> events = IntStream.rangeClosed(0, commit % 3).mapToObj(_ -> event(subject, sequence[0]++)).toList();
      writer.append(new CommitDraft(events, subject + "/" + commit, "digest"));
    }
  }

  static EventDraft event(String subject, long sequence) {
    return new EventDraft(subject + "#" + sequence, "TeamFounded", "1", subject, "team", sequence, NOON, Set.of(subject),
        new BsonDocument("name", new BsonString("Carnisse " + sequence)), new BsonDocument());
  }

  LogWriter writer() {
    return writer;
  }

  List<RawBsonDocument> commits() {
    return commits(database);
  }

  static List<RawBsonDocument> commits(MongoDatabase database) {
    return database.getCollection("log", RawBsonDocument.class).find().sort(Sorts.ascending("_id")).into(new ArrayList<>());
  }
}
