package nl.wijkkroniek.web.timeline;

/**
 * One happening as it is drawn: a dot for a day, a bar from the first day it may have happened on to the last.
 *
 * @param happened what it stands for
 * @param said the words for it
 * @param begin the left end, in units of the drawing
 * @param end the right end
 * @param y its middle
 * @param height how high its bar is
 * @param label its words
 * @param opensLeft whether it may have been earlier than what is drawn
 * @param opensRight whether it may have been later than what is drawn
 */
public record Mark(Happened happened, Telling.Said said, double begin, double end, double y, double height, Label label, boolean opensLeft,
    boolean opensRight) {

  /** The least width of a bar, so that a day can be seen and pointed at. */
  static final double NARROWEST = 16;
  /** The height of a bar with one line of words. */
  static final double LOW = 26;
  private static final double LINE = 16;
  private static final double BASELINE = 5;

  static Mark of(Happened happened, Telling.Said said, Scale scale, int mostLines) {
    Window window = scale.window();
    double begin = scale.start(happened.when().earliest());
    double end = scale.end(happened.when().latest());
    if (end - begin < NARROWEST) {
      begin = Math.clamp((begin + end - NARROWEST) / 2, 0, scale.width() - NARROWEST);
      end = begin + NARROWEST;
    }
    return new Mark(happened, said, begin, end, 0, LOW, Label.of(said.sentence(), begin, end, scale.width(), mostLines),
        happened.when().openBeginning() || happened.when().earliest().isBefore(window.first()),
        happened.when().openEnd() || happened.when().latest().isAfter(window.last()));
  }

  /** The same, in a row with this middle that leaves this much height. */
  Mark at(double middle, double high) {
    return new Mark(happened, said, begin, end, middle, high, label, opensLeft, opensRight);
  }

  /** How high a row must be to hold its words. */
  double wanted() {
    return LOW + Math.max(label.lines().size() - 1, 0) * LINE;
  }

  /** The top of its bar. */
  public double top() {
    return y - height / 2;
  }

  /** The baseline of this line of its words, from 0. */
  public double baseline(int line) {
    return y + BASELINE + (line - (label.lines().size() - 1) / 2.0) * LINE;
  }

  /** Half of what its shape takes upwards and downwards. */
  double half() {
    return (day() ? NARROWEST : height) / 2;
  }

  /** How wide the bar is. */
  public double width() {
    return end - begin;
  }

  /** Its middle on the horizontal axis. */
  public double middle() {
    return (begin + end) / 2;
  }

  /** Whether it is one known day, drawn as a dot. */
  public boolean day() {
    return !happened.when().spansDays();
  }

  /** Whether the source says "about". */
  public boolean approximate() {
    return happened.when().approximate();
  }

  /** Whether the source doubts the date. */
  public boolean doubted() {
    return happened.when().uncertain();
  }

  /** Where the part that can be pointed at begins: the mark and its label. */
  public double reachX() {
    return Math.min(begin, label.leftmost());
  }

  /** How wide that part is. */
  public double reachWidth() {
    return Math.max(end, label.rightmost()) - reachX();
  }

  /** The leftmost unit that it, its label and the line that ends at it take. */
  double leftmost() {
    return happened.causes().isEmpty() ? reachX() : Math.min(reachX(), begin - Because.ROOM);
  }

  /** The rightmost unit that it and its label take. */
  double rightmost() {
    return reachX() + reachWidth();
  }
}
