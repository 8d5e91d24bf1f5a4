package nl.wijkkroniek.kernel.time;

import java.time.LocalDate;
import java.util.Objects;
import nl.wijkkroniek.kernel.words.InvalidField;

/**
 * A day in the field as people remember it: an EDTF date (ISO 8601-2, level 1), kept as written, with the first and the last day it can mean.
 *
 * <p>{@code ~}, {@code ?} and {@code %} never widen it; an interval means "some moment within". Days are days in Europe/Amsterdam. An open side reaches to
 * {@link #FIRST_DAY} or {@link #LAST_DAY}.
 *
 * @param text as it was written
 * @param earliest the first day it can mean
 * @param latest the last day it can mean
 * @param approximate whether any part of it carries {@code ~} or {@code %}
 * @param uncertain whether any part of it carries {@code ?} or {@code %}
 * @see <a href="https://www.loc.gov/standards/datetime/">Extended Date/Time Format</a>
 */
public record EdtfDate(String text, LocalDate earliest, LocalDate latest, boolean approximate, boolean uncertain) {

  /** The earliest day of a date that is open at its beginning. */
  public static final LocalDate FIRST_DAY = LocalDate.of(0, 1, 1);
  /** The latest day of a date that is open at its end. */
  public static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  public EdtfDate {
    Objects.requireNonNull(text, "text");
    if (latest.isBefore(earliest) || earliest.isBefore(FIRST_DAY) || latest.isAfter(LAST_DAY)) {
      throw new IllegalArgumentException("'%s' cannot mean %s to %s".formatted(text, earliest, latest));
    }
  }

  /** Reads an EDTF date; throws {@link InvalidField} on the given field with what is wrong and what can be written. */
  public static EdtfDate parse(String field, String text) {
    return EdtfReading.read(field, text);
  }

  /** Reads an EDTF date that is known to be one. */
  public static EdtfDate parse(String text) {
    return parse("occurredon", text);
  }

  /** This one day. */
  public static EdtfDate of(LocalDate day) {
    return new EdtfDate(day.toString(), day, day, false, false);
  }

  /** Whether every day this can mean lies before every day the other can mean. Only this is ground for a refusal. */
  public boolean certainlyBefore(EdtfDate other) {
    return latest.isBefore(other.earliest);
  }

  /** Whether it can mean more than one day. */
  public boolean spansDays() {
    return !earliest.equals(latest);
  }

  /** Whether it is open at its beginning. */
  public boolean openBeginning() {
    return text.startsWith("/") || text.startsWith("../");
  }

  /** Whether it is open at its end. */
  public boolean openEnd() {
    return text.endsWith("/") || text.endsWith("/..");
  }

  @Override
  public String toString() {
    return text;
  }
}
