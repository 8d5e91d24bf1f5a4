package nl.wijkkroniek.web.timeline;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** The divisions of the horizontal axis: days, months or years, as many as can be read beside each other. */
final class Axis {

  private static final int MOST_TICKS = 14;
  private static final int DAYS_IN_TWO_MONTHS = 62;
  private static final int MONTHS_IN_TWO_YEARS = 25;
  private static final double ROOM_FOR_NAME = 40;
  private static final List<Integer> DAYS = List.of(1, 2, 7);
  private static final List<Integer> MONTHS = List.of(1, 3);
  private static final List<Integer> YEARS = List.of(1, 2, 5, 10, 20, 50, 100, 200, 500, 1000);

  private Axis() {
  }

  /**
   * One division.
   *
   * @param x where it begins
   * @param middle where its name is centred
   * @param name what stands above it; empty where there is no room
   */
  public record Tick(double x, double middle, String name) {
  }

  static List<Tick> ticks(Scale scale, Locale language) {
    Window window = scale.window();
    for (int step : DAYS) {
      if (window.days() / step <= MOST_TICKS && window.days() <= DAYS_IN_TWO_MONTHS) {
        return ticks(scale, window.first(), day -> day.plusDays(step), DateTimeFormatter.ofPattern("d MMM", language));
      }
    }
    long months = ChronoUnit.MONTHS.between(window.first(), window.last()) + 1;
    for (int step : MONTHS) {
      if (months / step <= MOST_TICKS && months < MONTHS_IN_TWO_YEARS) {
        return ticks(scale, startOfMonth(window.first(), step), day -> day.plusMonths(step), DateTimeFormatter.ofPattern("MMM yyyy", language));
      }
    }
    int years = window.last().getYear() - window.first().getYear() + 1;
    int step = YEARS.stream().filter(each -> years / each <= MOST_TICKS).findFirst().orElse(YEARS.getLast());
    LocalDate first = LocalDate.of(window.first().getYear() / step * step, 1, 1);
    return ticks(scale, first, day -> day.plusYears(step), DateTimeFormatter.ofPattern("uuuu", language));
  }

  private static LocalDate startOfMonth(LocalDate day, int step) {
    return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / step * step + 1, 1);
  }

  private static List<Tick> ticks(Scale scale, LocalDate first, UnaryOperator<LocalDate> next, DateTimeFormatter name) {
    List<Tick> ticks = new ArrayList<>();
    for (LocalDate day = first; !day.isAfter(scale.window().last()); day = next.apply(day)) {
      double begin = scale.start(day);
      double end = scale.start(next.apply(day));
      ticks.add(new Tick(begin, (begin + end) / 2, end - begin < ROOM_FOR_NAME ? "" : name.format(day)));
    }
    return List.copyOf(ticks);
  }
}
