package nl.wijkkroniek.eventstore.log;

import java.time.Instant;
import java.util.List;

/**
 * A commit as it stands in the log: the receipt of an append.
 *
 * @param position   of its first event
 * @param size       how many events it holds
 * @param recordedAt when it was recorded, by the recording clock, to the millisecond
 * @param key        the idempotency key it was recorded under; null for none
 * @param digest     SHA-256, in hex, of what the key stands for; null for none
 * @param eventIds   identifiers of its events, in order
 */
public record Commit(long position, int size, Instant recordedAt, String key, String digest, List<String> eventIds) {

  public Commit {
    eventIds = List.copyOf(eventIds);
  }

  /** Position of the event that follows this commit. */
  public long next() {
    return position + size;
  }

  /** Position of its last event. */
  public long last() {
    return next() - 1;
  }
}
