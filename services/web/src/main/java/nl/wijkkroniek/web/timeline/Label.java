package nl.wijkkroniek.web.timeline;

import java.util.List;

/**
 * What stands in or beside a mark: its sentence, or the beginning of it, as far as there is room.
 *
 * @param lines the words, on a few lines; none where there is no room
 * @param x where they begin, or end when they are drawn from right to left
 * @param width how much room they take
 * @param place where they stand
 */
public record Label(List<String> lines, double x, double width, Place place) {

  private static final double WIDTH_OF_CHARACTER = 7.2;
  private static final double GAP = 6;
  private static final int ENOUGH_INSIDE = 20;
  private static final int ENOUGH_BESIDE = 16;
  private static final int MOST_BESIDE = 40;

  /** Where a label stands. */
  public enum Place {
    INSIDE,
    RIGHT,
    LEFT
  }

  /**
   * The best place: inside a bar that holds all or enough of it, else on the side where all of it fits, else on the side with most room.
   *
   * @param width of the whole drawing
   * @param most most lines
   */
  static Label of(String sentence, double begin, double end, double width, int most) {
    int inside = characters(end - begin - 2 * GAP);
    Wrapped within = Wrapped.of(sentence, inside, most);
    if (within.whole() || inside >= ENOUGH_INSIDE) {
      return new Label(within.lines(), begin + GAP, end - begin - 2 * GAP, Place.INSIDE);
    }
    int right = Math.min(characters(width - end - GAP), MOST_BESIDE);
    int left = Math.min(characters(begin - GAP), MOST_BESIDE);
    Wrapped after = Wrapped.of(sentence, right, most);
    return right >= left || right >= ENOUGH_BESIDE && after.whole()
        ? beside(after, end + GAP, Place.RIGHT)
        : beside(Wrapped.of(sentence, left, most), begin - GAP, Place.LEFT);
  }

  private static Label beside(Wrapped words, double x, Place place) {
    double width = words.lines().stream().mapToInt(String::length).max().orElse(0) * WIDTH_OF_CHARACTER;
    return new Label(words.lines(), x, width, place);
  }

  /** Whether it stands in the bar. */
  public boolean inside() {
    return place == Place.INSIDE;
  }

  /** Which end of the words {@link #x} is, as SVG says it. */
  public String anchor() {
    return place == Place.LEFT ? "end" : "start";
  }

  /** The leftmost unit it takes. */
  double leftmost() {
    return place == Place.LEFT ? x - width : x;
  }

  /** The rightmost unit it takes. */
  double rightmost() {
    return place == Place.LEFT ? x : x + width;
  }

  private static int characters(double room) {
    return (int) Math.max(room / WIDTH_OF_CHARACTER, 0);
  }
}
