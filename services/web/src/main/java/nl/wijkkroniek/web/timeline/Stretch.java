package nl.wijkkroniek.web.timeline;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * A stretch of time in which happenings are counted, and which can be shown as a window of its own.
 *
 * @param window its days
 * @param from the EDTF date it begins with
 * @param until the EDTF date it ends with
 * @param name what a person calls it
 */
public record Stretch(Window window, String from, String until, String name) {

  private static final int MOST_STRETCHES = 40;
  private static final List<Integer> YEARS = List.of(1, 10, 100, 1000);

  /** Divides the window in days, months, years, or tens of them: the smallest of which at most forty fill it. */
  static List<Stretch> of(Window window, Locale language) {
    if (window.days() <= MOST_STRETCHES) {
      return divided(window, window.first(), day -> day.plusDays(1), "uuuu-MM-dd", DateTimeFormatter.ofPattern("d MMMM yyyy", language));
    }
    if (window.days() <= MOST_STRETCHES * 30L) {
      return divided(window, window.first().withDayOfMonth(1), day -> day.plusMonths(1), "uuuu-MM", DateTimeFormatter.ofPattern("MMMM yyyy", language));
    }
    int years = window.last().getYear() - window.first().getYear() + 1;
    int step = YEARS.stream().filter(each -> years / each < MOST_STRETCHES).findFirst().orElse(YEARS.getLast());
    LocalDate first = LocalDate.of(window.first().getYear() / step * step, 1, 1);
    return divided(window, first, day -> day.plusYears(step), "uuuu", DateTimeFormatter.ofPattern("uuuu", language));
  }

  private static List<Stretch> divided(Window window, LocalDate first, UnaryOperator<LocalDate> next, String edtf, DateTimeFormatter name) {
    DateTimeFormatter written = DateTimeFormatter.ofPattern(edtf, Locale.ROOT);
    List<Stretch> stretches = new ArrayList<>();
    for (LocalDate day = first; !day.isAfter(window.last()); day = next.apply(day)) {
      LocalDate last = next.apply(day).minusDays(1);
      String from = written.format(day);
      String until = written.format(last);
      String called = from.equals(until) ? name.format(day) : name.format(day) + "–" + name.format(last);
      stretches.add(new Stretch(new Window(day, last), from, until, called));
    }
    return List.copyOf(stretches);
  }
}
