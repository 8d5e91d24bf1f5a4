package nl.wijkkroniek.histories.projection;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/** How much is done a second, over the last seconds. */
final class Pace {

  private static final long LOOKING_BACK = TimeUnit.SECONDS.toNanos(10);
  private static final double SECOND = TimeUnit.SECONDS.toNanos(1);

  private final Deque<Seen> seen = new ArrayDeque<>();

  private record Seen(long at, long done) {
  }

  /** So much is done now. */
  double at(long done) {
    long now = System.nanoTime();
    seen.addLast(new Seen(now, done));
    while (seen.size() > 2 && now - seen.getFirst().at() > LOOKING_BACK) {
      seen.removeFirst();
    }
    Seen first = seen.getFirst();
    return now == first.at() ? 0 : (done - first.done()) * SECOND / (now - first.at());
  }
}
