package nl.wijkkroniek.recording.keeping;

import com.mongodb.client.MongoDatabase;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import nl.wijkkroniek.eventstore.codec.LanguageInLog;
import nl.wijkkroniek.eventstore.folding.KeptFold;
import nl.wijkkroniek.eventstore.folding.KeptFolds;
import nl.wijkkroniek.eventstore.folding.Shape;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.recording.deciding.Folded;
import nl.wijkkroniek.recording.deciding.Refolding;
import nl.wijkkroniek.recording.deciding.SubjectState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the many events about a long subject came to, kept in the database, so that the first telling about it after a start need not read them all. A kept fold is
 * written beside what is decided, by one thread that is never waited for; when it cannot be, the subject is folded from its events.
 */
final class LongSubjects {

  /** From so many events on a subject is long; folding fewer takes less than two milliseconds. */
  static final int LONG = 200;

  /** So many events after the last a fold is kept again: reading those takes about as long as reading a fold. */
  static final int EVERY = 100;

  private static final int MOST_WAITING = 100;
  private static final Logger LOG = LoggerFactory.getLogger(LongSubjects.class);

  private final CompletableFuture<KeptFolds> folds;
  private final Executor beside;

  private LongSubjects(CompletableFuture<KeptFolds> folds, Executor beside) {
    this.folds = folds;
    this.beside = beside;
  }

  /** Folds by the code that runs now. Until its shape is known, in the first moments after a start, nothing is found. */
  static LongSubjects in(MongoDatabase database) {
    var beside = new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING),
        Thread.ofPlatform().daemon().name("keeping-folds").factory(), new ThreadPoolExecutor.DiscardPolicy());
    beside.allowCoreThreadTimeOut(true);
    return new LongSubjects(CompletableFuture.supplyAsync(() -> new KeptFolds(database, shape()), beside), beside);
  }

  /** Folds of this shape, kept at once. */
  static LongSubjects in(KeptFolds folds) {
    return new LongSubjects(CompletableFuture.completedFuture(folds), Runnable::run);
  }

  /** Of all code that has a say in what events come to. */
  private static String shape() {
    return Shape.of(Known.class, Folded.class, SubjectState.class, Refolding.class, FoldedInBson.class, LanguageInLog.class);
  }

  /** What was kept of this subject; nothing known, where nothing was. */
  Known latest(SubjectId subject) {
    return ready().flatMap(kept -> kept.of(subject.toString())).map(fold -> new Known(FoldedInBson.read(subject, fold.state()), fold.last() + 1, fold.sequence(),
        fold.events())).orElseGet(() -> Known.nothing(subject));
  }

  private Optional<KeptFolds> ready() {
    return folds.isDone() && !folds.isCompletedExceptionally() ? Optional.of(folds.join()) : Optional.empty();
  }

  /** Has what is known by now kept, where that is worth it; returns at once. */
  void consider(Known before, Known now) {
    if (now.events() >= LONG && now.events() / EVERY > before.events() / EVERY) {
      beside.execute(() -> keep(now));
    }
  }

  /** Has this kept before it returns, where the subject is long. Waits until the shape is known. */
  void keepNow(Known now) {
    if (now.events() >= LONG) {
      folds.join();
      keep(now);
    }
  }

  private void keep(Known now) {
    try {
      ready().ifPresent(kept -> kept.keep(new KeptFold(now.folded().subject().toString(), now.next() - 1, now.nextSequence(), now.events(),
          FoldedInBson.write(now.folded()))));
    } catch (RuntimeException notNow) {
      LOG.debug("The fold of {} is not kept: {}", now.folded().subject(), notNow.toString());
    }
  }
}
