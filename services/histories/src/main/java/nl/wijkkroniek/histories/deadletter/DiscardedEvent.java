package nl.wijkkroniek.histories.deadletter;

import java.time.Instant;

/**
 * An event that a view leaves out, now and in every rebuild. It stays in the log.
 *
 * @param event identifier of the event, as {@code source#id}
 * @param position its place in the log
 * @param subject whose it is
 * @param cause what went wrong with it
 * @param reason why it was discarded
 * @param by who did
 * @param at when
 */
public record DiscardedEvent(String event, long position, String subject, String cause, String reason, String by, Instant at) {
}
