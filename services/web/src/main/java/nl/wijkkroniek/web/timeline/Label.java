package nl.wijkkroniek.web.timeline;

/**
 * What stands in or beside a mark: the beginning of its sentence, as far as there is room.
 *
 * @param text the words
 * @param x where they begin, or end when they are drawn from right to left
 * @param width how much room they take
 * @param place where they stand
 */
public record Label(String text, double x, double width, Place place) {

  private static final double WIDTH_OF_CHARACTER = 7.4;
  private static final double GAP = 6;
  private static final int ENOUGH_TO_UNDERSTAND = 24;
  private static final int MOST_BESIDE = 48;

  /** Where a label stands. */
  public enum Place {
    INSIDE,
    RIGHT,
    LEFT
  }

  /** The best place: inside a bar that is wide enough, otherwise on the side with room. */
  static Label of(String sentence, double begin, double end, double width) {
    double inside = end - begin - 2 * GAP;
    if (inside >= widthOf(sentence) || inside >= ENOUGH_TO_UNDERSTAND * WIDTH_OF_CHARACTER) {
      return new Label(fitting(sentence, inside), begin + GAP, inside, Place.INSIDE);
    }
    double wanted = Math.min(widthOf(sentence), MOST_BESIDE * WIDTH_OF_CHARACTER);
    double right = width - end - GAP;
    double left = begin - GAP;
    if (right >= wanted || right >= left) {
      double room = Math.min(wanted, right);
      return new Label(fitting(sentence, room), end + GAP, room, Place.RIGHT);
    }
    double room = Math.min(wanted, left);
    return new Label(fitting(sentence, room), begin - GAP, room, Place.LEFT);
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

  private static double widthOf(String text) {
    return text.length() * WIDTH_OF_CHARACTER;
  }

  private static String fitting(String sentence, double room) {
    int most = (int) (room / WIDTH_OF_CHARACTER);
    if (sentence.length() <= most) {
      return sentence;
    }
    if (most < 2) {
      return "";
    }
    int cut = sentence.lastIndexOf(' ', most - 1);
    int end = cut > most / 2 ? cut : most - 1;
    boolean halved = Character.isHighSurrogate(sentence.charAt(end - 1));
    return sentence.substring(0, halved ? end - 1 : end).stripTrailing() + "…";
  }
}
