package nl.wijkkroniek.histories.projection;

import com.mongodb.client.MongoDatabase;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkkroniek.eventstore.codec.LanguageInLog;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.eventstore.log.StoredEvent;
import nl.wijkkroniek.eventstore.serial.NewerEvent;
import nl.wijkkroniek.histories.generation.Generations;
import nl.wijkkroniek.histories.generation.Standstill;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the process that works a view cannot read on, because a later release recorded what comes next: says so where everybody sees it, and leaves the view to a
 * process that can, as soon as there is one. Looked at a few times a second.
 */
final class Handover {

  private static final Logger LOG = LoggerFactory.getLogger(Handover.class);

  private final EventLog log;
  private final LanguageInLog language;
  private final String view;
  private final Generations generations;
  private final ReadableLog read;
  private final Runnable leave;
  private Standstill told;
  private Standstill logged;

  /** @param leave lets another process have the view */
  Handover(MongoDatabase database, LanguageInLog language, String view, ReadableLog read, Runnable leave) {
    this.log = new EventLog(database);
    this.language = language;
    this.view = view;
    this.generations = new Generations(database, view);
    this.read = read;
    this.leave = leave;
  }

  /** While this process works the view. */
  void whileWorking() {
    Optional<Standstill> now = read.standstill();
    if (now.isPresent() && now.get().equals(told)) {
      leaveWhenAnotherReadsOn();
    } else {
      now.ifPresent(this::tell);
      told = now.orElse(null);
    }
  }

  private void tell(Standstill standstill) {
    generations.standStill(standstill);
    if (!standstill.equals(logged)) {
      LOG.warn("The {} stand still: {}", view, standstill.sentence());
      logged = standstill;
    }
  }

  private void leaveWhenAnotherReadsOn() {
    if (generations.canBeReadOn()) {
      LOG.info("The {} are left to a process that can read on", view);
      told = null;
      leave.run();
    }
  }

  /** While another process works it, or none. */
  void whileNotWorking() {
    told = null;
    generations.standstill().filter(this::canRead).ifPresent(generations::canReadOn);
  }

  private boolean canRead(Standstill standstill) {
    try (Stream<StoredEvent> next = log.from(standstill.position())) {
      return next.findFirst().map(event -> Reading.of(event, language)).isPresent();
    } catch (NewerEvent asNewHere) {
      return false;
    }
  }
}
