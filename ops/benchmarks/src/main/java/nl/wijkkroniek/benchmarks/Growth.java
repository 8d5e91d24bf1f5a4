package nl.wijkkroniek.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** What the same thing costs in a log that grows: a row for each thing, a column for each size. */
final class Growth {

  private final List<Long> sizes = new ArrayList<>();
  private final Map<String, Map<Long, Figure>> seconds = new LinkedHashMap<>();

  /** Adds what was measured at one size. */
  void add(long size, Map<String, Figure> measured) {
    sizes.add(size);
    measured.forEach((what, figure) -> seconds.computeIfAbsent(what, _ -> new LinkedHashMap<>()).put(size, figure));
  }

  /** Median seconds at the largest size. */
  double atLargest(String what) {
    return seconds.get(what).get(sizes.getLast()).median();
  }

  /** How many times as dear it became, from the smallest size at which it was measured to the largest. */
  double growth(String what) {
    List<Figure> figures = List.copyOf(seconds.get(what).values());
    return figures.getLast().median() / figures.getFirst().median();
  }

  /** The most that anything grew; a history that the smallest log has no room for is left out. */
  OptionalDouble mostGrowth() {
    return seconds.entrySet().stream().filter(row -> row.getValue().containsKey(sizes.getFirst())).mapToDouble(row -> growth(row.getKey())).max();
  }

  String markdown() {
    StringBuilder lines = new StringBuilder("| a log that grows (milliseconds) |");
    sizes.forEach(size -> lines.append(String.format(Locale.ROOT, " %,d events |", size)));
    lines.append(" times as dear |\n|---").append("|---:".repeat(sizes.size() + 1)).append("|\n");
    seconds.forEach((what, bySize) -> {
      lines.append("| ").append(what).append(" |");
      sizes.forEach(size -> lines.append(' ').append(bySize.containsKey(size) ? cell(bySize.get(size)) : "").append(" |"));
      lines.append(String.format(Locale.ROOT, " **%.2f** |%n", growth(what)));
    });
    return lines.toString();
  }

  private static String cell(Figure seconds) {
    return String.format(Locale.ROOT, "%.2f (%.2f-%.2f)", seconds.median() * 1_000, seconds.low() * 1_000, seconds.high() * 1_000);
  }
}
