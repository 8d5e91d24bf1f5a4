package nl.wijkkroniek.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** Figures of one kind, a row a measurement, with how many times as fast ours is as each of the others. */
final class Table {

  /** What a figure is, made from seconds. */
  enum Unit {
    EVENTS_A_SECOND("events a second"),
    MILLISECONDS("milliseconds");

    private final String words;

    Unit(String words) {
      this.words = words;
    }

    private double value(double seconds, int events) {
      return switch (this) {
        case EVENTS_A_SECOND -> events / seconds;
        case MILLISECONDS -> seconds * 1_000;
      };
    }

    private String text(double value) {
      return switch (this) {
        case EVENTS_A_SECOND -> String.format(Locale.ROOT, "%,.0f", value);
        case MILLISECONDS -> String.format(Locale.ROOT, "%.2f", value);
      };
    }
  }

  private record Row(int events, Map<String, Figure> seconds) {
  }

  private final String title;
  private final Unit unit;
  private final Map<String, Row> rows = new LinkedHashMap<>();

  Table(String title, Unit unit) {
    this.title = title;
    this.unit = unit;
  }

  /** Adds what was measured: the seconds for this number of events. */
  Table add(String what, int events, Map<String, Figure> seconds) {
    rows.put(what, new Row(events, seconds));
    return this;
  }

  /** How many times as fast ours is as this other, in the row that was added under this name. */
  double times(String what, String other) {
    Map<String, Figure> seconds = rows.get(what).seconds();
    return seconds.get(other).median() / seconds.get(Column.OURS).median();
  }

  /** The names of its rows. */
  List<String> rows() {
    return List.copyOf(rows.keySet());
  }

  /** As Markdown. The columns are the contenders of the first row; who was not measured in another leaves its cell empty. */
  String markdown() {
    List<String> contenders = List.copyOf(rows.values().iterator().next().seconds().keySet());
    List<String> others = contenders.stream().filter(name -> !name.equals(Column.OURS)).toList();
    StringJoiner lines = new StringJoiner("\n", "", "\n");
    List<String> heading = new ArrayList<>(List.of(title + " (" + unit.words + ")"));
    heading.addAll(contenders);
    others.forEach(name -> heading.add("times as fast as " + name));
    lines.add(cells(heading)).add("|---" + "|---:".repeat(heading.size() - 1) + "|");
    rows.forEach((what, row) -> lines.add(cells(cellsOf(what, row, contenders, others))));
    return lines.toString();
  }

  private List<String> cellsOf(String what, Row row, List<String> contenders, List<String> others) {
    List<String> cells = new ArrayList<>(List.of(what));
    contenders.forEach(name -> cells.add(text(row.seconds().get(name), row.events())));
    double ours = row.seconds().get(Column.OURS).median();
    others.forEach(name -> cells.add(row.seconds().containsKey(name)
        ? String.format(Locale.ROOT, "**%.2f**", row.seconds().get(name).median() / ours) : ""));
    return cells;
  }

  private String text(Figure seconds, int events) {
    if (seconds == null) {
      return "";
    }
    List<Double> ends = List.of(unit.value(seconds.low(), events), unit.value(seconds.high(), events)).stream().sorted().toList();
    return unit.text(unit.value(seconds.median(), events)) + " (" + unit.text(ends.getFirst()) + "-" + unit.text(ends.getLast()) + ")";
  }

  private static String cells(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |";
  }
}
