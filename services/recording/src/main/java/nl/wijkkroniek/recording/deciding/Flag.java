package nl.wijkkroniek.recording.deciding;

import java.util.List;
import java.util.Optional;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.words.Words;

/**
 * A mismatch with what is known, marked instead of refused: people tell what they remember.
 *
 * @param code a published word for this kind of mismatch, in kebab-case
 * @param words what does not match
 * @param events what it does not match with; empty where that is something missing
 */
public record Flag(String code, Words words, List<EventId> events) implements Finding {

  public Flag {
    events = List.copyOf(events);
  }

  /** A mismatch with what was recorded here. */
  public static Optional<Finding> with(Moment moment, String code, String nl, String en) {
    return with(List.of(moment), code, nl, en);
  }

  /** A mismatch with all of these; none when there are none. */
  public static Optional<Finding> with(List<Moment> moments, String code, String nl, String en) {
    return moments.isEmpty() ? Optional.empty() : Optional.of(new Flag(code, new Words(nl, en), moments.stream().map(Moment::event).toList()));
  }

  /** A mismatch with nothing in particular: something is missing. */
  public static Optional<Finding> missing(String code, String nl, String en) {
    return Optional.of(new Flag(code, new Words(nl, en), List.of()));
  }
}
