package nl.wijkkroniek.access.invitation;

import java.time.Instant;
import nl.wijkkroniek.access.role.Role;
import nl.wijkkroniek.kernel.subject.SubjectId;

/**
 * What a link lets in to.
 *
 * @param handle what it is revoked by
 * @param role who follows it becomes this
 * @param what the circle or the session they join; null where they join none
 * @param by the account that made it; null where the house itself did
 * @param until when it ends
 * @param left how many may still follow it
 */
public record Invitation(String handle, Role role, SubjectId what, String by, Instant until, int left) {
}
