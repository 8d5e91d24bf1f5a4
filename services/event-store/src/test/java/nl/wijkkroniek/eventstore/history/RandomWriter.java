package nl.wijkkroniek.eventstore.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.wijkkroniek.eventstore.log.Commit;
import nl.wijkkroniek.eventstore.log.CommitDraft;
import nl.wijkkroniek.eventstore.log.EventAlreadyRecorded;
import nl.wijkkroniek.eventstore.log.EventDraft;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.eventstore.log.KeyAlreadyUsed;
import nl.wijkkroniek.eventstore.log.LogListener;
import nl.wijkkroniek.eventstore.log.LogWriter;
import nl.wijkkroniek.eventstore.log.SequenceAlreadyTaken;
import org.bson.BsonDocument;
import org.bson.BsonString;

/** Appends to subjects that it shares with others, repeats itself and others now and then, and writes down what it was told. */
final class RandomWriter {

  private static final int SUBJECTS = 12;

  private final Random random;
  private final Recorded recorded;
  private final LogWriter writer;
  private final EventLog log;

  RandomWriter(Random random, Recorded recorded, LogWriter writer, MongoDatabase database) {
    this.random = random;
    this.recorded = recorded;
    this.writer = writer;
    this.log = new EventLog(database);
  }

  static LogWriter ofItsOwnProcess(MongoDatabase database) {
    return new LogWriter(database, Clock.systemUTC(), LogListener.NONE, LogWriter.PATIENCE);
  }

  void act() {
    switch (random.nextInt(8)) {
      case 0 -> repeatKey();
      case 1 -> repeatEvent();
      default -> append();
    }
  }

  private void append() {
    String subject = random.nextInt(6) == 0 ? null : "team/" + random.nextInt(SUBJECTS);
    long next = subject == null ? 0 : log.lastSequenceOf(subject).orElse(-1) + 1;
    List<EventDraft> events = IntStream.rangeClosed(0, random.nextInt(4)).mapToObj(i -> event(UUID.randomUUID().toString(), subject, next + i)).toList();
    try {
      Commit receipt = writer.append(new CommitDraft(events, random.nextBoolean() ? UUID.randomUUID().toString() : null, null));
      assertThat(receipt.eventIds()).isEqualTo(events.stream().map(EventDraft::id).toList());
      recorded.acknowledged(receipt);
    } catch (SequenceAlreadyTaken someoneWasFirst) {
      assertThat(log.lastSequenceOf(subject).orElseThrow()).isGreaterThanOrEqualTo(next);
    }
  }

  private static EventDraft event(String id, String subject, long sequence) {
    return new EventDraft(id, "TeamFounded", "1", subject, "team", sequence, Instant.EPOCH, subject == null ? Set.of() : Set.of(subject),
        new BsonDocument("name", new BsonString(id)), new BsonDocument());
  }

  private void repeatKey() {
    Commit before = recorded.someKeyed(random);
    if (before != null) {
      var draft = new CommitDraft(List.of(event(UUID.randomUUID().toString(), null, 0)), before.key(), null);
      assertThatThrownBy(() -> writer.append(draft)).isInstanceOfSatisfying(KeyAlreadyUsed.class, used -> assertThat(used.commit()).isEqualTo(before));
    }
  }

  private void repeatEvent() {
    long reach = recorded.reach();
    String id = reach == 0 ? null : recorded.at(random.nextLong(reach));
    if (id != null) {
      assertThatThrownBy(() -> writer.append(new CommitDraft(List.of(event(id, null, 0)), null, null))).isInstanceOf(EventAlreadyRecorded.class);
    }
  }
}
