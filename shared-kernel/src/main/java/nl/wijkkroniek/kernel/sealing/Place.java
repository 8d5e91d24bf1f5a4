package nl.wijkkroniek.kernel.sealing;

import java.util.Objects;
import nl.wijkkroniek.kernel.event.EventId;

/**
 * Where a sealed text belongs: it can be opened as the text of this field of this event, and of no other.
 *
 * @param event the event it was told in; of a correction the correction itself
 * @param field its field, with the place in a list behind it ({@code agreedBy.0}); of what a correction corrects to, behind {@code data.}
 */
public record Place(EventId event, String field) {

  public Place {
    Objects.requireNonNull(event, "event");
    Objects.requireNonNull(field, "field");
  }

  /** Reads what {@link #toString} wrote: an event id holds no white space. */
  public static Place parse(String text) {
    int space = text.indexOf(' ');
    return new Place(EventId.parse(text.substring(0, space)), text.substring(space + 1));
  }

  @Override
  public String toString() {
    return event + " " + field;
  }
}
