package nl.wijkkroniek.histories.search;

import nl.wijkkroniek.histories.Page;

/**
 * What was found, as far as asked for: the best first, of equals what was recorded last. How much there is in all is not counted.
 *
 * @param page its position is that of the last event that could be found
 * @param allWords whether all words of the question stand in what was found; otherwise nothing has them all, and these have some of them
 * @param behind how many events the histories hold that cannot be found yet
 * @param bounded whether not all could be looked through that was said for fewer than everybody, and may be for this reader; then it was what is nearest to them,
 *     and of that the last {@link nl.wijkkroniek.histories.search.index.ForFew#MOST} texts. What the words are makes no difference to it
 */
public record Findings(Page<Found> page, boolean allWords, long behind, boolean bounded) {
}
