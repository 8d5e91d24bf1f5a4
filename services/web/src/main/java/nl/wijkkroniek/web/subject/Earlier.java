package nl.wijkkroniek.web.subject;

import nl.wijkkroniek.web.page.Link;

/**
 * How something was told before it was corrected or taken back.
 *
 * @param when the date it had, in words
 * @param what the sentence
 * @param then the page that shows it as it was known then
 * @param why it is told otherwise since; null where the line itself says so
 * @param since when that was recorded, leading to the line that says so; null on that line itself
 */
public record Earlier(String when, String what, String then, String why, Link since) {
}
