package nl.wijkkroniek.histories.sentence;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.words.Words;

/** A date as it is said: "voorjaar 2013", "omstreeks 2013", "ergens in 2011–2013", "uiterlijk 2014". */
public final class DateWords {

  private static final Locale DUTCH = Locale.of("nl");
  private static final String[] SEASONS_NL = {"voorjaar", "zomer", "najaar", "winter"};
  private static final String[] SEASONS_EN = {"spring", "summer", "autumn", "winter"};
  private static final int SPRING = 21;
  private static final int YEARS_IN_DECADE = 10;

  private DateWords() {
  }

  /** The words for this date. */
  public static Words of(EdtfDate date) {
    int slash = date.text().indexOf('/');
    return slash < 0 ? moment(date.text()) : interval(date.text().substring(0, slash), date.text().substring(slash + 1));
  }

  /** When it is that something is asked as it was on the latest day of this date: "eind 2013", "op 14 juni 2013", "omstreeks 2013". */
  public static Words asOf(EdtfDate date) {
    Words said = of(date);
    String text = date.text();
    if (text.matches("\\d{4}-(0\\d|1[0-2])-\\d{2}")) {
      return before("op ", "on ", said);
    }
    if (text.matches("\\d{3}X")) {
      return before("in ", "in ", said);
    }
    return text.matches("\\d{4}(-(\\d{2}|XX)(-XX)?)?") ? before("eind ", "at the end of ", said) : said;
  }

  private static Words interval(String from, String until) {
    if (isOpen(from)) {
      Words last = moment(until);
      return new Words("uiterlijk " + last.nl(), "by " + last.en());
    }
    if (isOpen(until)) {
      Words first = moment(from);
      return new Words("in of na " + first.nl(), "in or after " + first.en());
    }
    if (isYear(from) && isYear(until)) {
      return new Words("ergens in %s–%s".formatted(from, until), "some time in %s–%s".formatted(from, until));
    }
    Words first = moment(from);
    Words last = moment(until);
    return new Words("ergens tussen %s en %s".formatted(first.nl(), last.nl()), "some time between %s and %s".formatted(first.en(), last.en()));
  }

  private static boolean isOpen(String side) {
    return side.isEmpty() || side.equals("..");
  }

  private static boolean isYear(String side) {
    return side.matches("\\d{4}");
  }

  private static Words moment(String text) {
    char mark = text.charAt(text.length() - 1);
    return switch (mark) {
      case '~' -> before("omstreeks ", "around ", plain(unmarked(text)));
      case '?' -> before("mogelijk ", "possibly ", plain(unmarked(text)));
      case '%' -> before("mogelijk omstreeks ", "possibly around ", plain(unmarked(text)));
      default -> plain(text);
    };
  }

  private static Words before(String nl, String en, Words words) {
    return new Words(nl + words.nl(), en + words.en());
  }

  private static String unmarked(String text) {
    return text.substring(0, text.length() - 1);
  }

  private static Words plain(String text) {
    EdtfDate date = EdtfDate.parse(text);
    String[] parts = text.split("-");
    if (parts.length == 1 || parts[1].equals("XX")) {
      return years(parts[0], date.earliest());
    }
    int month = Integer.parseInt(parts[1]);
    if (month >= SPRING) {
      return new Words(SEASONS_NL[month - SPRING] + " " + parts[0], SEASONS_EN[month - SPRING] + " " + parts[0]);
    }
    return parts.length == 2 || parts[2].equals("XX") ? month(date.earliest()) : day(date.earliest());
  }

  private static Words years(String text, LocalDate first) {
    if (text.endsWith("XX")) {
      int last = first.getYear() + YEARS_IN_DECADE * YEARS_IN_DECADE - 1;
      return new Words("ergens in %d–%d".formatted(first.getYear(), last), "some time in %d–%d".formatted(first.getYear(), last));
    }
    if (text.endsWith("X")) {
      return new Words("de jaren %d–%d".formatted(first.getYear(), first.getYear() + YEARS_IN_DECADE - 1), "the %ds".formatted(first.getYear()));
    }
    return new Words(text, text);
  }

  private static Words month(LocalDate first) {
    return new Words("%s %04d".formatted(name(first, DUTCH), first.getYear()), "%s %04d".formatted(name(first, Locale.ENGLISH), first.getYear()));
  }

  private static Words day(LocalDate day) {
    return new Words("%d %s %04d".formatted(day.getDayOfMonth(), name(day, DUTCH), day.getYear()),
        "%d %s %04d".formatted(day.getDayOfMonth(), name(day, Locale.ENGLISH), day.getYear()));
  }

  private static String name(LocalDate month, Locale language) {
    return month.getMonth().getDisplayName(TextStyle.FULL, language);
  }
}
