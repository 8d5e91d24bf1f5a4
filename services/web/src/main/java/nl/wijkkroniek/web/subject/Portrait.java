package nl.wijkkroniek.web.subject;

import java.util.List;
import nl.wijkkroniek.web.page.Link;

/**
 * How a subject is shown above its history, whatever its kind.
 *
 * @param kind what it is, in words
 * @param name what it is called
 * @param state its published state, for the look of it
 * @param standing the same in words
 * @param lead what it is for, or what it asks; null when not told
 * @param surroundings where it belongs: places, and the teams it is of
 * @param farewell how it ended; null while it did not
 * @param facts what else is known
 * @param agenda the questions on its learning agenda; empty where it has none
 */
public record Portrait(String kind, String name, String state, String standing, String lead, List<Link> surroundings, Farewell farewell, List<Fact> facts,
    List<Fact> agenda) {

  Portrait(String kind, String name, String state, String standing, String lead, List<Link> surroundings, Farewell farewell, List<Fact> facts) {
    this(kind, name, state, standing, lead, surroundings, farewell, facts, List.of());
  }

  /**
   * How it ended, and what is left of it.
   *
   * @param heading that it ended, and when
   * @param facts why, what was learned, where the work went
   */
  public record Farewell(String heading, List<Fact> facts) {
  }
}
