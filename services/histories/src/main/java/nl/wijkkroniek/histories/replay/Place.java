package nl.wijkkroniek.histories.replay;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.wijkkroniek.histories.Refusals;

/**
 * Where a replay in recording order is, as the id of what was sent last says it. First the history is told as it was known when the replay began, by position:
 * {@code 120@4711} is position 120 of what was known at 4711. What comes after that is told as it comes: {@code 4712}, or {@code 4712.98} for what had been
 * recorded at 98 and turned out at 4712 to belong to it.
 */
sealed interface Place {

  /** Nothing was sent yet. */
  Place BEGINNING = new Told(-1, -1);

  /**
   * In the middle of telling what is known.
   *
   * @param position of what was sent last; -1 for nothing
   * @param known how far the history was known; -1 where that is still to be chosen
   */
  record Told(long position, long known) implements Place {
    @Override
    public String id() {
      return position + "@" + known;
    }
  }

  /** In step with what is being recorded. */
  record Followed(Steps.Arrival last) implements Place {
    @Override
    public String id() {
      return last.with() == last.position() ? Long.toString(last.with()) : last.with() + "." + last.position();
    }
  }

  /** As it stands in the stream. */
  String id();

  /** Reads an id. */
  static Place parse(String id) {
    Matcher parts = Pattern.compile("(\\d{1,18})(?:([@.])(\\d{1,18}))?").matcher(id);
    if (!parts.matches()) {
      throw Refusals.invalid("Last-Event-ID", "is geen id van deze stroom; begin opnieuw zonder", "is not an id of this stream; begin again without it");
    }
    long first = Long.parseLong(parts.group(1));
    return switch (parts.group(2)) {
      case null -> new Followed(Steps.Arrival.after(first));
      case "@" -> new Told(first, Long.parseLong(parts.group(3)));
      case String _ -> new Followed(new Steps.Arrival(first, Long.parseLong(parts.group(3)), null));
    };
  }
}
