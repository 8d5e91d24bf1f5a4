package nl.wijkkroniek.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/** Does for many who wait at the same moment what takes as long for all as for one. Who comes while it is being done for others goes with the next. */
final class Together<W, R> {

  private final Function<List<W>, List<R>> work;
  private final Object turn = new Object();
  private List<Waiting<W, R>> waiting = new ArrayList<>();

  private record Waiting<W, R>(W wish, CompletableFuture<R> result) {
  }

  /** @param work gives a result for each wish, in the same order */
  Together(Function<List<W>, List<R>> work) {
    this.work = work;
  }

  /** The result of this wish; throws what the work threw. */
  R done(W wish) {
    var mine = new Waiting<W, R>(wish, new CompletableFuture<>());
    synchronized (this) {
      waiting.add(mine);
    }
    synchronized (turn) {
      if (!mine.result().isDone()) {
        doAll(taken());
      }
    }
    try {
      return mine.result().join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException reason) {
        throw reason;
      }
      throw failed;
    }
  }

  private synchronized List<Waiting<W, R>> taken() {
    List<Waiting<W, R>> all = waiting;
    waiting = new ArrayList<>();
    return all;
  }

  private void doAll(List<Waiting<W, R>> all) {
    try {
      List<R> results = work.apply(all.stream().map(Waiting::wish).toList());
      for (int i = 0; i < all.size(); i++) {
        all.get(i).result().complete(results.get(i));
      }
    } catch (RuntimeException | Error failed) {
      all.forEach(each -> each.result().completeExceptionally(failed));
    }
  }
}
