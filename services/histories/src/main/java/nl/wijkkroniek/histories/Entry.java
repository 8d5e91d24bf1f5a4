package nl.wijkkroniek.histories;

import java.time.Instant;
import java.util.List;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.words.Words;

/**
 * One line of a history, as it may leave to the reader who asked. Who recorded it is not in it.
 *
 * @param event what makes it one and the same everywhere
 * @param type its published name
 * @param subject what it happened to; in a team's history also its roles, experiments and sessions
 * @param occurredOn when, on the field clock
 * @param uncertain whether it may have happened after the day that was asked for
 * @param recordedAt when it was recorded
 * @param position its place in the one order of all events
 * @param sentence what a person would say; never who somebody is
 * @param causedBy what led to it
 * @param citation the source, or null
 * @param reconstructed whether it was written down afterwards from sources
 * @param data what happened, in full
 * @param correctedBy the correction by which it is told so; null where it is as it was first told
 * @param flags what does not fit with the rest of what was known, as published words such as {@code after-dissolution}; see {@link Flag}
 */
public record Entry(EventId event, String type, SubjectId subject, EdtfDate occurredOn, boolean uncertain, Instant recordedAt, long position, Words sentence,
    List<EventId> causedBy, String citation, boolean reconstructed, SubjectEvent data, EventId correctedBy,
    List<Flag> flags) {

  public Entry {
    causedBy = List.copyOf(causedBy);
    flags = List.copyOf(flags);
  }
}
