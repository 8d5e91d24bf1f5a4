package nl.wijkkroniek.web.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A timeline worked out as a drawing: what is drawn where, in units of an SVG view box {@link #WIDTH} wide. Pure geometry; how it looks is left to the style
 * sheet.
 * Where there is too much to draw one by one, it counts instead.
 *
 * @param window the days it shows
 * @param height how high it is, the axis included
 * @param ticks the divisions of the axis
 * @param bands one for each lane that holds something, from the top
 * @param lines from causes to what they led to; none where it counts
 * @param counted whether the bands hold counts instead of marks
 */
public record Timeline(Window window, double height, List<Axis.Tick> ticks, List<Band> bands, List<Because> lines, boolean counted) {

  /** How wide a timeline is drawn. */
  public static final double WIDTH = 1000;
  /** Most happenings that are drawn one by one. */
  public static final int MOST_DRAWN = 120;
  /** The height of the axis. */
  public static final double AXIS = 34;
  /** What is left free between two rows. */
  static final double BETWEEN = 8;
  private static final double HEAD = 30;
  private static final double FOOT = 4;
  private static final double APART = 8;
  private static final int FEW = 40;
  private static final int LINES_FOR_FEW = 3;
  private static final int LINES_FOR_MANY = 2;

  /**
   * One lane.
   *
   * @param lane which
   * @param y its top
   * @param height its height
   * @param marks what is drawn in it one by one
   * @param counts or how much is in it, per stretch of time
   */
  public record Band(Lane lane, double y, double height, List<Mark> marks, List<Count> counts) {
  }

  /** Draws what falls in the window; what does not is left out. */
  public static Timeline of(Collection<Happened> all, Window window, Locale language, Telling telling) {
    Map<Lane, List<Happened>> lanes = new EnumMap<Lane, List<Happened>>(Lane.class);
    List<Happened> shown = all.stream().filter(each -> window.touches(each.when())).toList();
    shown.forEach(each -> lanes.computeIfAbsent(each.lane(), _ -> new ArrayList<>()).add(each));
    Scale scale = new Scale(window, WIDTH);
    boolean counted = shown.size() > MOST_DRAWN;
    List<Band> bands = counted ? counted(lanes, scale, language) : drawn(lanes, scale, telling, shown.size() > FEW ? LINES_FOR_MANY : LINES_FOR_FEW);
    double height = bands.isEmpty() ? AXIS : bands.getLast().y() + bands.getLast().height();
    return new Timeline(window, height, Axis.ticks(scale, language), bands, counted ? List.of() : lines(bands), counted);
  }

  /** How many happenings it shows; one that may lie in several counted stretches is counted once. */
  public static long shown(Collection<Happened> all, Window window) {
    return all.stream().filter(each -> window.touches(each.when())).count();
  }

  private static List<Band> drawn(Map<Lane, List<Happened>> lanes, Scale scale, Telling telling, int mostLines) {
    List<Band> bands = new ArrayList<>();
    double top = AXIS;
    for (Map.Entry<Lane, List<Happened>> lane : lanes.entrySet()) {
      List<List<Mark>> rows = Rows.of(lane.getValue().stream().map(happened -> Mark.of(happened, telling.of(happened), scale, mostLines)).toList());
      List<Mark> marks = new ArrayList<>();
      double bottom = top + HEAD;
      for (List<Mark> row : rows) {
        double high = row.stream().mapToDouble(Mark::wanted).max().orElse(Mark.LOW);
        double middle = bottom + high / 2;
        row.forEach(mark -> marks.add(mark.at(middle, high)));
        bottom += high + BETWEEN;
      }
      double height = bottom + FOOT - top;
      bands.add(new Band(lane.getKey(), top, height, inOrder(marks, lane.getValue()), List.of()));
      top += height + APART;
    }
    return bands;
  }

  /** Marks in the order of their history, which is the order in which a keyboard goes through them. */
  private static List<Mark> inOrder(List<Mark> marks, List<Happened> order) {
    Map<Long, Mark> byPosition = marks.stream().collect(Collectors.toMap(mark -> mark.happened().position(), mark -> mark));
    return order.stream().map(happened -> byPosition.get(happened.position())).toList();
  }

  private static List<Band> counted(Map<Lane, List<Happened>> lanes, Scale scale, Locale language) {
    List<Stretch> stretches = Stretch.of(scale.window(), language);
    List<Band> bands = new ArrayList<>();
    double top = AXIS;
    for (Map.Entry<Lane, List<Happened>> lane : lanes.entrySet()) {
      double height = HEAD + Count.HEIGHT + FOOT;
      bands.add(new Band(lane.getKey(), top, height, List.of(), Count.of(lane.getValue(), stretches, scale, top + HEAD)));
      top += height + APART;
    }
    return bands;
  }

  private static List<Because> lines(List<Band> bands) {
    Map<Long, Mark> marks = bands.stream().flatMap(band -> band.marks().stream())
        .collect(Collectors.toMap(mark -> mark.happened().position(), mark -> mark));
    return marks.values().stream()
        .flatMap(effect -> effect.happened().causes().stream().filter(marks::containsKey).map(cause -> Because.between(marks.get(cause), effect)))
        .toList();
  }

  /** The window around everything in this history. */
  public static Window whole(Collection<Happened> all, LocalDate today) {
    return Window.around(all.stream().map(Happened::when).toList(), today);
  }
}
