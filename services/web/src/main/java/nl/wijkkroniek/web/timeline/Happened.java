package nl.wijkkroniek.web.timeline;

import java.util.List;
import nl.wijkkroniek.kernel.time.EdtfDate;

/**
 * One thing to draw or to count on a timeline.
 *
 * @param position its place in the one order of all events; names its row in the table
 * @param lane where it is drawn
 * @param when the day or days it may have happened on
 * @param causes the positions of what led to it
 */
public record Happened(long position, Lane lane, EdtfDate when, List<Long> causes) {
}
