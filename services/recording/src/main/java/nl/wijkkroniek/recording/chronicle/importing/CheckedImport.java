package nl.wijkkroniek.recording.chronicle.importing;

import java.time.Duration;
import java.util.LongSummaryStatistics;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An import in which nothing is wrong: it is recorded to its end, whatever happens on the way. What fails is tried again until it succeeds or the house
 * is closed;
 * what is left then is recorded when it opens again.
 */
final class CheckedImport {

  private static final Logger LOG = LoggerFactory.getLogger(CheckedImport.class);
  private static final Duration BEFORE_TRYING_AGAIN = Duration.ofSeconds(1);

  private final Tracker tracker;
  private final ImportRegister register;
  private final Spool spool;
  private final Claims claims;
  private final ChunkRecording recording;
  private final CountDownLatch closing;

  /**
   * Goes on from where the tracker is.
   *
   * @param closing opens when the house is closed
   */
  CheckedImport(Tracker tracker, ImportRegister register, Spool spool, Claims claims, ChunkRecording recording, CountDownLatch closing) {
    this.tracker = tracker;
    this.register = register;
    this.spool = spool;
    this.claims = claims;
    this.recording = recording;
    this.closing = closing;
  }

  /** Records its chunks and cleans up behind it; leaves at the first chunk after the house is closed. */
  ImportStatus finish(int chunks) {
    boolean done = true;
    for (int number = 0; done && number < chunks; number++) {
      int next = number;
      done = insist(() -> record(next));
    }
    done = done && insist(() -> register.save(tracker.status())) && insist(this::cleanUp);
    return done ? tracker.status() : leave();
  }

  /** Nothing is left to record; only cleans up behind it. */
  ImportStatus finish() {
    return insist(this::cleanUp) ? tracker.status() : leave();
  }

  private void record(int number) {
    Chunk chunk = spool.chunk(tracker.status().id(), number);
    LongSummaryStatistics positions = recording.record(chunk);
    tracker.advance(chunk.size(), counts -> positions.getCount() == 0 ? counts : counts.recorded(positions.getCount(), positions.getMin(), positions.getMax()));
  }

  private void cleanUp() {
    String id = tracker.status().id();
    claims.release(id);
    spool.remove(id);
    tracker.finish(ImportState.DONE, tracker.status().faults());
  }

  private ImportStatus leave() {
    LOG.info("Import {} is left here at {} of {} lines; it goes on at the next start, or in another process", tracker.status().id(),
        tracker.status().step().done(), tracker.status().step().total());
    return tracker.status();
  }

  /** Whether it was done; not, when the house is closed or another process finishes this import. */
  private boolean insist(Runnable work) {
    while (closing.getCount() > 0 && !Thread.currentThread().isInterrupted()) {
      try {
        work.run();
        return true;
      } catch (ChunkGone elsewhere) {
        return false;
      } catch (RuntimeException e) {
        LOG.warn("Import {} cannot go on and is tried again in {} s: {}", tracker.status().id(), BEFORE_TRYING_AGAIN.toSeconds(), e.toString());
        LOG.debug("Because of", e);
        pause();
      }
    }
    return false;
  }

  private void pause() {
    try {
      closing.await(BEFORE_TRYING_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
