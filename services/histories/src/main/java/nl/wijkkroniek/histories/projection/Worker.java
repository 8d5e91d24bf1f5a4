package nl.wijkkroniek.histories.projection;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import nl.wijkkroniek.eventstore.codec.LanguageInLog;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.histories.deadletter.Arrived;
import nl.wijkkroniek.histories.deadletter.Parking;
import nl.wijkkroniek.histories.generation.Generation;
import nl.wijkkroniek.histories.generation.Generations;
import nl.wijkkroniek.histories.generation.Generations.Live;
import nl.wijkkroniek.histories.generation.Rebuild;
import nl.wijkkroniek.histories.generation.View;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works events into the live generation, one batch at a time, and tells those who wait. What is folded afterwards is folded right after where there is time for
 * it; after a large import, when it is quiet again.
 */
final class Worker {

  private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
  private static final Duration A_MOMENT = Duration.ofMillis(250);
  private static final Duration NOW_AND_THEN = Duration.ofSeconds(10);
  private static final String UPGRADE = "upgrade";

  private final MongoDatabase database;
  private final LanguageInLog language;
  private final View view;
  private final Generations generations;
  private final ScheduledExecutorService later;
  private final ReentrantLock working = new ReentrantLock();
  private Filling live;
  private long worked;
  private boolean settlingLater;
  private boolean askedAnew;
  private long lastSettled = System.nanoTime();
  private long lastBatch = System.nanoTime() - A_MOMENT.toNanos();

  Worker(MongoDatabase database, LanguageInLog language, View view, ScheduledExecutorService later) {
    this.database = database;
    this.language = language;
    this.view = view;
    this.generations = new Generations(database, view.name());
    this.later = later;
  }

  /**
   * Works in these events, which follow each other in the log, and everything up to this position with them. Where another process went further meanwhile, what
   * this one remembers no longer counts.
   *
   * @param more whether more events are waiting: then folding can wait as well
   */
  void work(List<Arrived> events, long position, boolean more) {
    working.lock();
    try {
      if (live != null && generations.live().position() != worked) {
        letGo();
      }
      takeUp();
      while (position > worked && !isWorkedIn(events, position)) {
        LOG.info("Generation {} of the {} is no longer the live one; going on with the one that is", live.generation().number(), view.name());
        letGo();
        takeUp();
      }
      lastBatch = System.nanoTime();
      if (more && !view.isWaitedFor() || fold()) {
        settleLater();
      }
    } catch (RuntimeException failed) {
      letGo();
      throw failed;
    } finally {
      working.unlock();
    }
  }

  private boolean isWorkedIn(List<Arrived> events, long position) {
    List<Arrived> left = events.stream().filter(event -> event.position() > worked).toList();
    while (!left.isEmpty()) {
      int together = live.together(left);
      live.place(left.subList(0, together)).write();
      left = left.subList(together, left.size());
      if (!left.isEmpty() && !generations.reached(live.generation().number(), left.getFirst().position() - 1)) {
        return false;
      }
    }
    if (!generations.reached(live.generation().number(), position)) {
      return false;
    }
    worked = position;
    view.advances();
    return true;
  }

  /** Goes on with what is live, where that is not being worked yet. */
  void takeUp() {
    working.lock();
    try {
      if (live == null) {
        generations.begin(new EventLog(database).head(), view.code());
        Live now = generations.live();
        view.becomes(now.generation());
        live = filling(now.generation(), 1);
        worked = now.position();
        live.generation().foldAgain();
        settleLater();
        makeAnewWhatAnotherMade(now.generation());
      }
    } finally {
      working.unlock();
    }
  }

  /** What people look at stays until that is done. Once, for where it cannot be done (NewerEvent) asking again does not help. */
  private void makeAnewWhatAnotherMade(int generation) {
    if (!askedAnew && !generations.isMadeBy(generation, view.code())) {
      LOG.info("Another release made generation {} of the {}: they are made anew", generation, view.name());
      new Rebuild(database, view.name()).request(UPGRADE);
      askedAnew = true;
    }
  }

  /** A generation to be worked, with what is kept apart from it. */
  Filling filling(int generation, int lanes) {
    return new Filling(view.generation(generation, lanes), new Parking(database, language, view.name(), generation));
  }

  /** Another may work the view from here on: what is remembered no longer counts. */
  void letGo() {
    working.lock();
    try {
      if (live != null) {
        live.generation().close();
        live = null;
      }
      view.isLetGo();
    } finally {
      working.unlock();
    }
  }

  /** Does something with the live generation while no events are worked in; nothing when it is not worked here. */
  void between(BiConsumer<Generation, Parking> doing) {
    working.lock();
    try {
      if (live != null) {
        doing.accept(live.generation(), live.parking());
        settleLater();
      }
    } finally {
      working.unlock();
    }
  }

  /**
   * Makes this generation the live one, while no events are worked in.
   *
   * @param catchUp brings it to where the log is, with nothing left to fold, and says where that is
   * @return whether it is live now; not when this process no longer works the view
   */
  boolean switchTo(Filling next, LongSupplier catchUp) {
    working.lock();
    try {
      takeUp();
      long position = catchUp.getAsLong();
      if (position < worked || !generations.switchFrom(live.generation().number(), next.generation().number(), position)) {
        return false;
      }
      live.generation().close();
      live = next;
      worked = position;
      view.becomes(next.generation().number());
      view.advances();
      return true;
    } finally {
      working.unlock();
    }
  }

  private void settleLater() {
    if (!settlingLater && !later.isShutdown()) {
      settlingLater = true;
      later.schedule(this::settle, A_MOMENT.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void settle() {
    working.lock();
    try {
      settlingLater = false;
      if (live != null && (!isTime() || fold())) {
        settleLater();
      }
    } catch (RuntimeException failed) {
      LOG.warn("Present states could not be folded; they are folded for each reader until the next event: {}", failed.toString());
    } finally {
      working.unlock();
    }
  }

  private boolean fold() {
    boolean left = live.generation().fold(A_MOMENT);
    view.isFolding();
    return left;
  }

  /** When it is quiet, when somebody waits for it, and now and then when neither is so. */
  private boolean isTime() {
    long now = System.nanoTime();
    boolean time = now - lastBatch > A_MOMENT.toNanos() || now - lastSettled > NOW_AND_THEN.toNanos() || view.isWaitedFor();
    lastSettled = time ? now : lastSettled;
    return time;
  }
}
