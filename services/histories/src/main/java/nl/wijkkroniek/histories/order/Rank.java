package nl.wijkkroniek.histories.order;

import nl.wijkkroniek.kernel.time.EdtfDate;

/**
 * A happening's place in the one field order of all happenings, as text that sorts: the next in the order is always the earliest (by earliest day, latest day,
 * position) of those whose causes and whose subject's beginning have been listed. A happening that would stand before one it has to follow steps back behind it,
 * as near to its own date as it can: its rank is that of what it follows, as far as dated later, and then its own.
 *
 * @param text steps of fixed width, each later than the one after it
 */
public record Rank(String text) implements Comparable<Rank> {

  private static final int DAY = 10;
  private static final int POSITION = 12;
  private static final int STEP = DAY + 1 + DAY + 1 + POSITION;
  private static final char BETWEEN = '/';
  /** So that a chain of ever earlier dates, which only malice would write, cannot make ranks without end. */
  private static final int MOST_STEPS = 64;

  /** The place by date and position alone. */
  public static Rank own(EdtfDate on, long position) {
    return new Rank(on.earliest() + "." + on.latest() + "." + padded(position));
  }

  /** A position as text that sorts. */
  public static String padded(long position) {
    String digits = Long.toString(position);
    return "0".repeat(POSITION - digits.length()) + digits;
  }

  /** This place by date and position, moved to behind the other where it is not behind it yet. */
  public Rank notBefore(Rank other) {
    String kept = other.text;
    while (!kept.isEmpty() && lastStep(kept).compareTo(text) < 0) {
      kept = withoutLastStep(kept);
    }
    if (kept.isEmpty()) {
      return this;
    }
    return kept.length() < MOST_STEPS * (STEP + 1) ? new Rank(kept + BETWEEN + text) : besides(kept);
  }

  /** Where there are too many steps the date no longer counts, only the position. */
  private Rank besides(String kept) {
    String last = lastStep(kept);
    String step = last.substring(0, STEP - POSITION) + text.substring(STEP - POSITION);
    return step.compareTo(last) < 0 ? new Rank(kept + BETWEEN + text) : new Rank(withoutLastStep(kept) + BETWEEN + step);
  }

  @Override
  public int compareTo(Rank other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }

  private static String lastStep(String steps) {
    return steps.substring(steps.length() - STEP);
  }

  private static String withoutLastStep(String steps) {
    return steps.substring(0, Math.max(0, steps.length() - STEP - 1));
  }
}
