package nl.wijkkroniek.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class OpenLoadTest {

  private static final Duration NONE = Duration.ZERO;
  private static final Duration A_MOMENT = Duration.ofMillis(500);

  private final OpenLoad load = new OpenLoad(2014);

  @Test
  void givenSomethingThatStopsForAWhile_whenUnderLoad_thenAllThatWaitedBehindItCountsAsSlow() {
    ReentrantLock one = new ReentrantLock();
    AtomicLong until = new AtomicLong();
    load.add("stops", 100, due -> {
      one.lock();
      try {
        until.compareAndSet(0, due + Duration.ofMillis(400).toNanos());
        LockSupport.parkNanos(until.get() - System.nanoTime());
        return due;
      } finally {
        one.unlock();
      }
    });

    Histogram taken = load.run(NONE, A_MOMENT).get("stops");

    // A closed loop would have one slow answer and dozens of quick ones.
    assertThat(taken.getTotalCount()).isBetween(30L, 75L);
    assertThat(taken.getValueAtPercentile(50)).isGreaterThan(Duration.ofMillis(50).toNanos());
  }

  @Test
  void givenWhatSaysNothing_whenUnderLoad_thenItIsNotCounted() {
    load.add("unknown", 50, _ -> OpenLoad.NOT_COUNTED);
    load.add("known", 50, due -> due);

    Map<String, Histogram> taken = load.run(NONE, A_MOMENT);

    assertThat(taken.get("unknown").getTotalCount()).isZero();
    assertThat(taken.get("known").getTotalCount()).isBetween(12L, 40L);
  }

  @Test
  void givenTheSameSeed_whenUnderLoad_thenItComesAtTheSameMomentsWhichLieUnevenlyApart() {
    List<Long> once = moments(new OpenLoad(2014));

    assertThat(moments(new OpenLoad(2014))).isEqualTo(once);
    assertThat(moments(new OpenLoad(2015))).isNotEqualTo(once);
    assertThat(once.stream().distinct().count()).isGreaterThan(once.size() / 2);
  }

  /** How long it took from each to the next. */
  private static List<Long> moments(OpenLoad load) {
    List<Long> moments = new CopyOnWriteArrayList<>();
    load.add("something", 100, due -> {
      moments.add(due);
      return due;
    });
    load.run(NONE, A_MOMENT);
    List<Long> sorted = moments.stream().sorted().toList();
    return IntStream.range(1, sorted.size()).mapToObj(i -> sorted.get(i) - sorted.get(i - 1)).toList();
  }

  @Test
  void givenAWrongAnswer_whenUnderLoad_thenTheRunFails() {
    load.add("wrong", 50, _ -> {
      throw new IllegalStateException("answered 500");
    });

    assertThatIllegalStateException().isThrownBy(() -> load.run(NONE, A_MOMENT)).withMessageContaining("answered 500");
  }
}
