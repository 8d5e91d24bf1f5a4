package nl.wijkkroniek.histories.turning;

import java.util.Collection;
import java.util.Set;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.visibility.Reader;

/** Where the course of a team changed. */
public interface Turnings {

  /** How long before a turning point reflections count as before it, in months, when nothing is said. */
  int USUAL_MONTHS = 6;
  /** The longest time before it. */
  int MOST_MONTHS = 60;
  /** Most reflections shown with one turning point for their time alone. */
  int MOST_BY_TIME = 10;

  /**
   * The turning points of a team.
   *
   * @param months how long before one reflections count as before it
   * @throws nl.wijkkroniek.kernel.words.Refusal {@code UNKNOWN} for a team of which nothing is known; {@code INVALID} as {@link nl.wijkkroniek.histories.Histories}
   *     does, and for months outside 1..60
   */
  TurningPoints of(String team, int months, Moment moment, Cursor cursor, int limit, Reader reader);

  /** Those of these events that are a turning point of one of these teams now, as far as the reader may see that. */
  Set<EventId> among(Collection<EventId> events, Collection<SubjectId> teams, Reader reader);
}
