package nl.wijkkroniek.web.timeline;

import java.util.List;
import nl.wijkkroniek.kernel.time.EdtfDate;

/**
 * One thing to draw on a timeline.
 *
 * @param position its place in the one order of all events; names its row in the table
 * @param lane where it is drawn
 * @param when the day or days it may have happened on
 * @param inWords that date in words
 * @param sentence what happened, as a person would say it
 * @param causes the positions of what led to it
 */
public record Happened(long position, Lane lane, EdtfDate when, String inWords, String sentence, List<Long> causes) {
}
