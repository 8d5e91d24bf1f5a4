package nl.wijkkroniek.kernel.visibility;

import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.Visibility;

/**
 * How a contribution to a session stands now, or a remark on an alumni day: a remark is only for its author until it is released, and open from then on.
 *
 * @param contribution the event it was made in
 * @param session the session or the alumni day it belongs to
 * @param author who made it, or null when that was not recorded
 * @param visibility what its author chose, as last narrowed
 * @param withdrawn whether it was taken back
 */
public record ContributionStanding(EventId contribution, SubjectId session, SubjectId author, Visibility visibility, boolean withdrawn) {
}
