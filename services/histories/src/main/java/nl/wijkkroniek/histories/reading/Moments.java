package nl.wijkkroniek.histories.reading;

import java.time.Clock;
import java.time.Instant;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.histories.KnownAt;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.Refusals;
import nl.wijkkroniek.histories.projection.Progress;

/** Turns a moment into a position: the recording clock as the log kept it. */
final class Moments {

  private final EventLog log;
  private final Progress progress;
  private final Clock clock;

  Moments(EventLog log, Progress progress, Clock clock) {
    this.log = log;
    this.progress = progress;
    this.clock = clock;
  }

  /** The moment as far as the histories can see, waiting for them where they are a little behind. */
  Horizon horizon(Moment moment) {
    return new Horizon(moment.asOf(), switch (moment.knownAt()) {
      case null -> progress.position();
      case KnownAt.At(var at) -> reached(positionAt(at));
      case KnownAt.Position(var position) -> known("knownAt", position);
    });
  }

  /** The moment of an earlier page. */
  Horizon again(Moment moment, long known) {
    return new Horizon(moment.asOf(), known < 0 ? known : known("cursor", known));
  }

  /** Waits for a position that was recorded. */
  void await(long position) {
    known("after", position);
  }

  /** What the views hold was recorded: the log need not be asked. */
  private long known(String parameter, long position) {
    return position >= 0 && position <= progress.position() ? position : reached(recorded(parameter, position));
  }

  /** Waits for lists to show a position that was recorded. */
  void awaitInLists(long position) {
    if (progress.folded() < position && !progress.awaitFolded(recorded("after", position), progress.patience())) {
      throw Refusals.notYet(position);
    }
  }

  /** Position up to which lists show everything. */
  long listed() {
    return progress.folded();
  }

  private long positionAt(Instant moment) {
    if (moment.isAfter(clock.instant())) {
      throw Refusals.invalid("knownAt", "ligt in de toekomst; wat dan bekend zal zijn, weet niemand. Kies een moment tot nu toe, of laat het weg",
          "lies in the future; nobody knows what will be known then. Choose a moment until now, or leave it out");
    }
    return log.positionAt(moment) - 1;
  }

  private long recorded(String parameter, long position) {
    long last = log.head() - 1;
    if (position < 0 || position > last) {
      throw Refusals.invalid(parameter, "op positie %d is nog niets vastgelegd; de laatste is %d".formatted(position, last),
          "nothing is recorded at position %d yet; the last one is %d".formatted(position, last));
    }
    return position;
  }

  private long reached(long position) {
    if (!progress.await(position, progress.patience())) {
      throw Refusals.notYet(position);
    }
    return position;
  }
}
