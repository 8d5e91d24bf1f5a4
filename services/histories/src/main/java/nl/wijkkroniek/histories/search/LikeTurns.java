package nl.wijkkroniek.histories.search;

import java.util.List;
import nl.wijkkroniek.histories.Cursor;

/**
 * Turning points of a team that others resemble.
 *
 * @param items in field order; turning points that nothing resembles are left out, so that there may be fewer than were looked at
 * @param next where the turning points begin that were not looked at yet; null when all were
 */
public record LikeTurns(List<LikeTurn> items, Cursor next) {

  public LikeTurns {
    items = List.copyOf(items);
  }
}
