package nl.wijkkroniek.web.subjects;

/**
 * A subject in a list.
 *
 * @param href its page
 * @param name what it is called
 * @param where where it belongs; empty when not told
 * @param state its published state, for the look of it
 * @param standing the same in words
 * @param lifetime when, in words; empty when not told
 */
public record Card(String href, String name, String where, String state, String standing, String lifetime) {
}
