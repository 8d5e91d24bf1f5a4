package nl.wijkkroniek.recording.deciding;

import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.words.Words;
import org.pcollections.PSet;

/**
 * The end of a team: dissolved, divided into others, or absorbed by another.
 *
 * @param at when
 * @param how in words that follow on the team: "is opgeheven", "was dissolved"
 * @param into the teams that it went into, or was divided into
 */
public record Ending(Moment at, Words how, PSet<SubjectId> into) {

  /** How and when, to follow on the team. */
  public Words howAndWhen() {
    return new Words("%s (%s)".formatted(how.nl(), at.on()), "%s (%s)".formatted(how.en(), at.on()));
  }
}
