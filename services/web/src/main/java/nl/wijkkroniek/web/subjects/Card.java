package nl.wijkkroniek.web.subjects;

import nl.wijkkroniek.web.page.Address;

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

  /** The same, that leads to its page at this moment. */
  Card at(Then then) {
    return new Card(then.on(Address.of(href)).toString(), name, where, state, standing, lifetime);
  }
}
