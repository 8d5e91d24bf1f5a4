package nl.wijkkroniek.histories.view;

import nl.wijkkroniek.histories.Via;
import nl.wijkkroniek.histories.order.Rank;
import nl.wijkkroniek.histories.order.Ranks;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;

/**
 * A happening in one of the histories it belongs to.
 *
 * @param owner whose history
 * @param via why it is in it
 * @param knownFrom position of the event by which it came into this history: its own, or that of the link when that was recorded later
 * @param event what happened
 * @param ranks where it stands in the field order
 */
public record StoredEntry(SubjectId owner, Via via, long knownFrom, RecordedEvent event, Ranks ranks) {

  /** Its identifier: sorts by position within a history. */
  public String id() {
    return id(owner, event.position());
  }

  /** The identifier of the entry at this position in a history. */
  public static String id(SubjectId owner, long position) {
    return owner + "|" + Rank.padded(position);
  }

  /** Position of the last event by which this entry changed: it came to be known, or its place in the order did. */
  public long changedAt() {
    return Math.max(knownFrom, ranks.last().position());
  }

  public Happening happening() {
    return event.happening();
  }

  public EventId eventId() {
    return event.happening().id();
  }
}
