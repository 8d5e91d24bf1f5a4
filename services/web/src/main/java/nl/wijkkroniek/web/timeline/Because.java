package nl.wijkkroniek.web.timeline;

import java.util.List;

/**
 * A line from a cause to what it led to: out of the cause, between the rows to just before the effect begins, and into it from the left.
 *
 * @param cause the position of what led to it
 * @param effect the position of what it led to
 * @param lane the lane of the cause; lines from different lanes do not run over each other
 * @param path the line, as the data of an SVG path
 * @param arrow the head at its end, as the data of an SVG path
 */
public record Because(long cause, long effect, Lane lane, String path, String arrow) {

  /** The room that lines take before what they lead to. */
  static final double ROOM = 26;
  private static final double BEFORE = 12;
  private static final double BETWEEN_LANES = 3;
  private static final double ARROW = 2;
  private static final double INSIDE_BAR = 10;

  static Because between(Mark cause, Mark effect) {
    double turn = effect.begin() - BEFORE - BETWEEN_LANES * cause.happened().lane().ordinal();
    double way = effect.y() < cause.y() ? -1 : 1;
    double edge = cause.y() + way * cause.half();
    Bend.Point arrow = new Bend.Point(effect.begin() - ARROW, effect.y());
    Bend.Point before = new Bend.Point(turn, effect.y());
    if (turn > cause.begin() && turn < cause.end() && cause.y() != effect.y()) {
      return of(cause, effect, List.of(new Bend.Point(turn, edge), before, arrow));
    }
    double out = cause.width() < 2 * INSIDE_BAR ? cause.middle() : turn < cause.begin() ? cause.begin() + INSIDE_BAR : cause.end() - INSIDE_BAR;
    double between = cause.y() + way * (cause.height() + Timeline.BETWEEN) / 2;
    return of(cause, effect,
        List.of(new Bend.Point(out, edge), new Bend.Point(out, between), new Bend.Point(turn, between), before, arrow));
  }

  private static Because of(Mark cause, Mark effect, List<Bend.Point> points) {
    return new Because(cause.happened().position(), effect.happened().position(), cause.happened().lane(), Bend.path(points), Bend.arrow(points.getLast()));
  }
}
