package nl.wijkkroniek.histories.search.index;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import nl.wijkkroniek.eventstore.codec.LanguageInLog;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.eventstore.serial.NewerEvent;
import nl.wijkkroniek.histories.projection.Progress;
import nl.wijkkroniek.histories.view.LiveViews;
import nl.wijkkroniek.kernel.place.MunicipalityTable;
import nl.wijkkroniek.kernel.visibility.WayOut;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Keeps the index of this process: follows the views, goes on where it was after a crash, and makes the index anew, beside the one that is asked, whenever the
 * views were made anew. Nobody has to wait for it to be there: until it holds everything, what it holds is found, and it says how far it is.
 */
public final class SearchProcessor implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(SearchProcessor.class);
  private static final Duration A_WHILE = Duration.ofSeconds(1);
  /** What is recorded within this time is worked in together. */
  private static final Duration TOGETHER = Duration.ofMillis(100);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Path wanted;
  private final Indexing.Source source;
  private final Progress progress;
  private final Succession succession;
  private volatile Indexing serving;
  private volatile boolean running;
  private volatile String trouble = "";
  private boolean isDamaged;
  private IndexFolder folder;
  private Thread following;

  /**
   * An index to be kept; to be started.
   *
   * @param folder where, as long as no other process keeps its own there
   * @param live the views as they are followed, by connections that may be others than those of {@code progress}, which is for those who ask
   * @param keepAfter how long what was worked in may have to be worked in again after a crash
   */
  public SearchProcessor(Path folder, EventLog log, LanguageInLog language, LiveViews live, Progress progress, WayOut wayOut, MunicipalityTable municipalities,
      Duration keepAfter) {
    this.wanted = folder;
    this.progress = progress;
    this.source = new Indexing.Source(log, language, live, progress.beside(live), wayOut, municipalities, keepAfter);
    this.succession = new Succession(source, this::isRunning);
  }

  @Override
  public synchronized void start() {
    running = true;
    following = Thread.ofPlatform().daemon().name("search").start(this::follow);
  }

  /** Ends the batch at hand, and keeps what is worked in. */
  @Override
  public synchronized void stop() {
    running = false;
    try {
      if (following != null) {
        LockSupport.unpark(following);
        following.join(PATIENCE);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    following = null;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Position of the last event that can be found here; -1 as long as there is none. */
  public long position() {
    Indexing now = serving;
    return now == null ? -1 : now.index().shown().position();
  }

  /** How many events the histories hold that cannot be found here yet. */
  public long behind() {
    return Math.max(0, progress.position() - position());
  }

  /** Waits until the event at this position can be found; false when it cannot after that long. */
  public boolean await(long position, Duration patience) {
    long until = System.nanoTime() + patience.toNanos();
    while (position() < position && System.nanoTime() < until) {
      LockSupport.parkNanos(TOGETHER.toNanos() / 10);
    }
    return position() >= position;
  }

  /** Waits until no word that was destroyed before so many other destructions is in the files of this index; false when that is not so after so long. */
  public boolean awaitPurged(long destroyed, Duration patience) {
    long until = System.nanoTime() + patience.toNanos();
    while (purged() < destroyed && System.nanoTime() < until) {
      LockSupport.parkNanos(TOGETHER.toNanos() / 10);
    }
    return purged() >= destroyed;
  }

  private long purged() {
    Indexing now = serving;
    return now == null ? -1 : now.purged();
  }

  /**
   * As gauges: {@code wijkkroniek.search.behind}, in events, and {@code wijkkroniek.search.rebuilding}, 0 or 1.
   */
  public void measure(MeterRegistry meters) {
    Gauge.builder("wijkkroniek.search.behind", this, SearchProcessor::behind).description("Events in the histories that cannot be found in this process yet")
        .register(meters);
    Gauge.builder("wijkkroniek.search.rebuilding", this, search -> search.succession.isGoingOn() ? 1 : 0)
        .description("Whether the index is made anew beside the one that is asked").register(meters);
  }

  /** Asks the index as it is now; an empty one as long as there is none. */
  public <T> T ask(Question<T> question, T nothing) {
    while (true) {
      Indexing now = serving;
      if (now == null) {
        return nothing;
      }
      try {
        return now.index().ask(question::of);
      } catch (AlreadyClosedException replaced) {
        if (now == serving) {
          return nothing;
        }
      }
    }
  }

  /** What is asked of an index as it is at one moment. */
  @FunctionalInterface
  public interface Question<T> {

    T of(IndexSearcher searcher) throws IOException;
  }

  /** Ends only when it is told to: whatever fails, an error as much as any, is tried again, as nobody else would. */
  private void follow() {
    try {
      while (running) {
        followUntilTrouble();
      }
    } finally {
      close();
    }
  }

  private void followUntilTrouble() {
    try {
      if (serving == null) {
        open();
      }
      long began = System.nanoTime();
      boolean more = serving.step();
      trouble = "";
      goOver(succession.of(serving, folder));
      if (!more) {
        LockSupport.parkNanos(began + TOGETHER.toNanos() - System.nanoTime());
        source.progress().await(serving.index().written().position() + 1, A_WHILE);
      }
    } catch (NewerEvent newer) {
      tell("The search index stands still, as a later release recorded what comes next: {}", newer.toString());
    } catch (RuntimeException | Error failed) {
      isDamaged |= isDamage(failed);
      tell("The search index could not be worked, and is taken up again where it was kept: {}", failed.toString());
      abandon();
    }
  }

  /** What was kept is not what was written; or it cannot even be opened, as it is cut off or lacks a file. */
  private boolean isDamage(Throwable failed) {
    Throwable cause = failed.getCause();
    boolean isCutOff = failed instanceof UncheckedIOException && (cause instanceof EOFException || cause instanceof NoSuchFileException);
    return cause instanceof CorruptIndexException || serving == null && isCutOff;
  }

  /** Said once, however often it is tried again. */
  private void tell(String what, String why) {
    if (running && !trouble.equals(why)) {
      LOG.warn(what, why);
      trouble = why;
    }
    LockSupport.parkNanos(A_WHILE.toNanos());
  }

  /** What is being made beside it is left alone. */
  private void open() {
    if (folder != null && !folder.isThere()) {
      leaveFolder();
    }
    if (folder == null) {
      folder = IndexFolder.take(wanted);
    }
    List<Path> indexes = folder.indexes();
    Path best = indexes.stream().filter(index -> !isDamaged && isOurs(index)).findFirst().orElse(null);
    isDamaged = false;
    indexes.stream().filter(index -> !index.equals(best) && !succession.isIn(index)).forEach(IndexFolder::drop);
    serving = new Indexing(best == null ? folder.next() : best, source, true);
    LOG.info("Search goes on from position {} with the index in {}", position(), serving.folder());
  }

  private boolean isOurs(Path index) {
    Reached reached = SearchIndex.in(index);
    return reached != null && reached.serves() && source.isOf(reached);
  }

  private void goOver(Indexing next) {
    if (next == null) {
      return;
    }
    Indexing before = serving;
    serving = next;
    before.abandon();
    IndexFolder.drop(before.folder());
    LOG.info("Search goes on with an index made anew, at position {}", position());
  }

  private void abandon() {
    Indexing failed = serving;
    serving = null;
    if (failed != null) {
      failed.abandon();
    }
  }

  private void close() {
    succession.close(PATIENCE);
    if (serving != null) {
      serving.close();
      serving = null;
    }
    if (folder != null) {
      leaveFolder();
    }
  }

  private void leaveFolder() {
    IndexFolder taken = folder;
    folder = null;
    taken.close();
  }
}
