package nl.wijkkroniek.recording.deciding;

import nl.wijkkroniek.kernel.words.Words;

/**
 * The end of a team: dissolved, divided into others, or absorbed by another.
 *
 * @param at when
 * @param how in words that follow on the team: "is opgeheven", "was dissolved"
 */
public record Ending(Moment at, Words how) {

  /** How and when, to follow on the team. */
  public Words howAndWhen() {
    return new Words("%s (%s)".formatted(how.nl(), at.on()), "%s (%s)".formatted(how.en(), at.on()));
  }
}
