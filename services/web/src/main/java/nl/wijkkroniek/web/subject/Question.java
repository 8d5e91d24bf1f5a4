package nl.wijkkroniek.web.subject;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import nl.wijkkroniek.histories.KnownAt;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.Order;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.words.InvalidField;
import nl.wijkkroniek.kernel.words.Words;
import nl.wijkkroniek.web.page.Texts;
import nl.wijkkroniek.web.timeline.Window;

/**
 * What was asked, understood as far as it can be. What cannot be understood is named with its reason, and counts as not asked.
 *
 * @param moment on both clocks
 * @param first the first day to show; null for the beginning
 * @param last the last day to show; null for the end
 * @param order in which the table is told
 * @param cursor the position with which the table begins; null for its beginning
 * @param faults what is wrong, by the name of its field
 */
public record Question(Moment moment, LocalDate first, LocalDate last, Order order, Long cursor, Map<String, Words> faults) {

  /** Understands what was asked at this moment. */
  public static Question of(Asked asked, Instant now) {
    Map<String, Words> faults = new LinkedHashMap<>();
    EdtfDate asOf = read("asOf", asked.asOf(), text -> EdtfDate.parse("asOf", text), faults);
    KnownAt knownAt = read("knownAt", asked.knownAt(), text -> knownAt(text, now), faults);
    EdtfDate from = read("from", asked.from(), text -> EdtfDate.parse("from", text), faults);
    EdtfDate until = read("until", asked.until(), text -> EdtfDate.parse("until", text), faults);
    LocalDate first = from == null || from.openBeginning() ? null : from.earliest();
    LocalDate last = until == null || until.openEnd() ? null : until.latest();
    if (first != null && last != null && last.isBefore(first)) {
      faults.put("until", new Words("het einde ligt voor het begin", "the end comes before the beginning"));
    }
    boolean stretch = !faults.containsKey("until") && !faults.containsKey("from");
    Order order = Order.RECORDING.code().equals(asked.order()) ? Order.RECORDING : Order.FIELD;
    Long cursor = asked.cursor() != null && asked.cursor().matches("\\d{1,18}") ? Long.valueOf(asked.cursor()) : null;
    return new Question(new Moment(asOf, knownAt), stretch ? first : null, stretch ? last : null, order, cursor, faults);
  }

  /** The same, with what turned out to be wrong only when it was asked. */
  public Question with(Map<String, Words> more) {
    Map<String, Words> all = new LinkedHashMap<>(faults);
    all.putAll(more);
    return new Question(Moment.NOW, first, last, order, cursor, all);
  }

  /** Whether another moment than now is asked for. */
  public boolean back() {
    return !moment.equals(Moment.NOW);
  }

  /** Whether only a stretch of time is asked for. */
  public boolean stretch() {
    return first != null || last != null;
  }

  /** The days to show, of a history that takes this long. */
  public Window window(Window whole) {
    LocalDate begin = first == null ? whole.first() : first;
    LocalDate end = last == null ? whole.last() : last;
    if (end.isBefore(begin)) {
      return first == null ? new Window(end, end) : new Window(begin, begin);
    }
    return new Window(begin, end);
  }

  private static <T> T read(String field, String text, Function<String, T> reading, Map<String, Words> faults) {
    if (text == null) {
      return null;
    }
    try {
      return reading.apply(text);
    } catch (InvalidField fault) {
      faults.putIfAbsent(field, fault.reason());
      return null;
    }
  }

  /** A day means until its end, and today until now; a moment without a zone is one on the clock here. */
  private static KnownAt knownAt(String text, Instant now) {
    try {
      if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
        LocalDate day = LocalDate.parse(text);
        boolean today = day.equals(now.atZone(Texts.HERE).toLocalDate());
        return new KnownAt.At(today ? now : day.plusDays(1).atStartOfDay(Texts.HERE).toInstant().minusMillis(1));
      }
      if (text.matches("\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}(:\\d{2})?")) {
        return new KnownAt.At(LocalDateTime.parse(text.replace(' ', 'T')).atZone(Texts.HERE).toInstant());
      }
    } catch (DateTimeParseException impossible) {
      throw new InvalidField("knownAt",
          "'%s' bestaat niet".formatted(InvalidField.shown(text)), "'%s' does not exist".formatted(InvalidField.shown(text)));
    }
    return KnownAt.parse(text);
  }
}
