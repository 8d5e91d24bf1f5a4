package nl.wijkkroniek.kernel.time;

import static nl.wijkkroniek.kernel.words.InvalidField.shown;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.wijkkroniek.kernel.words.InvalidField;

/** Reads the written form of an {@link EdtfDate}: one date, or two around a slash. */
final class EdtfReading {

  private static final Pattern DATE = Pattern.compile("(?<year>\\d{4}|\\d{3}X|\\d{2}XX)(-(?<month>\\d{2}|XX)(-(?<day>\\d{2}|XX))?)?(?<mark>[~?%])?");
  private static final Pattern OUTSIDE = Pattern.compile("Y[+-]?\\d.*|[+-]\\d{4}.*|\\d{5}(-.*)?", Pattern.DOTALL);
  /** Where in a plain day its parts begin. */
  private static final int MONTH = 5;
  private static final int DAY = 8;
  private static final int AFTER_DAY = 10;
  private static final int SPRING = 21;
  private static final int WINTER = 24;
  private static final int MONTHS_IN_SEASON = 3;
  private static final int FIRST_MONTH_OF_SPRING = 3;

  private final String field;
  private final String text;

  private EdtfReading(String field, String text) {
    this.field = field;
    this.text = text;
  }

  static EdtfDate read(String field, String text) {
    if (text == null || text.isBlank()) {
      throw new InvalidField(field, "ontbreekt", "is missing");
    }
    return new EdtfReading(field, text).whole();
  }

  private EdtfDate whole() {
    int slash = text.indexOf('/');
    return slash < 0 ? date(text) : interval(text.substring(0, slash), text.substring(slash + 1));
  }

  private EdtfDate interval(String from, String until) {
    boolean openFrom = open(from);
    boolean openUntil = open(until);
    if (openFrom && openUntil) {
      throw refusal("'%s' zegt niets: ten minste één kant moet een datum zijn", "'%s' says nothing: at least one side must be a date");
    }
    EdtfDate first = openFrom ? null : date(from);
    EdtfDate last = openUntil ? null : date(until);
    LocalDate earliest = openFrom ? EdtfDate.FIRST_DAY : first.earliest();
    LocalDate latest = openUntil ? EdtfDate.LAST_DAY : last.latest();
    if (latest.isBefore(earliest)) {
      throw refusal("'%s' eindigt voordat het begint", "'%s' ends before it begins");
    }
    return new EdtfDate(text, earliest, latest,
        first != null && first.approximate() || last != null && last.approximate(),
        first != null && first.uncertain() || last != null && last.uncertain());
  }

  private static boolean open(String side) {
    return side.isEmpty() || side.equals("..");
  }

  private EdtfDate date(String part) {
    try {
      if (isDay(part)) {
        LocalDate day = LocalDate.of(number(part, 0, MONTH - 1), number(part, MONTH, DAY - 1), number(part, DAY, AFTER_DAY));
        return new EdtfDate(text, day, day, false, false);
      }
      Matcher matcher = DATE.matcher(part);
      if (!matcher.matches()) {
        throw OUTSIDE.matcher(part).matches() ? outside() : unreadable();
      }
      String mark = matcher.group("mark");
      boolean both = "%".equals(mark);
      LocalDate[] days = days(matcher.group("year"), matcher.group("month"), matcher.group("day"));
      return new EdtfDate(text, days[0], days[1], both || "~".equals(mark), both || "?".equals(mark));
    } catch (DateTimeException impossible) {
      throw refusal("'%s' bestaat niet als datum", "'%s' does not exist as a date");
    }
  }

  /** Nearly all are one day, and one is read for every line of a history: an expression would take ten times as long. */
  private static boolean isDay(String part) {
    if (part.length() != AFTER_DAY) {
      return false;
    }
    for (int i = 0; i < AFTER_DAY; i++) {
      char letter = part.charAt(i);
      boolean hyphen = i == MONTH - 1 || i == DAY - 1;
      if (hyphen && letter != '-' || !hyphen && (letter < '0' || letter > '9')) {
        return false;
      }
    }
    return true;
  }

  private static int number(String part, int from, int until) {
    return Integer.parseInt(part, from, until, 10);
  }

  private LocalDate[] days(String year, String month, String day) {
    if (year.endsWith("X") && month != null || "XX".equals(month) && day != null && !"XX".equals(day)) {
      throw unreadable();
    }
    int firstYear = Integer.parseInt(year.replace('X', '0'));
    int lastYear = Integer.parseInt(year.replace('X', '9'));
    if (month == null || month.equals("XX")) {
      return new LocalDate[] {LocalDate.of(firstYear, 1, 1), LocalDate.of(lastYear, 12, 31)};
    }
    int number = Integer.parseInt(month);
    if (number >= SPRING && number <= WINTER && day == null) {
      return season(firstYear, number);
    }
    if (day == null || day.equals("XX")) {
      return new LocalDate[] {LocalDate.of(firstYear, number, 1), YearMonth.of(firstYear, number).atEndOfMonth()};
    }
    LocalDate one = LocalDate.of(firstYear, number, Integer.parseInt(day));
    return new LocalDate[] {one, one};
  }

  /** Meteorological seasons of the northern half of the world; the winter of a year begins in its December. */
  private LocalDate[] season(int year, int season) {
    YearMonth first = YearMonth.of(year, FIRST_MONTH_OF_SPRING + (season - SPRING) * MONTHS_IN_SEASON);
    LocalDate last = first.plusMonths(MONTHS_IN_SEASON - 1).atEndOfMonth();
    if (last.isAfter(EdtfDate.LAST_DAY)) {
      throw outside();
    }
    return new LocalDate[] {first.atDay(1), last};
  }

  private InvalidField outside() {
    return refusal("'%s' valt buiten de jaren 0000 tot en met 9999", "'%s' falls outside the years 0000 to 9999");
  }

  private InvalidField unreadable() {
    return refusal(
        "'%s' is geen datum die hier gelezen wordt; schrijf 2013, 2013-06, 2013-06-14, 2013-21 (lente), 2013~, 2011/2013 of ../2014",
        "'%s' is not a date that can be read here; write 2013, 2013-06, 2013-06-14, 2013-21 (spring), 2013~, 2011/2013 or ../2014");
  }

  private InvalidField refusal(String nl, String en) {
    return new InvalidField(field, nl.formatted(shown(text)), en.formatted(shown(text)));
  }
}
