package nl.wijkkroniek.histories;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import nl.wijkkroniek.kernel.words.InvalidField;

/** How far back on the recording clock one looks: nothing that was recorded later is known. */
public sealed interface KnownAt {

  /**
   * What was recorded at or before this moment.
   *
   * @param moment on the recording clock
   */
  record At(Instant moment) implements KnownAt {
  }

  /**
   * What was recorded up to and with the event at this position.
   *
   * @param position of the last event known, from 0
   */
  record Position(long position) implements KnownAt {
    public Position {
      if (position < 0) {
        throw new InvalidField("knownAt", "een positie is nul of meer", "a position is zero or more");
      }
    }
  }

  /** Reads a position (digits) or an RFC 3339 date-time, of which an address may have made the plus a space; throws {@link InvalidField} on {@code knownAt}. */
  static KnownAt parse(String text) {
    try {
      String moment = text.replace(' ', '+');
      return text.matches("-?\\d+") ? new Position(Long.parseLong(text)) : new At(OffsetDateTime.parse(moment).toInstant());
    } catch (DateTimeParseException | NumberFormatException unreadable) {
      throw new InvalidField("knownAt",
          "'%s' is geen positie en geen tijdstip: schrijf bijvoorbeeld 120 of 2026-11-21T09:30:00Z".formatted(text),
          "'%s' is neither a position nor a moment: write for instance 120 or 2026-11-21T09:30:00Z".formatted(text));
    }
  }
}
