package nl.wijkkroniek.histories.search;

import java.util.List;

/**
 * A turning point of a team, and others that resemble it.
 *
 * @param turn what happened here
 * @param others what happened elsewhere, the most alike first
 */
public record LikeTurn(Found turn, List<Found> others) {

  public LikeTurn {
    others = List.copyOf(others);
  }
}
