package nl.wijkkroniek.eventstore.log;

import java.util.OptionalLong;

/** An event identifier stands in the log already, or twice in one commit; nothing of the commit is recorded. */
public final class EventAlreadyRecorded extends AppendFailed {

  private final String eventId;
  private final int index;
  private final transient OptionalLong position;

  private EventAlreadyRecorded(String message, String eventId, int index, OptionalLong position) {
    super(message);
    this.eventId = eventId;
    this.index = index;
    this.position = position;
  }

  static EventAlreadyRecorded at(long position, String eventId, int index) {
    return new EventAlreadyRecorded("Event " + eventId + " is recorded already, at position " + position,
        eventId, index, OptionalLong.of(position));
  }

  static EventAlreadyRecorded twiceIn(String eventId, int index) {
    return new EventAlreadyRecorded("Event " + eventId + " stands twice in one commit", eventId, index, OptionalLong.empty());
  }

  /** The identifier that was there. */
  public String eventId() {
    return eventId;
  }

  /** Which event of the refused commit has it, from 0. */
  public int index() {
    return index;
  }

  /** Where the event stands in the log; empty where the identifier was twice in the commit itself. */
  public OptionalLong position() {
    return position;
  }
}
