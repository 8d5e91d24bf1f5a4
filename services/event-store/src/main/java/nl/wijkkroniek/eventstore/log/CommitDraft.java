package nl.wijkkroniek.eventstore.log;

import java.util.List;

/**
 * What is to be recorded as a whole or not at all.
 *
 * @param events one or more, in order
 * @param key    the idempotency key it is recorded under; null for none
 * @param digest SHA-256, in hex, of what the key stands for; null for none
 */
public record CommitDraft(List<EventDraft> events, String key, String digest) {

  public CommitDraft {
    events = List.copyOf(events);
    if (events.isEmpty()) {
      throw new IllegalArgumentException("A commit holds at least one event");
    }
  }
}
