package nl.wijkkroniek.histories.search;

import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.kernel.visibility.Reader;

/** What can be found in the histories, by its words. What the reader may not see is not found, and changes nothing in what is. */
public interface Finding {

  /**
   * Happenings that hold all of the words.
   *
   * @throws nl.wijkkroniek.kernel.words.Refusal {@code INVALID} for a cursor of another question or a limit outside 1..200; {@code UNAVAILABLE} when it takes too long
   */
  Findings find(Wanted wanted, Cursor cursor, int limit, Reader reader);

  /**
   * Waits until the event at this position can be found; at most some seconds.
   *
   * @throws nl.wijkkroniek.kernel.words.Refusal {@code UNAVAILABLE} when it cannot by then
   */
  void await(long position);
}
