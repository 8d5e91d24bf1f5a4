package nl.wijkkroniek.histories.causes;

import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.visibility.Reader;

/** From any event back to what led to it and forward to what it led to, across subjects. */
public interface Causes {

  /** Most steps one question reaches. */
  int DEEPEST = 100;
  /** Steps when nothing is said. */
  int USUAL_DEPTH = 25;
  /** Most events one question reaches; of what is beyond, the answer says where it goes on. */
  int MOST = 10_000;

  /**
   * What led to an event, or what it led to. Throws {@link nl.wijkkroniek.kernel.words.Refusal}: {@code UNKNOWN} for an event that is not known at that moment or
   * may not be seen, {@code INVALID} as {@link nl.wijkkroniek.histories.Histories} does and for a depth outside 1..100.
   */
  CausalGraph of(Asked asked, Cursor cursor, int limit, Reader reader);

  /**
   * What is asked, the same for every part of one answer.
   *
   * @param event where to begin
   * @param direction which way
   * @param depth most steps from there
   * @param moment on both clocks
   */
  record Asked(EventId event, Direction direction, int depth, Moment moment) {
  }
}
