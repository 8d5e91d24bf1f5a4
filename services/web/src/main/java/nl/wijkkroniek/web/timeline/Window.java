package nl.wijkkroniek.web.timeline;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.MONTHS;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.time.EdtfDate;

/**
 * The days a timeline shows, both ends included.
 *
 * @param first the first day
 * @param last the last day
 */
public record Window(LocalDate first, LocalDate last) {

  /** A date that can mean more years than this says too little to decide what is shown. */
  private static final int VAGUE_AFTER_YEARS = 30;

  public Window {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("A window cannot end (%s) before it begins (%s)".formatted(last, first));
    }
  }

  /**
   * Whole years around these dates. An open side gets a year of room to fade in; a date too vague to help only counts when there is no better one.
   *
   * @param today shown when there is no date at all
   */
  public static Window around(Collection<EdtfDate> dates, LocalDate today) {
    List<LocalDate> edges = dates.stream().filter(date -> !vague(date)).flatMap(Window::edges).toList();
    if (edges.isEmpty()) {
      edges = dates.isEmpty() ? List.of(today) : dates.stream().flatMap(Window::edges).toList();
    }
    LocalDate first = edges.stream().min(Comparator.naturalOrder()).orElseThrow();
    LocalDate last = edges.stream().max(Comparator.naturalOrder()).orElseThrow();
    boolean before = dates.stream().anyMatch(EdtfDate::openBeginning);
    boolean after = dates.stream().anyMatch(EdtfDate::openEnd);
    int firstYear = Math.max(EdtfDate.FIRST_DAY.getYear(), first.getYear() - (before ? 1 : 0));
    int lastYear = Math.min(EdtfDate.LAST_DAY.getYear(), last.getYear() + (after ? 1 : 0));
    return new Window(LocalDate.of(firstYear, 1, 1), LocalDate.of(lastYear, 12, 31));
  }

  /** Whether some moment this date can mean lies in the window. */
  public boolean touches(EdtfDate date) {
    return !date.latest().isBefore(first) && !date.earliest().isAfter(last);
  }

  /** Whether every moment this date can mean lies in the window. */
  public boolean holds(EdtfDate date) {
    return !date.earliest().isBefore(first) && !date.latest().isAfter(last);
  }

  /** How many days it shows; at least one. */
  public long days() {
    return DAYS.between(first, last) + 1;
  }

  /** The stretch of the same length just before it: as many months when it is whole months, else as many days. */
  public Window earlier() {
    return wholeMonths() ? new Window(first.minusMonths(months()), first.minusDays(1)) : new Window(first.minusDays(days()), first.minusDays(1));
  }

  /** The stretch of the same length just after it. */
  public Window later() {
    LocalDate begin = last.plusDays(1);
    return wholeMonths() ? new Window(begin, begin.plusMonths(months()).minusDays(1)) : new Window(begin, begin.plusDays(days() - 1));
  }

  /** Whether they have a day in common. */
  public boolean overlaps(Window other) {
    return !other.last.isBefore(first) && !other.first.isAfter(last);
  }

  private boolean wholeMonths() {
    return first.getDayOfMonth() == 1 && last.plusDays(1).getDayOfMonth() == 1;
  }

  private long months() {
    return MONTHS.between(first, last.plusDays(1));
  }

  private static boolean vague(EdtfDate date) {
    return !date.openBeginning() && !date.openEnd() && date.earliest().plusYears(VAGUE_AFTER_YEARS).isBefore(date.latest());
  }

  private static Stream<LocalDate> edges(EdtfDate date) {
    return Stream.concat(
        date.openBeginning() ? Stream.empty() : Stream.of(date.earliest()),
        date.openEnd() ? Stream.empty() : Stream.of(date.latest()));
  }
}
