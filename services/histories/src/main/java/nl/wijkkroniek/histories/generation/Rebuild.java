package nl.wijkkroniek.histories.generation;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Asks for the rebuild of a view: a new generation is filled from the log beside the live one, and takes its place when it has caught up. It is asked for by a
 * document, and done by whichever process works the view; where none may be running, whoever asks stands in
 * ({@code nl.wijkkroniek.histories.projection.StandIn}) until it is done. Every process that reaches the database sees how far it is.
 */
public final class Rebuild {

  private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

  private final RebuildRecord record;

  /** Rebuilds of this view in this database. */
  public Rebuild(MongoDatabase database, String view) {
    this.record = new RebuildRecord(database, view);
  }

  /**
   * Asks for a rebuild. One that is asked for or under way already is what it answers with; nothing is asked twice.
   *
   * @param by who asks
   */
  public RebuildProgress request(String by) {
    return record.request(by);
  }

  /** How far it is, or how the last one ended; empty when there never was one. */
  public Optional<RebuildProgress> progress() {
    return record.read();
  }

  /** Asks to stop the one that is asked for or under way; the live generation stays. Where there is none, nothing happens. */
  public Optional<RebuildProgress> abort(String by) {
    return record.abort(by);
  }

  /**
   * Waits for the end of the one that is asked for or under way.
   *
   * @param told is told several times a second how far it is, the end included
   * @return how far it was when it ended, or when patience did; empty when there never was one
   */
  public Optional<RebuildProgress> await(Duration patience, Consumer<RebuildProgress> told) {
    long until = System.nanoTime() + patience.toNanos();
    Optional<RebuildProgress> progress = progress();
    progress.ifPresent(told);
    while (progress.isPresent() && !progress.get().state().isEnd() && System.nanoTime() - until < 0 && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(LOOK_AGAIN.toNanos());
      progress = progress();
      progress.ifPresent(told);
    }
    return progress;
  }
}
