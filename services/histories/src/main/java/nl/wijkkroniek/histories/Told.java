package nl.wijkkroniek.histories;

import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.time.EdtfDate;

/**
 * Where a part of a state comes from, so that everything shown can be traced to what was recorded.
 *
 * @param event that told it
 * @param on when it happened, on the field clock
 */
public record Told(EventId event, EdtfDate on) {
}
