package nl.wijkkroniek.histories.deadletter;

import java.time.Instant;

/**
 * An event that could not be worked into a view, and because of which its subject waits.
 *
 * @param event identifier of the event, as {@code source#id}
 * @param position its place in the log
 * @param type its published name
 * @param subject whose events wait
 * @param cause what went wrong: the kind of error, and its message
 * @param since when it was parked
 * @param triedAt when it was last tried
 * @param waiting how many later events of its subject wait behind it
 */
public record ParkedEvent(String event, long position, String type, String subject, String cause, Instant since, Instant triedAt, long waiting) {
}
