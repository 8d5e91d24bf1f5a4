package nl.wijkkroniek.histories;

import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.time.EdtfDate;

/**
 * Where a part of a state comes from, so that everything shown can be traced to what was recorded.
 *
 * @param event that told it
 * @param on when it happened, on the field clock
 * @param position its place in the one order of all events
 */
public record Told(EventId event, EdtfDate on, long position) {

  /** Where what this event says comes from. */
  public static Told by(RecordedEvent event) {
    return new Told(event.happening().id(), event.happening().occurredOn(), event.position());
  }
}
