package nl.wijkkroniek.histories.comparison;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import nl.wijkkroniek.kernel.time.EdtfDate;

/**
 * How many whole months after an anchor something was, before it below zero. Both dates may mean more days than one, and then so do the months.
 *
 * @param earliest the least it can be; null when there is no bound
 * @param latest the most it can be; null when there is no bound
 */
public record Months(Integer earliest, Integer latest) {

  static final Months NONE = new Months(0, 0);

  /**
   * From the anchor to a date.
   *
   * @param noLaterThan whether the anchor was on its date or at any time before it
   */
  static Months between(EdtfDate anchor, boolean noLaterThan, EdtfDate date) {
    Integer least = anchor.openEnd() || date.openBeginning() ? null : count(anchor.latest(), date.earliest());
    Integer most = noLaterThan || anchor.openBeginning() || date.openEnd() ? null : count(anchor.earliest(), date.latest());
    return new Months(least, most);
  }

  /** Rounded down, also below zero: the day before the anchor is in month -1. */
  private static int count(LocalDate from, LocalDate until) {
    int months = Math.toIntExact(ChronoUnit.MONTHS.between(from, until));
    return from.plusMonths(months).isAfter(until) ? months - 1 : months;
  }

  /** Nothing comes before the beginning of what it happened to; only what certainly does stays there. */
  Months sinceBeginning() {
    return latest != null && latest < 0 ? this : new Months(earliest == null ? 0 : Math.max(0, earliest), latest);
  }

  boolean mayBeAtMost(Integer until) {
    return until == null || earliest == null || earliest <= until;
  }

  boolean mayBeAtLeast(Integer from) {
    return from == null || latest == null || latest >= from;
  }
}
