package nl.wijkkroniek.histories.view;

import nl.wijkkroniek.histories.order.Rank;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.value.Coded;

/**
 * A few facts of a subject that are asked for without reading its history. One that a correction made untrue is kept, for who asks what was known before.
 *
 * @param subject whose
 * @param kind which fact
 * @param position of the event that told it
 * @param event that told it
 * @param on when that happened
 * @param name its name since, for {@link Kind#NAMED}; null otherwise
 * @param since position of the event since which it is known: the one that told it, or a correction
 */
public record Mark(SubjectId subject, Kind kind, long position, EventId event, EdtfDate on, String name, long since) {

  /** Which fact. */
  public enum Kind implements Coded {
    /** It began with this event. */
    BEGINNING("beginning"),
    /** It ended by this event. */
    ENDING("ending"),
    /** It has this name since. */
    NAMED("named"),
    /** The order of its history changed when this event came to be known. */
    REORDERED("reordered");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  public String id() {
    String told = subject + "|" + Rank.padded(position) + "|" + kind.code();
    return since == position ? told : told + "|" + Rank.padded(since);
  }

  /** Its place in the field by date and position. */
  public Rank own() {
    return Rank.own(on, position);
  }
}
