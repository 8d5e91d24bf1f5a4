package nl.wijkkroniek.recording.chronicle.importing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.UnaryOperator;
import nl.wijkkroniek.recording.chronicle.importing.ImportStatus.Counts;
import nl.wijkkroniek.recording.chronicle.importing.ImportStatus.Faults;
import nl.wijkkroniek.recording.chronicle.importing.ImportStatus.Step;

/** Keeps count of one import, and sees to it that the register and whoever listens know: at once when its state changes, and otherwise now and then. */
final class Tracker {

  private static final Duration BETWEEN_TELLING = Duration.ofMillis(250);
  private static final Duration BETWEEN_SAVING = Duration.ofSeconds(1);

  private final ImportRegister register;
  private final ImportProgress listener;
  private final Clock clock;
  private ImportStatus status;
  private Instant told;
  private Instant saved;

  private Tracker(ImportStatus status, ImportRegister register, ImportProgress listener, Clock clock) {
    this.status = status;
    this.register = register;
    this.listener = listener;
    this.clock = clock;
    this.told = now();
    this.saved = told;
  }

  /** Follows an import that begins now. */
  static Tracker begin(String importId, boolean dryRun, ImportRegister register, ImportProgress listener, Clock clock) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Tracker tracker = new Tracker(new ImportStatus(importId, ImportState.RECEIVING, dryRun, now, null, new Step(0, 0, now, now), Counts.NONE, Faults.NONE),
        register, listener, clock);
    register.begin(tracker.status);
    listener.moved(tracker.status);
    return tracker;
  }

  /** Follows one that was left by somebody who died. */
  static Tracker of(ImportStatus left, ImportRegister register, ImportProgress listener, Clock clock) {
    return new Tracker(left, register, listener, clock);
  }

  ImportStatus status() {
    return status;
  }

  /** It goes through all of its chunks again: what it counted so far will be counted again. */
  void startAgain() {
    Instant now = now();
    Counts counts = status.counts();
    status = new ImportStatus(status.id(), status.state(), status.dryRun(), status.startedAt(), null, new Step(0, status.step().total(), now, now),
        new Counts(counts.lines(), 0, counts.unchanged(), counts.subjects(), null, null), status.faults());
  }

  /** What it will be once it does this. */
  ImportStatus entering(ImportState state, long total) {
    Instant now = now();
    return new ImportStatus(status.id(), state, status.dryRun(), status.startedAt(), null, new Step(0, total, now, now), status.counts(), status.faults());
  }

  /** It begins to do this. */
  void enter(ImportState state, long total) {
    entered(entering(state, total));
    register.save(status);
  }

  /** It began to do this, and the register knows. */
  void entered(ImportStatus entered) {
    status = entered;
    listener.moved(status);
  }

  /** It is through this many lines more. */
  void advance(long lines, UnaryOperator<Counts> counted) {
    Step step = status.step();
    Instant now = now();
    status = new ImportStatus(status.id(), status.state(), status.dryRun(), status.startedAt(), null,
        new Step(step.done() + lines, step.total(), step.since(), now), counted.apply(status.counts()), status.faults());
    if (!now.isBefore(told.plus(BETWEEN_TELLING))) {
      told = now;
      listener.moved(status);
    }
    if (!now.isBefore(saved.plus(BETWEEN_SAVING))) {
      saved = now;
      register.save(status);
    }
  }

  /** Its counts turn out to be these. */
  void count(UnaryOperator<Counts> counted) {
    status = new ImportStatus(status.id(), status.state(), status.dryRun(), status.startedAt(), null, status.step(), counted.apply(status.counts()),
        status.faults());
  }

  /** It is over. */
  ImportStatus finish(ImportState state, Faults faults) {
    status = new ImportStatus(status.id(), state, status.dryRun(), status.startedAt(), now(), status.step(), status.counts(), faults);
    if (status.dryRun()) {
      register.remove(status.id());
    } else {
      register.save(status);
    }
    listener.moved(status);
    return status;
  }

  /** As exact as a document keeps it. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
