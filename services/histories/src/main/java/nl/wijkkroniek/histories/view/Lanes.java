package nl.wijkkroniek.histories.view;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does what does not depend on each other side by side. What concerns one owner always goes the same way, so that one lane writes a given document. */
public final class Lanes implements AutoCloseable {

  private final int count;
  private final ExecutorService threads;

  /** So many at a time; with one, whoever asks does it. */
  public Lanes(int count) {
    this.count = count;
    this.threads = count == 1 ? null : Executors.newFixedThreadPool(count, Thread.ofPlatform().daemon().name("histories-lane-", 0).factory());
  }

  public int count() {
    return count;
  }

  /** In which lane something belongs. */
  public int of(Object owner) {
    return Math.floorMod(owner.hashCode(), count);
  }

  /** Does all of these; when one fails, the others are ended first. */
  public void all(List<Runnable> tasks) {
    if (threads == null) {
      tasks.forEach(Runnable::run);
      return;
    }
    List<Future<?>> underWay = new ArrayList<>(tasks.stream().map(threads::submit).toList());
    RuntimeException failure = null;
    for (Future<?> one : underWay) {
      failure = failureOf(one, failure);
    }
    if (failure != null) {
      throw failure;
    }
  }

  private static RuntimeException failureOf(Future<?> one, RuntimeException before) {
    try {
      one.get();
      return before;
    } catch (ExecutionException failed) {
      return before != null ? before : failed.getCause() instanceof RuntimeException known ? known : new IllegalStateException(failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new IllegalStateException("Stopped while writing", stopped);
    }
  }

  @Override
  public void close() {
    if (threads != null) {
      threads.shutdown();
    }
  }
}
