package nl.wijkkroniek.histories.projection;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import nl.wijkkroniek.eventstore.codec.LanguageInLog;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.eventstore.serial.NewerEvent;
import nl.wijkkroniek.histories.deadletter.Arrived;
import nl.wijkkroniek.histories.generation.Generation.Changed;
import nl.wijkkroniek.histories.generation.Generations;
import nl.wijkkroniek.histories.generation.RebuildProgress;
import nl.wijkkroniek.histories.generation.RebuildProgress.State;
import nl.wijkkroniek.histories.generation.RebuildRecord;
import nl.wijkkroniek.histories.generation.View;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills a new generation of a view beside the live one, and switches to it when it has caught up. While one batch is written, in lanes, the next is placed and
 * the one after it read. What has been written is noted down after each batch; whoever takes over goes on from there.
 */
final class Rebuilding implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(Rebuilding.class);
  private static final int BATCH = 1_000;
  private static final Duration FOLDING = Duration.ofSeconds(1);
  private static final Duration UNTIL_TRIED_AGAIN = Duration.ofSeconds(1);

  private final EventLog log;
  private final LanguageInLog language;
  private final View view;
  private final Generations generations;
  private final RebuildRecord record;
  private final Worker worker;
  private final int lanes;
  private final BooleanSupplier mayGoOn;

  /** @param mayGoOn whether this process still works the view */
  Rebuilding(MongoDatabase database, LanguageInLog language, View view, Worker worker, int lanes, BooleanSupplier mayGoOn) {
    this.log = new EventLog(database);
    this.language = language;
    this.view = view;
    this.generations = new Generations(database, view.name());
    this.record = new RebuildRecord(database, view.name());
    this.worker = worker;
    this.lanes = lanes;
    this.mayGoOn = mayGoOn;
  }

  /** It was asked to stop, or another process is to go on with it. */
  private static final class Stopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private Stopped() {
      super(null, null, false, false);
    }
  }

  @Override
  public void run() {
    while (mayGoOn.getAsBoolean()) {
      try {
        RebuildProgress asked = record.read().orElseThrow();
        if (!asked.state().isEnd()) {
          rebuild(asked);
        }
        return;
      } catch (MongoException away) {
        LOG.warn("The rebuild of the {} waits for the store: {}", view.name(), away.toString());
        LockSupport.parkNanos(UNTIL_TRIED_AGAIN.toNanos());
      } catch (IllegalStateException closed) {
        LOG.warn("The rebuild of the {} stops here, to be gone on with: {}", view.name(), closed.toString());
        return;
      }
    }
  }

  private void rebuild(RebuildProgress asked) {
    if (generations.live().generation() >= asked.generation()) {
      record.end(State.DONE, null);
      return;
    }
    record.begin();
    if (record.position() < 0) {
      generations.madeBy(asked.generation(), view.code());
    }
    Filling next = worker.filling(asked.generation(), lanes);
    boolean live = false;
    try {
      live = isLive(next);
    } catch (Stopped stopped) {
      stop(next);
    } catch (MongoException away) {
      throw away;
    } catch (NewerEvent later) {
      next.drop();
      record.end(State.FAILED, later.getMessage());
      LOG.warn("The rebuild of the {} cannot be done by this release; what is live stays: {}", view.name(), later.getMessage());
    } catch (RuntimeException failed) {
      next.drop();
      record.end(State.FAILED, failed.toString());
      LOG.error("The rebuild of the {} failed; what is live stays", view.name(), failed);
    } finally {
      if (!live) {
        next.generation().close();
      }
    }
  }

  private void stop(Filling next) {
    if (mayGoOn.getAsBoolean() && record.read().filter(now -> now.state() == State.ABORTING).isPresent()) {
      next.drop();
      record.end(State.ABORTED, null);
      LOG.info("The rebuild of the {} was stopped when asked", view.name());
    }
  }

  private boolean isLive(Filling next) {
    LOG.info("The {} are made anew from position {}, as generation {}", view.name(), record.position() + 1, next.generation().number());
    long position = fill(next, record.position());
    fold(next, position);
    if (!worker.switchTo(next, () -> caughtUp(next, position))) {
      throw new Stopped();
    }
    record.end(State.DONE, null);
    LOG.info("Generation {} of the {} is live", next.generation().number(), view.name());
    return true;
  }

  private long caughtUp(Filling next, long from) {
    long position = fill(next, from);
    fold(next, position);
    return position;
  }

  /** Up to where the log reaches by then. */
  private long fill(Filling next, long from) {
    var pace = new Pace();
    long position = from;
    CompletableFuture<Void> writing = CompletableFuture.completedFuture(null);
    try (ExecutorService writer = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("histories-writing").factory());
        ReadAhead events = new ReadAhead(log, language, from + 1, BATCH)) {
      for (ReadAhead.Batch batch = events.next(); !batch.isEmpty(); batch = events.next()) {
        List<Arrived> left = batch.events();
        do {
          int together = next.together(left);
          Changed changed = next.place(left.subList(0, together));
          writing.join();
          left = left.subList(together, left.size());
          position = left.isEmpty() ? batch.position() : left.getFirst().position() - 1;
          writing = write(changed, position, pace, writer);
        } while (!left.isEmpty());
      }
      writing.join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException known ? known : failed;
    }
    return position;
  }

  private CompletableFuture<Void> write(Changed changed, long position, Pace pace, ExecutorService writer) {
    return CompletableFuture.runAsync(() -> {
      changed.write();
      goOn(record.reached(position, Math.max(position + 1, log.head()), pace.at(position)));
    }, writer);
  }

  private void fold(Filling next, long position) {
    var pace = new Pace();
    long all = next.generation().unfolded();
    boolean left = true;
    while (left) {
      left = next.generation().fold(FOLDING);
      long done = Math.max(0, all - next.generation().unfolded());
      goOn(record.folding(position, done, all, pace.at(done)));
    }
  }

  private void goOn(boolean wanted) {
    if (!wanted || !mayGoOn.getAsBoolean()) {
      throw new Stopped();
    }
  }
}
