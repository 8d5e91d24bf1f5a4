package nl.wijkkroniek.histories.view;

import nl.wijkkroniek.histories.order.Ranks;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.EventType;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;

/**
 * A line of a history of what happened to something that belongs to its subject, without what was told.
 *
 * @param id of the entry
 * @param event what happened
 * @param type of what happened
 * @param subject what it happened to
 * @param on when
 * @param ranks where it stands in the field order
 */
public record PartLine(String id, EventId event, EventType type, SubjectId subject, EdtfDate on, Ranks ranks) {
}
