package nl.wijkkroniek.histories.projection;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import nl.wijkkroniek.eventstore.codec.LanguageInLog;
import nl.wijkkroniek.histories.deadletter.Retrying;
import nl.wijkkroniek.histories.generation.RebuildRecord;
import nl.wijkkroniek.histories.generation.View;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What comes with working a view, besides following the log: looking a few times a second for what is asked, and clearing away old generations. */
final class Duties {

  private static final Logger LOG = LoggerFactory.getLogger(Duties.class);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(250);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final MongoDatabase database;
  private final LanguageInLog language;
  private final View view;
  private final Worker worker;
  private final Settings settings;
  private final ScheduledExecutorService threads;
  private final Handover handover;
  private final BooleanSupplier worksIt;
  private final RebuildRecord record;
  private final Retrying retrying;
  private final OldGenerations old;
  private volatile boolean stopped;
  private boolean tookUp;
  private Thread rebuild;

  /** @param worksIt whether this process has the claim on the view */
  Duties(MongoDatabase database, LanguageInLog language, View view, Worker worker, Settings settings, ScheduledExecutorService threads, Handover handover,
      BooleanSupplier worksIt) {
    this.database = database;
    this.language = language;
    this.view = view;
    this.worker = worker;
    this.settings = settings;
    this.threads = threads;
    this.handover = handover;
    this.worksIt = worksIt;
    this.record = new RebuildRecord(database, view.name());
    this.retrying = new Retrying(database, view.name());
    this.old = new OldGenerations(database, view.name());
  }

  void start() {
    threads.scheduleWithFixedDelay(this::look, LOOK_AGAIN.toMillis(), LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
  }

  private boolean mayGoOn() {
    return !stopped && worksIt.getAsBoolean();
  }

  private void look() {
    try {
      if (!mayGoOn()) {
        tookUp = false;
        notWorking();
        return;
      }
      if (!tookUp) {
        worker.takeUp();
        tookUp = true;
        clearLater();
      }
      handover.whileWorking();
      if (retrying.isAsked()) {
        worker.between(retrying::doWhatIsAsked);
      }
      if ((rebuild == null || !rebuild.isAlive()) && record.read().filter(asked -> !asked.state().isEnd()).isPresent()) {
        var rebuilding = new Rebuilding(database, language, view, worker, settings.lanes(), this::mayGoOn);
        rebuild = Thread.ofPlatform().daemon().name(view.name() + "-rebuild").start(() -> {
          rebuilding.run();
          clearLater();
        });
      }
    } catch (MongoException away) {
      LOG.debug("What is asked of the {} is looked for again: {}", view.name(), away.toString());
    } catch (RuntimeException failed) {
      LOG.warn("What is asked of the {} could not be done: {}", view.name(), failed.toString(), failed);
    }
  }

  private void notWorking() {
    if (!stopped) {
      handover.whileNotWorking();
    }
  }

  /** Whoever reads an old generation gets time to end. */
  private void clearLater() {
    if (!threads.isShutdown()) {
      threads.schedule(this::clear, settings.grace().toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void clear() {
    try {
      if (mayGoOn()) {
        old.drop();
      }
    } catch (MongoException away) {
      LOG.debug("Old generations of the {} are cleared away when it is next taken up: {}", view.name(), away.toString());
    }
  }

  /** A rebuild ends its batch; it is gone on with later. */
  void stop() {
    stopped = true;
    if (rebuild != null) {
      try {
        rebuild.join(PATIENCE);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
