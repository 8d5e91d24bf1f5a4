package nl.wijkkroniek.benchmarks;

import java.util.List;

/**
 * The median of a few rounds, with the lowest and the highest of them.
 *
 * @param median in whatever unit the rounds were in
 */
record Figure(double median, double low, double high) {

  static Figure of(List<Double> rounds) {
    List<Double> sorted = rounds.stream().sorted().toList();
    double median = (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    return new Figure(median, sorted.getFirst(), sorted.getLast());
  }
}
