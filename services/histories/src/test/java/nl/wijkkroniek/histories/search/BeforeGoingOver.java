package nl.wijkkroniek.histories.search;

import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.wijkkroniek.histories.TestVault;
import nl.wijkkroniek.kernel.sealing.Opening;

/**
 * Opens as the vault does, and has something happen while an index is made beside the one that is asked, before it takes its place: every step of an index begins
 * with the question what was destroyed.
 */
final class BeforeGoingOver implements Opening {

  private static final String FILLS = "search-beside";
  private static final String FOLLOWS = "search";

  /** When it happens. */
  enum When {
    /** While the other is filled, on its own thread. */
    IN_THE_FILLING,
    /** In the step of the index that is asked, when the other is filled. */
    IN_THE_STEP_OF_THE_OLD,
    /** In the step of the other that comes next, the last before it takes over. */
    IN_THE_STEP_OF_THE_NEW
  }

  private final CountDownLatch met = new CountDownLatch(1);
  private final AtomicBoolean happened = new AtomicBoolean();
  private final When when;
  private final Runnable what;
  private volatile Thread filling;
  private int steps;

  /** @param what happens once; it may throw */
  BeforeGoingOver(When when, Runnable what) {
    this.when = when;
    this.what = what;
  }

  @Override
  public Destroyed destroyedAfter(long before) {
    String thread = Thread.currentThread().getName();
    if (thread.equals(FILLS)) {
      filling = Thread.currentThread();
      await();
      at(When.IN_THE_FILLING);
    } else if (thread.equals(FOLLOWS) && filling != null) {
      followed();
    }
    return TestVault.ofAll().destroyedAfter(before);
  }

  private void followed() {
    steps++;
    if (steps == 1) {
      met.countDown();
      join();
      at(When.IN_THE_STEP_OF_THE_OLD);
    } else if (steps == 2) {
      at(When.IN_THE_STEP_OF_THE_NEW);
    }
  }

  private void at(When now) {
    if (now == when && happened.compareAndSet(false, true)) {
      what.run();
    }
  }

  private void await() {
    try {
      met.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void join() {
    try {
      filling.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public Optional<String> open(String sealed) {
    return TestVault.ofAll().open(sealed);
  }

  @Override
  public void expect(Collection<String> sealed) {
    TestVault.ofAll().expect(sealed);
  }
}
