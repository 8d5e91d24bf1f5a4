package nl.wijkkroniek.web.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts marks of one lane in rows so that none covers another: each in the highest row where it still fits. */
final class Rows {

  private static final double GAP = 10;

  private Rows() {
  }

  /** The marks of each row, from the highest. Marks keep their order in time; those of the same time keep the order they came in. */
  static List<List<Mark>> of(List<Mark> marks) {
    List<List<Mark>> rows = new ArrayList<>();
    marks.stream().sorted(Comparator.comparingDouble(Mark::begin)).forEach(mark -> rowFor(mark, rows).add(mark));
    return rows;
  }

  private static List<Mark> rowFor(Mark mark, List<List<Mark>> rows) {
    return rows.stream().filter(row -> row.stream().noneMatch(other -> covers(mark, other))).findFirst().orElseGet(() -> {
      List<Mark> row = new ArrayList<>();
      rows.add(row);
      return row;
    });
  }

  private static boolean covers(Mark one, Mark other) {
    return one.leftmost() < other.rightmost() + GAP && other.leftmost() < one.rightmost() + GAP;
  }
}
