package nl.wijkkroniek.benchmarks.load;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** The same load a few times, and the middle of what was measured. Percentiles are of one run; of several runs the middle one counts. */
final class LoadRuns {

  static final String STATE = "state of a team at any moment";
  static final String HISTORY = "history page of a team at any moment";
  static final String COMPARISON = "31 teams side by side over ten years";
  static final String SEARCH = "search by two words";
  static final String SEEN = "recorded, until seen in its history, in lists and by search";
  static final String RAW = "a page by its index, by the driver alone";
  private static final String PRESENT = "present state of a team";
  private static final String RECORDED = "record something";
  private static final double MILLIS = 1e6;

  private final List<Map<String, Histogram>> runs = new ArrayList<>();
  private final List<Integer> notAnswered = new ArrayList<>();

  /** One run more. */
  void run(House house, long seed, Duration before, Duration counted) {
    Questions questions = new Questions(house.web(), house.entries(), seed);
    OpenLoad load = new OpenLoad(seed);
    load.add(STATE, 10, questions::state);
    load.add(HISTORY, 10, questions::history);
    load.add(PRESENT, 10, questions::present);
    load.add(COMPARISON, 1, questions::comparison);
    load.add(SEARCH, 2, questions::search);
    load.add(RAW, 10, questions::raw);
    load.add(RECORDED, 15, questions::record);
    load.add(SEEN, 5, questions::seen);
    runs.add(load.run(before, counted));
    notAnswered.add(load.notAnswered());
  }

  /** Milliseconds within which this share of it was done, in hundredths. */
  double within(String what, double percent) {
    return runs.stream().map(run -> run.get(what).getValueAtPercentile(percent) / MILLIS).sorted().toList().get(runs.size() / 2);
  }

  private String inTheMiddle(String what) {
    return runs.stream().map(run -> String.format(Locale.ROOT, "%.0f", run.get(what).getValueAtPercentile(50) / MILLIS)).collect(joining(", "));
  }

  /** Of each thing that was done, what half, nearly all and all of it took. */
  String markdown(String size) {
    StringBuilder lines = new StringBuilder("| " + size + ", under load (milliseconds) | times | median | p95 | p99 | longest |\n");
    lines.append("|---|---:|---:|---:|---:|---:|\n");
    runs.getFirst().keySet().forEach(what -> lines.append(String.format(Locale.ROOT, "| %s | %,d | %.1f | %.1f | %.1f | %.1f |%n", what,
        runs.stream().mapToLong(run -> run.get(what).getTotalCount()).sum(), within(what, 50), within(what, 95), within(what, 99), within(what, 100))));
    lines.append(String.format(Locale.ROOT, "%nRun by run: in the middle a state in %s ms, a comparison in %s; not answered (503) %s times.%n",
        inTheMiddle(STATE), inTheMiddle(COMPARISON), notAnswered.stream().map(String::valueOf).collect(joining(", "))));
    return lines.toString();
  }
}
