package nl.wijkkroniek.histories;

import java.util.List;

/**
 * Part of a list. Pages of a history that follow each other by their cursor belong to one answer: they are all given for the position of the first.
 *
 * @param <T> what is listed
 * @param items in order; fewer than asked for also where a page looks at no more than so many of what it is chosen from, and then there is a next
 * @param next where the next page begins; null when this is the last
 * @param position of the last event that was known to the answer; -1 as long as nothing is recorded
 */
public record Page<T>(List<T> items, Cursor next, long position) {

  public Page {
    items = List.copyOf(items);
  }
}
