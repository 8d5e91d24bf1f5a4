package nl.wijkkroniek.histories.search;

import java.util.List;
import nl.wijkkroniek.histories.Entry;
import nl.wijkkroniek.histories.reading.EventReading.Seen;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.words.Words;

/**
 * A happening that was found.
 *
 * @param event which one
 * @param type its published name
 * @param subject what it happened to
 * @param name what that is called
 * @param occurredOn when, on the field clock
 * @param uncertain whether it may have happened outside the period that was asked for
 * @param position its place in the one order of all events
 * @param sentence what a person would say of it
 * @param excerpt what was written, with the words that were looked for; empty when they do not stand in it but in a name
 * @param why it was found, each in words
 */
public record Found(EventId event, String type, SubjectId subject, String name, EdtfDate occurredOn, boolean uncertain, long position, Words sentence,
    List<Excerpt.Piece> excerpt, List<Reason> why) {

  public Found {
    excerpt = List.copyOf(excerpt);
    why = List.copyOf(why);
  }

  /** What was found, as it was let out. */
  static Found of(Seen seen, List<Excerpt.Piece> excerpt, boolean uncertain, List<Reason> why) {
    Entry entry = seen.entry();
    return new Found(entry.event(), entry.type(), entry.subject(), seen.name(), entry.occurredOn(), uncertain, entry.position(), entry.sentence(), excerpt, why);
  }
}
