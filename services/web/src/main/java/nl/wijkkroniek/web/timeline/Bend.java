package nl.wijkkroniek.web.timeline;

import java.util.List;
import java.util.Locale;

/** Draws a line along points as SVG path data, with its corners rounded. */
final class Bend {

  private static final double RADIUS = 7;
  private static final double LONG = 8;
  private static final double WIDE = 4;

  private Bend() {
  }

  /** A place in the drawing. */
  record Point(double x, double y) {

    private double distance(Point other) {
      return Math.hypot(other.x - x, other.y - y);
    }

    private Point towards(Point other, double length) {
      double distance = distance(other);
      double share = distance == 0 ? 0 : length / distance;
      return new Point(x + (other.x - x) * share, y + (other.y - y) * share);
    }

    private String text() {
      return String.format(Locale.ROOT, "%.1f %.1f", x, y);
    }
  }

  /** A head that points to the right, ending here. */
  static String arrow(Point tip) {
    return "M%sL%sL%sz".formatted(new Point(tip.x - LONG, tip.y - WIDE).text(), tip.text(), new Point(tip.x - LONG, tip.y + WIDE).text());
  }

  /** A line along these points. */
  static String path(List<Point> points) {
    StringBuilder path = new StringBuilder("M").append(points.getFirst().text());
    for (int i = 1; i < points.size() - 1; i++) {
      Point corner = points.get(i);
      Point from = points.get(i - 1);
      Point to = points.get(i + 1);
      double radius = Math.min(RADIUS, Math.min(corner.distance(from), corner.distance(to)) / 2);
      path.append('L').append(corner.towards(from, radius).text())
          .append('Q').append(corner.text()).append(' ').append(corner.towards(to, radius).text());
    }
    return path.append('L').append(points.getLast().text()).toString();
  }
}
