package nl.wijkkroniek.eventstore.log;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A commit on its way into the log, and the thread that waits for its outcome. */
final class Waiting {

  private final EncodedCommit commit;
  private final long patienceEnds;
  /** Without which this is not recorded; null where there is none. */
  private final Waiting before;
  private final CompletableFuture<Commit> outcome = new CompletableFuture<>();
  private boolean inDoubt;

  Waiting(EncodedCommit commit, Duration patience, Waiting before) {
    this.commit = commit;
    this.before = before;
    this.patienceEnds = System.nanoTime() + patience.toNanos();
  }

  EncodedCommit commit() {
    return commit;
  }

  int bytes() {
    return commit.bytes();
  }

  boolean outOfPatience() {
    return System.nanoTime() - patienceEnds >= 0;
  }

  /** It was sent and no answer came. From then on it may turn up in the log at any moment. */
  void doubt() {
    inDoubt = true;
  }

  boolean isInDoubt() {
    return inDoubt;
  }

  /** No more time: whether anything was recorded depends on whether an earlier answer was lost. */
  void giveUp(String reason, Throwable cause) {
    fail(inDoubt ? new OutcomeUnknown(cause) : new StoreUnavailable(reason, cause));
  }

  /** @return whether the one that has to come before it was not recorded; then it has failed as well */
  boolean missesTheOneBefore() {
    if (before == null || !before.outcome.isCompletedExceptionally()) {
      return false;
    }
    giveUp("the commit before it was not recorded", before.outcome.exceptionNow());
    return true;
  }

  boolean isSettled() {
    return outcome.isDone();
  }

  void succeed(Commit recorded) {
    outcome.complete(recorded);
  }

  void fail(AppendFailed reason) {
    outcome.completeExceptionally(reason);
  }

  /**
   * Waits through interrupts: an append that was begun has an outcome, and it comes within the log's patience. A failure
   * tells where it was waited for, as the writing thread's stack says nothing to its reader.
   */
  Commit outcome() {
    try {
      return outcome.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof AppendFailed failed) {
        failed.fillInStackTrace();
        throw failed;
      }
      throw e;
    }
  }
}
