package nl.wijkkroniek.histories.order;

import java.util.List;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.subject.SubjectId;

/**
 * What the field order needs to know of a happening.
 *
 * @param id which
 * @param subject what it happened to
 * @param own its place by date and position alone
 * @param rank its place as far as known
 * @param causes what led to it
 */
public record Happened(EventId id, SubjectId subject, Rank own, Rank rank, List<EventId> causes) {
}
