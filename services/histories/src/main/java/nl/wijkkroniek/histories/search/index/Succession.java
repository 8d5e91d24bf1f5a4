package nl.wijkkroniek.histories.search.index;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes an index anew, beside the one that is asked and on a thread of its own, whenever the views were made anew. Whatever fails it, the one that is asked
 * stays; the other is closed, and begun again a while later. Worked by one thread.
 */
final class Succession {

  private static final Logger LOG = LoggerFactory.getLogger(Succession.class);
  private static final Duration A_WHILE = Duration.ofSeconds(1);
  /** Filling one that cannot be kept in the end is much work for nothing. */
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final Indexing.Source source;
  private final BooleanSupplier goesOn;
  private volatile Indexing next;
  private Thread filling;
  private volatile boolean isFilled;
  private volatile String failure = "";
  private Duration pause = A_WHILE;
  private long notBefore = System.nanoTime();

  /** @param goesOn whether there is still somebody to make one for */
  Succession(Indexing.Source source, BooleanSupplier goesOn) {
    this.source = source;
    this.goesOn = goesOn;
  }

  /** Whether an index is being made. */
  boolean isGoingOn() {
    return next != null;
  }

  /** Whether that is in this folder. */
  boolean isIn(Path folder) {
    return next != null && next.folder().equals(folder);
  }

  /** The index that is to be asked in the place of this one from now on; null where there is none, or not yet. */
  Indexing of(Indexing serving, IndexFolder folder) {
    try {
      if (next != null) {
        return filling.isAlive() ? null : filled();
      }
      if (source.live().current().generation() != serving.index().written().generation() && System.nanoTime() - notBefore >= 0) {
        begin(serving, folder);
      }
    } catch (RuntimeException | Error failed) {
      putOff(failed.toString());
    }
    return null;
  }

  /** What failed before goes first: the disk may have been full of it. */
  private void begin(Indexing serving, IndexFolder folder) {
    folder.indexes().stream().filter(index -> !index.equals(serving.folder())).forEach(IndexFolder::drop);
    isFilled = false;
    failure = "";
    Indexing begun = new Indexing(folder.next(), source, false);
    next = begun;
    filling = Thread.ofPlatform().daemon().name("search-beside").start(() -> fill(begun));
  }

  private void fill(Indexing begun) {
    try {
      boolean more;
      do {
        more = begun.step();
      } while (goesOn.getAsBoolean() && more);
      isFilled = !more;
    } catch (RuntimeException | Error failed) {
      failure = failed.toString();
    }
  }

  /** What was recorded since it was filled is worked in first. */
  private Indexing filled() {
    if (!isFilled) {
      putOff(failure);
      return null;
    }
    boolean more;
    do {
      more = next.step();
    } while (more);
    next.serve();
    Indexing made = next;
    next = null;
    pause = A_WHILE;
    return made;
  }

  private void putOff(String why) {
    if (goesOn.getAsBoolean()) {
      LOG.warn("The search index could not be made anew, and is tried again in {} s: {}", pause.toSeconds(), why);
    }
    notBefore = System.nanoTime() + pause.toNanos();
    pause = pause.compareTo(LONGEST.dividedBy(2)) > 0 ? LONGEST : pause.multipliedBy(2);
    letGo();
  }

  private void letGo() {
    Indexing failed = next;
    next = null;
    if (failed != null) {
      failed.abandon();
    }
  }

  /** Ends what is going on; nothing of it is kept. */
  void close(Duration patience) {
    try {
      if (next != null) {
        filling.join(patience);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    letGo();
  }
}
