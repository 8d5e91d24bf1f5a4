package nl.wijkkroniek.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was aimed at, and what came of it. */
public final class Aims {

  /** Whether more is better, or less. */
  public enum Sense {
    AT_LEAST, AT_MOST
  }

  private record Aim(String what, Sense sense, double wanted, double measured, String unit) {

    private boolean met() {
      return switch (sense) {
        case AT_LEAST -> measured >= wanted;
        case AT_MOST -> measured <= wanted;
      };
    }

    private String line() {
      String sign = switch (sense) {
        case AT_LEAST -> "at least ";
        case AT_MOST -> "at most ";
      };
      return String.format(Locale.ROOT, "| %s | %s%s%s | %s%s | %s |", what, sign, number(wanted), unit, number(measured), unit, met() ? "met" : "**missed**");
    }

    private static String number(double value) {
      return value >= 100 ? String.format(Locale.ROOT, "%,.0f", value) : String.format(Locale.ROOT, "%.2f", value);
    }
  }

  private final List<Aim> aims = new ArrayList<>();

  /**
   * One aim more.
   *
   * @param unit as it stands behind a number: " ms", " times"
   */
  public void add(String what, Sense sense, double wanted, double measured, String unit) {
    aims.add(new Aim(what, sense, wanted, measured, unit));
  }

  /** As a table. */
  public String markdown() {
    StringBuilder lines = new StringBuilder("| aim | wanted | measured | |\n|---|---:|---:|---|\n");
    aims.forEach(aim -> lines.append(aim.line()).append('\n'));
    return lines.toString();
  }
}
