package nl.wijkkroniek.recording.chronicle.importing;

import java.util.Comparator;
import java.util.PriorityQueue;
import nl.wijkkroniek.recording.chronicle.BadLine;

/** Counts every bad line and keeps the first of them, in the order of the file, however they come in. */
final class FaultList {

  /** How many are listed: more than anybody mends before trying again. */
  static final int MOST_LISTED = 1_000;

  private static final Comparator<BadLine> IN_ORDER = Comparator.comparingLong(BadLine::line);

  private final PriorityQueue<BadLine> first = new PriorityQueue<>(IN_ORDER.reversed());
  private long count;

  void add(BadLine bad) {
    count++;
    first.add(bad);
    if (first.size() > MOST_LISTED) {
      first.remove();
    }
  }

  boolean isEmpty() {
    return count == 0;
  }

  ImportStatus.Faults faults() {
    return new ImportStatus.Faults(count, first.stream().sorted(IN_ORDER).toList());
  }
}
