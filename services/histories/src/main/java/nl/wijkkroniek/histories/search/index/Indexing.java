package nl.wijkkroniek.histories.search.index;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import nl.wijkkroniek.eventstore.codec.LanguageInLog;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.eventstore.log.StoredEvent;
import nl.wijkkroniek.histories.projection.Progress;
import nl.wijkkroniek.histories.view.LiveViews;
import nl.wijkkroniek.histories.view.Views;
import nl.wijkkroniek.kernel.place.MunicipalityTable;
import nl.wijkkroniek.kernel.sealing.Opening;
import nl.wijkkroniek.kernel.visibility.WayOut;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One index with what fills it: it follows the views. Worked by one thread at a time. */
final class Indexing implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Indexing.class);
  private static final long KEEP_AFTER_EVENTS = 50_000;
  private static final long LOOK_AGAIN_AFTER = Duration.ofSeconds(10).toNanos();

  private final LiveViews live;
  private final Progress progress;
  private final Path folder;
  private final SearchIndex index;
  private final Feed feed;
  private final Opening opening;
  private final long keepAfter;
  private volatile long purged;
  private Reached kept;
  private long keptAt = System.nanoTime();
  private long lookedAt = System.nanoTime();

  /**
   * What an index is filled from.
   *
   * @param keepAfter how long what was worked in may have to be worked in again after a crash
   */
  record Source(EventLog log, LanguageInLog language, LiveViews live, Progress progress, WayOut wayOut, MunicipalityTable municipalities, Duration keepAfter) {

    /** Whether an index that is so far has seen this log, and not another. */
    boolean isOf(Reached reached) {
      if (reached.position() < 0) {
        return true;
      }
      try (Stream<StoredEvent> events = log.from(reached.position())) {
        return events.findFirst().map(event -> event.id().equals(reached.event())).orElse(false);
      }
    }

    /** The beginning of an index that is filled from the views as they are now. */
    Reached beginning(boolean serves) {
      long position = progress.position();
      return Reached.beginning(live.current().generation(), position, serves, wayOut.opening().destroyedAfter(0).soFar());
    }
  }

  Indexing(Path folder, Source source, boolean serves) {
    this.folder = folder;
    this.live = source.live();
    this.progress = source.progress();
    this.index = new SearchIndex(folder, source.beginning(serves));
    this.feed = new Feed(source.log(), source.language(), source.wayOut(), source.municipalities());
    this.opening = source.wayOut().opening();
    this.keepAfter = source.keepAfter().toNanos();
    this.kept = index.written();
    this.purged = index.written().destroyed();
  }

  /**
   * Works in some of what is new; what is worked in can be found when this says that nothing is left.
   *
   * @return whether something may be left
   */
  boolean step() {
    letGoOfWhatIsDestroyed();
    long until = progress.position();
    Views views = live.current();
    boolean any = feed.step(index, index.written(), views, until);
    if (!any && System.nanoTime() - lookedAt > LOOK_AGAIN_AFTER && !index.written().awaited().isEmpty()) {
      feed.lookAgain(index, index.written(), views);
      lookedAt = System.nanoTime();
    }
    boolean more = index.written().position() < until;
    boolean time = System.nanoTime() - keptAt > keepAfter;
    boolean much = index.written().position() - kept.position() >= KEEP_AFTER_EVENTS;
    if (!index.written().equals(index.shown()) && (!more || time || much)) {
      feed.experiments(index, index.written(), views);
      index.show();
    }
    if (!index.written().equals(kept) && (time || much)) {
      keep();
    }
    return more;
  }

  /** Words that cannot be read any more are taken out of the files, not only out of what is found. */
  private void letGoOfWhatIsDestroyed() {
    Opening.Destroyed destroyed = opening.destroyedAfter(purged);
    if (!destroyed.events().isEmpty()) {
      feed.readAgain(destroyed.events(), index, index.written().without(destroyed.soFar()), live.current());
      index.purge();
      kept = index.written();
    }
    purged = destroyed.soFar();
  }

  /** How many destructions of keys it has taken into account. */
  long purged() {
    return purged;
  }

  /** All that can be found outlives a crash from here on. */
  private void keep() {
    index.keep();
    kept = index.written();
    keptAt = System.nanoTime();
  }

  /** It is the one that is asked from here on. */
  void serve() {
    index.serve();
    kept = index.written();
  }

  SearchIndex index() {
    return index;
  }

  Path folder() {
    return folder;
  }

  /** Keeps what was worked in; where that is not possible any more it is worked in again. */
  @Override
  public void close() {
    try {
      feed.experiments(index, index.written(), live.current());
      index.keep();
    } catch (RuntimeException away) {
      LOG.info("What was not kept of the search index at position {} is worked in again: {}", kept.position(), away.toString());
    } finally {
      abandon();
    }
  }

  /** Closes it without keeping anything: as far as it can be, as what failed it may be in the way of that too. */
  void abandon() {
    try {
      index.close();
    } catch (RuntimeException | Error failed) {
      LOG.info("The search index in {} was not closed in order: {}", folder, failed.toString());
    }
  }
}
