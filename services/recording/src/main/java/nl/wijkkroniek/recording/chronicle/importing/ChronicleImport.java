package nl.wijkkroniek.recording.chronicle.importing;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import nl.wijkkroniek.eventstore.SeparateCommits;
import nl.wijkkroniek.eventstore.codec.LanguageInLog;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.kernel.place.MunicipalityTable;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.words.Refusal;
import nl.wijkkroniek.recording.chronicle.ChronicleFormat;
import nl.wijkkroniek.recording.chronicle.importing.Intake.Checked;
import nl.wijkkroniek.recording.chronicle.importing.Turns.Turn;
import nl.wijkkroniek.recording.keeping.Knowledge;
import nl.wijkkroniek.recording.telling.ImportGuard;
import org.bson.types.ObjectId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way in for chronicles. All of a file is checked before any of it is recorded; once its recording has begun it finishes, also after a crash. One
 * import runs
 * at a time, and nobody else records on its subjects meanwhile.
 */
public final class ChronicleImport implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ChronicleImport.class);

  private final MongoDatabase database;
  private final SeparateCommits store;
  private final EventLog log;
  private final LanguageInLog language;
  private final MunicipalityTable municipalities;
  private final ImportSettings settings;
  private final ImportProgress always;
  private final ChronicleFormat format = new ChronicleFormat();
  private final ImportRegister register;
  private final Spool spool;
  private final Claims claims;
  private final Turns turns;
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile Thread worker;

  /**
   * Imports into this store.
   *
   * @param database where the log is, and where imports wait
   * @param always hears of every import
   */
  public ChronicleImport(MongoDatabase database, SeparateCommits store, LanguageInLog language, MunicipalityTable municipalities, ImportSettings settings,
      ImportProgress always) {
    this.database = database;
    this.store = store;
    this.log = new EventLog(database);
    this.language = language;
    this.municipalities = municipalities;
    this.settings = settings;
    this.always = always;
    this.register = new ImportRegister(database);
    this.spool = new Spool(database, language.seals());
    this.claims = new Claims(database);
    this.turns = new Turns(database, settings.silence());
  }

  /** Imports a chronicle and waits until all of it is recorded. Throws as {@link #begin}. */
  public ImportStatus run(InputStream file, ImportProgress listener) throws IOException {
    return begin(file, listener).end();
  }

  /**
   * Receives and checks a chronicle; when this returns, it is being recorded.
   *
   * @throws Refusal when there is nothing in it or a line is wrong (then nothing is recorded, and the bad lines are among its members), or when another
   * import runs
   * @throws IOException when the file breaks off; nothing is recorded
   */
  public BegunImport begin(InputStream file, ImportProgress listener) throws IOException {
    Turn turn = takeTurn();
    BegunImport begun = null;
    try {
      begun = begin(turn, track(false, listener), file);
      return begun;
    } finally {
      if (begun == null) {
        turn.close();
      }
    }
  }

  private BegunImport begin(Turn turn, Tracker tracker, InputStream file) throws IOException {
    Checked checked = intake(tracker, file, Optional.of(claims.of(tracker.status().id())));
    CheckedImport found = checkedImport(tracker, checked.plan(), false, checked.nextSequences());
    if (checked.recordable() == 0) {
      return new BegunImport(tracker.status(), inBackground(turn, found::finish, () -> { }));
    }
    beginRecording(tracker, checked);
    return new BegunImport(tracker.status(), inBackground(turn, () -> found.finish(checked.plan().chunks()), () -> keepLong(checked.longSubjects())));
  }

  /** Checks a chronicle as {@link #begin} does, says what would be recorded, and keeps nothing. */
  public ImportStatus dryRun(InputStream file, ImportProgress listener) throws IOException {
    try (Turn _ = takeTurn()) {
      Tracker tracker = track(true, listener);
      Checked checked = intake(tracker, file, Optional.empty());
      tracker.count(counts -> counts.recordable(checked.recordable()));
      return finish(tracker, ImportState.DONE, checked.faults());
    }
  }

  /** For the start of the house: finishes what was being recorded when it stopped, and clears away what was not checked yet. Completes when that is done. */
  public CompletableFuture<Void> resumeUnfinished() {
    return CompletableFuture.runAsync(() -> turns.take().ifPresent(turn -> finish(clearAway(), turn).join()),
        task -> Thread.ofPlatform().daemon().name("import-resume").start(task));
  }

  /** Every import there was. */
  public Imports imports() {
    return new Imports(register);
  }

  /** Keeps live recording from the subjects of the import that runs. */
  public ImportGuard guard() {
    return claims;
  }

  /** Stops between two chunks. What is not recorded then is recorded after the next start. */
  @Override
  public void close() {
    closing.countDown();
    Thread running = worker;
    if (running != null) {
      try {
        running.join();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private Turn takeTurn() {
    Turn turn = turns.take().orElseThrow(() -> Refusals.anotherRuns(imports().running()));
    List<ImportStatus> unfinished = clearAway();
    if (!unfinished.isEmpty()) {
      finish(unfinished, turn);
      throw Refusals.anotherRuns(Optional.of(unfinished.getFirst()));
    }
    return turn;
  }

  /** Whoever has the turn is the only one at work: what is under way besides was left by somebody who died. */
  private List<ImportStatus> clearAway() {
    List<ImportStatus> left = register.underWay();
    left.stream().filter(status -> status.state() != ImportState.RECORDING).forEach(this::breakOff);
    return left.stream().filter(status -> status.state() == ImportState.RECORDING).toList();
  }

  private void breakOff(ImportStatus left) {
    breakOff(Tracker.of(left, register, always, settings.clock()));
  }

  private void breakOff(Tracker tracker) {
    finish(tracker, ImportState.BROKEN_OFF, tracker.status().faults());
  }

  private ImportStatus finish(Tracker tracker, ImportState state, ImportStatus.Faults faults) {
    claims.release(tracker.status().id());
    spool.remove(tracker.status().id());
    return tracker.finish(state, faults);
  }

  private CompletableFuture<ImportStatus> finish(List<ImportStatus> unfinished, Turn turn) {
    return inBackground(turn, () -> unfinished.stream().map(this::resume).reduce(null, (_, last) -> last), () -> { });
  }

  private ImportStatus resume(ImportStatus left) {
    Tracker tracker = Tracker.of(left, register, always, settings.clock());
    ImportRegister.Plan plan = register.plan(left.id());
    CheckedImport found = checkedImport(tracker, plan, true, new HashMap<>());
    if (left.step().done() == left.step().total()) {
      return found.finish();
    }
    tracker.startAgain();
    return found.finish(plan.chunks());
  }

  /** The turn is over before anybody hears that the work is done. */
  private CompletableFuture<ImportStatus> inBackground(Turn turn, Supplier<ImportStatus> work, Runnable afterwards) {
    return CompletableFuture.supplyAsync(() -> {
      ImportStatus done;
      try (turn) {
        done = work.get();
      }
      afterwards.run();
      return done;
    }, task -> worker = Thread.ofPlatform().daemon().name("import").start(task));
  }

  /** The first telling about a team after a country was imported would otherwise read all of its hundreds of events, scattered through the log. */
  private void keepLong(List<SubjectId> subjects) {
    if (subjects.isEmpty()) {
      return;
    }
    try {
      new Knowledge(log, language, database).keepLong(subjects, () -> closing.getCount() > 0);
    } catch (RuntimeException copies) {
      LOG.warn("What long subjects came to is not kept after this import, and is folded at the first telling of each: {}", copies.toString());
    }
  }

  private Tracker track(boolean dryRun, ImportProgress listener) {
    return Tracker.begin(new ObjectId().toHexString(), dryRun, register, always.and(listener), settings.clock());
  }

  private Checked intake(Tracker tracker, InputStream file, Optional<Claims.Claiming> claiming) throws IOException {
    Optional<Checked> checked;
    try {
      Intake intake = new Intake(tracker, spool, settings);
      checked = intake.receive(file) ? Optional.of(intake.check(format, log, language, municipalities, claiming)) : Optional.empty();
    } catch (ChunkGone elsewhere) {
      throw Refusals.brokenOff();
    } catch (IOException | RuntimeException e) {
      breakOff(tracker);
      throw e;
    }
    return checked.map(found -> faultless(tracker, found)).orElseThrow(() -> forget(tracker.status().id()));
  }

  private Checked faultless(Tracker tracker, Checked checked) {
    if (checked.faults().count() > 0) {
      finish(tracker, ImportState.REFUSED, checked.faults());
      throw Refusals.badLines(checked.faults());
    }
    return checked;
  }

  /** A file with nothing in it is no import. */
  private Refusal forget(String importId) {
    spool.remove(importId);
    register.remove(importId);
    return Refusals.empty();
  }

  private void beginRecording(Tracker tracker, Checked checked) {
    ImportStatus recording = tracker.entering(ImportState.RECORDING, tracker.status().counts().lines());
    if (!register.beginRecording(recording, checked.plan())) {
      throw Refusals.brokenOff();
    }
    tracker.entered(recording);
  }

  private CheckedImport checkedImport(Tracker tracker, ImportRegister.Plan plan, boolean begunBefore, Map<String, Long> nextSequences) {
    ChunkRecording recording = new ChunkRecording(tracker.status().id(), plan.leaveOut(), begunBefore, format, store, log, language,
        new Sequences(log, nextSequences));
    return new CheckedImport(tracker, register, spool, claims, recording, closing);
  }
}
