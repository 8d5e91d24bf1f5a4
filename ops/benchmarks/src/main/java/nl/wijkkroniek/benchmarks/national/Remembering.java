package nl.wijkkroniek.benchmarks.national;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Random;
import nl.wijkkroniek.kernel.time.EdtfDate;

/**
 * How people write down a day when they are asked for it later: exactly, or by month, season or year, about, perhaps, or between two dates. Whatever is
 * written can mean the true day, so that nothing that is told in the order in which it happened is ever certainly impossible.
 */
final class Remembering {

  private static final int MONTHS_IN_SEASON = 3;
  private static final int SPRING = 21;
  private static final int MARCH = 3;

  private final Random random;

  Remembering(Random random) {
    this.random = random;
  }

  /** The day as it is written down. */
  EdtfDate of(LocalDate day) {
    return EdtfDate.parse(text(day));
  }

  private String text(LocalDate day) {
    int kind = random.nextInt(1_000);
    if (kind < 600) {
      return day.toString();
    }
    if (kind < 780) {
      return YearMonth.from(day).toString();
    }
    return kind < 880 ? rough(day, kind) : doubtful(day, kind);
  }

  private String rough(LocalDate day, int kind) {
    if (kind < 830) {
      return season(day);
    }
    if (kind < 870) {
      return String.valueOf(day.getYear());
    }
    return kind < 875 ? YearMonth.from(day) + "-XX" : day.getYear() / 10 + "X";
  }

  private String doubtful(LocalDate day, int kind) {
    if (kind < 920) {
      return YearMonth.from(day) + "~";
    }
    if (kind < 945) {
      return day + "?";
    }
    if (kind < 955) {
      return day.getYear() + "%";
    }
    if (kind < 985) {
      return YearMonth.from(day.minusDays(random.nextInt(100))) + "/" + YearMonth.from(day.plusDays(random.nextInt(60)));
    }
    return kind < 993 ? YearMonth.from(day.minusDays(random.nextInt(30))) + "/.." : "../" + day;
  }

  /** The winter of a year begins in its December. */
  private static String season(LocalDate day) {
    YearMonth monthsAfterMarch = YearMonth.from(day).minusMonths(MARCH - 1);
    return "%d-%d".formatted(monthsAfterMarch.getYear(), SPRING + (monthsAfterMarch.getMonthValue() - 1) / MONTHS_IN_SEASON);
  }
}
