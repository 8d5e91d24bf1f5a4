package nl.wijkkroniek.web.page;

/**
 * Words that lead somewhere.
 *
 * @param text the words
 * @param href where to; null where there is no page to lead to
 */
public record Link(String text, String href) {
}
