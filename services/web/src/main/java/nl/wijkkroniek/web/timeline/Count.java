package nl.wijkkroniek.web.timeline;

import java.util.List;

/**
 * How many happenings may have been in a stretch of time: one whose date spans several stretches counts in each, so that a count is what opening the stretch
 * shows.
 *
 * @param stretch when
 * @param number how many
 * @param x the left end, in units of the drawing
 * @param y the top
 * @param width how wide it is drawn
 * @param weight from 1 (few) to 5 (many), on a logarithmic scale
 */
public record Count(Stretch stretch, int number, double x, double y, double width, int weight) {

  /** How high a count is drawn. */
  public static final double HEIGHT = 44;
  private static final int HEAVIEST = 5;
  private static final int THOUSAND = 1000;

  static List<Count> of(List<Happened> happened, List<Stretch> stretches, Scale scale, double y) {
    return stretches.stream().map(stretch -> {
      double begin = scale.start(stretch.window().first());
      double width = scale.end(stretch.window().last()) - begin;
      int number = (int) happened.stream().filter(each -> stretch.window().touches(each.when())).count();
      return new Count(stretch, number, begin, y, width, weight(number));
    }).filter(count -> count.number > 0).toList();
  }

  /** The number as it fits in a narrow stretch. */
  public String shortly() {
    return number < THOUSAND ? Integer.toString(number) : number / THOUSAND + "k";
  }

  private static int weight(int number) {
    return Math.clamp((int) Math.log10(Math.max(number, 1)) + 1, 1, HEAVIEST);
  }
}
