package nl.wijkkroniek.benchmarks.national;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.PriorityQueue;

/** What is still to happen, by day; of one day, in the order in which it was planned. */
final class Agenda {

  private final PriorityQueue<Due> due = new PriorityQueue<>(Comparator.comparing(Due::day).thenComparing(Due::number));
  private long planned;

  private record Due(LocalDate day, long number, Step step) {
  }

  /** Something that happens on a day. It may plan what comes of it. */
  interface Step {
    void happen(LocalDate today);
  }

  void on(LocalDate day, Step step) {
    due.add(new Due(day, planned++, step));
  }

  /** All that was planned for this day, or for one before it. */
  void live(LocalDate today) {
    while (!due.isEmpty() && !due.peek().day().isAfter(today)) {
      due.remove().step().happen(today);
    }
  }
}
