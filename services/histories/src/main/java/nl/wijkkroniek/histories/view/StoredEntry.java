package nl.wijkkroniek.histories.view;

import nl.wijkkroniek.histories.Via;
import nl.wijkkroniek.histories.order.Rank;
import nl.wijkkroniek.histories.order.Ranks;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;

/**
 * A happening in one of the histories it belongs to, as it holds or held: what was corrected is kept beside what it was corrected to.
 *
 * @param id sorts by position within a history
 * @param owner whose history
 * @param via why it is in it
 * @param knownFrom position of the event by which it came into this history: its own, or that of the link or the correction when that was recorded later
 * @param event what happened
 * @param correctedBy the correction by which it holds so; null where it holds as it was first told
 * @param imported whether what it tells of its log is of another one, as it came by an import
 * @param ranks where it stands in the field order
 */
public record StoredEntry(String id, SubjectId owner, Via via, long knownFrom, RecordedEvent event, EventId correctedBy, boolean imported, Ranks ranks) {

  /** The identifier of the entry at this position in a history, as it was first told. */
  public static String id(SubjectId owner, long position) {
    return owner + "|" + Rank.padded(position);
  }

  /** The identifier of what stands at this position in a history since a later one. */
  public static String id(SubjectId owner, long position, long since) {
    return since == position ? id(owner, position) : id(owner, position) + "|" + Rank.padded(since);
  }

  /** Sorts behind all that stands or ever stood at this position in a history. */
  public static String lastId(SubjectId owner, long position) {
    return lastId(owner, Rank.padded(position));
  }

  /** The same of a position as text. */
  public static String lastId(SubjectId owner, String position) {
    return owner + "|" + position + "}";
  }

  /** Position of the last event by which this entry changed: it came to be known, or its place in the order did. */
  public long changedAt() {
    return Math.max(knownFrom, ranks.last().position());
  }

  /** The same entry, with this as what was told. */
  public StoredEntry with(Happening told) {
    return new StoredEntry(id, owner, via, knownFrom, event.with(told), correctedBy, imported, ranks);
  }

  public Happening happening() {
    return event.happening();
  }

  public EventId eventId() {
    return event.happening().id();
  }
}
