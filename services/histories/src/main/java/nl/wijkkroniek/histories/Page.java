package nl.wijkkroniek.histories;

import java.util.List;

/**
 * Part of a list. Pages of a history that follow each other by their cursor belong to one answer: they are all given for the position of the first.
 *
 * @param <T> what is listed
 * @param items in order; empty only when there is nothing more
 * @param next where the next page begins; null when this is the last
 * @param position of the last event that was known to the answer; -1 as long as nothing is recorded
 */
public record Page<T>(List<T> items, Cursor next, long position) {

  public Page {
    items = List.copyOf(items);
  }
}
