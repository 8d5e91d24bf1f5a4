package nl.wijkkroniek.access.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts what somebody does within a stretch of time that begins with the first; in memory, so a restart forgets it. */
public final class Attempts {

  private static final int MOST_REMEMBERED = 100_000;

  private final Cache<String, AtomicInteger> counted;
  private final int most;

  /**
   * @param most how many within the stretch
   * @param ticker the clock that is counted by
   */
  public Attempts(int most, Duration within, Ticker ticker) {
    this.counted = Caffeine.newBuilder().expireAfterWrite(within).maximumSize(MOST_REMEMBERED).ticker(ticker).build();
    this.most = most;
  }

  /** Whether this one has had them all. */
  public boolean isSpent(String who) {
    AtomicInteger count = counted.getIfPresent(who);
    return count != null && count.get() >= most;
  }

  /** Counts one more; false when it is one too many. */
  public boolean count(String who) {
    return counted.get(who, _ -> new AtomicInteger()).incrementAndGet() <= most;
  }

  /** Counts one less: the last turned out to be none. */
  public void takeBack(String who) {
    AtomicInteger count = counted.getIfPresent(who);
    if (count != null) {
      count.decrementAndGet();
    }
  }

  /** Forgets this one. */
  public void forget(String who) {
    counted.invalidate(who);
  }
}
