package nl.wijkkroniek.histories.search;

import nl.wijkkroniek.histories.Page;

/**
 * What was found, as far as asked for: the best first, of equals what was recorded last. How much there is in all is not counted.
 *
 * @param page its position is that of the last event that could be found
 * @param allWords whether all words of the question stand in what was found; otherwise nothing has them all, and these have some of them
 * @param behind how many events the histories hold that cannot be found yet
 */
public record Findings(Page<Found> page, boolean allWords, long behind) {
}
