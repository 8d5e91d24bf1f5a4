package nl.wijkkroniek.recording.keeping;

import nl.wijkkroniek.eventstore.IdempotencyKey;
import nl.wijkkroniek.kernel.event.Happening;

/**
 * The command: decide on this, and record it.
 *
 * @param happening what is told, under the id it will have
 * @param knownTo the first position that its teller did not know of
 * @param idempotency what it is recognised by when it is repeated
 */
public record RecordHappening(Happening happening, long knownTo, IdempotencyKey idempotency) {
}
