package nl.wijkkroniek.recording.chronicle.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import nl.wijkkroniek.eventstore.SeparateCommits;
import nl.wijkkroniek.eventstore.log.Commit;

/** A store that something happens to each time events are recorded through it. */
final class Obstructed {

  private Obstructed() {
  }

  /** What happens. */
  @FunctionalInterface
  interface Obstacle {

    /**
     * Something before, instead of or after the recording.
     *
     * @param time how many times events were recorded before
     * @param publish records
     */
    void on(int time, Runnable publish);
  }

  static SeparateCommits store(SeparateCommits store, Obstacle obstacle) {
    AtomicInteger times = new AtomicInteger();
    return events -> {
      List<Commit> commits = new ArrayList<>();
      obstacle.on(times.getAndIncrement(), () -> commits.addAll(store.appendEach(events)));
      return commits;
    };
  }
}
