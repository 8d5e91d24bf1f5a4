package nl.wijkkroniek.web.page;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.wijkkroniek.histories.sentence.DateWords;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.value.Coded;
import nl.wijkkroniek.kernel.words.Words;
import org.springframework.context.MessageSource;

/**
 * Says things in the language of one reader.
 *
 * @param messages the words on screen
 * @param language Dutch or English
 */
public record Texts(MessageSource messages, Locale language) {

  /** The clock of the pages. */
  public static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

  /** The words on screen with this key. */
  public String say(String key, Object... values) {
    return messages.getMessage(key, values, language);
  }

  /** The words for a published value, from {@code <set>.<code>}. */
  public String say(String set, Coded value) {
    return say(set + "." + value.code());
  }

  /** These words in the reader's language. */
  public String say(Words words) {
    return words.in(language);
  }

  /** A date in words. */
  public String say(EdtfDate date) {
    return DateWords.of(date).in(language);
  }

  /** A date on the field clock of which something is shown. */
  public String asOf(EdtfDate date) {
    return DateWords.asOf(date).in(language);
  }

  /** A moment on the recording clock. */
  public String say(Instant moment) {
    return DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", language).withZone(HERE).format(moment);
  }

  /** A number, grouped as the language does. */
  public String say(long number) {
    return String.format(language, "%,d", number);
  }
}
