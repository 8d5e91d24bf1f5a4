package nl.wijkkroniek.histories.comparison;

import java.util.List;
import java.util.Set;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.visibility.Reader;

/** Teams side by side, at a moment on both clocks. */
public interface Comparisons {

  /** Most teams in one comparison. */
  int MOST = 60;

  /**
   * Compares teams. Throws {@link nl.wijkkroniek.kernel.words.Refusal}: {@code UNKNOWN} for a team of which nothing was ever told; {@code INVALID} for no teams or
   * too many of them, an alignment without what it needs, and as {@link nl.wijkkroniek.histories.Histories} does. A team of which nothing was known at that
   * moment has an empty column.
   */
  Comparison of(Asked asked, Reader reader);

  /**
   * What is asked.
   *
   * @param teams which; each once
   * @param align on what axis
   * @param since for {@link Alignment#EVENT}, the events from which months are counted: in each team the first of these that stands in its history
   * @param stretch which part of the axis
   * @param dimensions in what; none for all
   * @param moment on both clocks
   */
  record Asked(List<SubjectId> teams, Alignment align, List<EventId> since, Stretch stretch, Set<TeamDimension> dimensions, Moment moment) {
  }

  /** A part of the axis: what certainly lies outside it is left out. */
  sealed interface Stretch {

    /** All of it. */
    Stretch ALL = new Days(null, null);

    /** By the calendar; null for no bound. */
    record Days(EdtfDate from, EdtfDate until) implements Stretch {
    }

    /** In months since the anchor; null for no bound. */
    record Since(Integer from, Integer until) implements Stretch {
    }
  }
}
