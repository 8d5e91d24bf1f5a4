package nl.wijkkroniek.recording.chronicle.importing;

import static nl.wijkkroniek.recording.chronicle.importing.ImportCollections.ID;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One import at a time, whatever the number of processes. Who has the turn counts along; when its count stands still for a while it is taken to have died, and
 * another may take over. No clocks are compared. Two that record the same import at once, because one only seemed dead, double nothing.
 */
final class Turns {

  private static final Logger LOG = LoggerFactory.getLogger(Turns.class);
  private static final String ONLY = "only";
  private static final String OWNER = "owner";
  private static final String BEAT = "beat";
  private static final int BEATS_BEFORE_DEAD = 6;
  private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  private final MongoCollection<Document> turn;
  private final Duration silence;
  private final String me = UUID.randomUUID().toString();

  /**
   * The turns in this database.
   *
   * @param silence how long a count must stand still before its owner is taken to have died
   */
  Turns(MongoDatabase database, Duration silence) {
    this.turn = ImportCollections.turn(database);
    this.silence = silence;
  }

  /** The turn; empty when somebody who is alive has it. */
  Optional<Turn> take() {
    if (insert()) {
      return Optional.of(new Turn());
    }
    Document seen = turn.find(Filters.eq(ID, ONLY)).first();
    if (seen == null) {
      return take();
    }
    return !me.equals(seen.getString(OWNER)) && standsStill(seen) && replace(seen) ? Optional.of(new Turn()) : Optional.empty();
  }

  private boolean insert() {
    try {
      turn.insertOne(new Document(ID, ONLY).append(OWNER, me).append(BEAT, 0L));
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }

  private boolean standsStill(Document seen) {
    long until = System.nanoTime() + silence.toNanos();
    while (System.nanoTime() - until < 0) {
      LockSupport.parkNanos(LOOK_AGAIN_NANOS);
      if (!seen.equals(turn.find(Filters.eq(ID, ONLY)).first())) {
        return false;
      }
    }
    return true;
  }

  private boolean replace(Document seen) {
    Bson asSeen = Filters.and(Filters.eq(ID, ONLY), Filters.eq(OWNER, seen.getString(OWNER)), Filters.eq(BEAT, seen.getLong(BEAT)));
    return turn.updateOne(asSeen, Updates.combine(Updates.set(OWNER, me), Updates.set(BEAT, 0L))).getModifiedCount() == 1;
  }

  private Bson mine() {
    return Filters.and(Filters.eq(ID, ONLY), Filters.eq(OWNER, me));
  }

  /** Having the turn, until it is closed. */
  final class Turn implements AutoCloseable {

    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("import-turn").factory());

    private Turn() {
      long every = silence.toMillis() / BEATS_BEFORE_DEAD;
      heart.scheduleAtFixedRate(this::beat, every, every, TimeUnit.MILLISECONDS);
    }

    private void beat() {
      try {
        turn.updateOne(mine(), Updates.inc(BEAT, 1L));
      } catch (RuntimeException e) {
        LOG.warn("The count of the import that runs here could not be kept up: {}", e.getMessage());
      }
    }

    /** A beat that is under way ends first: whoever closes the turn may close the database next. */
    @Override
    public void close() {
      heart.close();
      turn.deleteOne(mine());
    }
  }
}
