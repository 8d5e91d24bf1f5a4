package nl.wijkkroniek.histories.lineage;

import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.kernel.visibility.Reader;

/** Where teams came from and what they went into, at a moment on both clocks. */
public interface Lineages {

  /**
   * The lineage of a team.
   *
   * @param most teams in it; those that are fewest steps away come first
   * @throws nl.wijkkroniek.kernel.words.Refusal {@code UNKNOWN} for a team of which nothing was ever told; {@code INVALID} as {@link
   *     nl.wijkkroniek.histories.Histories} does
   */
  Lineage of(String team, Moment moment, int most, Reader reader);

  /** The same, as it was known to the page of a joint history that goes on at this cursor. */
  Lineage of(String team, Moment moment, int most, Cursor cursor, Reader reader);
}
