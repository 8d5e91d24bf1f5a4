package nl.wijkkroniek.histories.search;

import java.util.List;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.Refusals;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.visibility.Reader;

/** Who tried or met with something like this before, as far as the reader may see it. */
public interface Resembling {

  /** Most that is told of. */
  int MOST = 20;
  /** Turning points that are looked at in one answer. */
  int TURNS = 10;
  /** Longest text, in characters, that is compared. */
  int LONGEST_TEXT = 10_000;

  /**
   * Experiments in which something like this one was tried, the most alike first.
   *
   * @throws nl.wijkkroniek.kernel.words.Refusal {@code UNKNOWN} when nothing is known of the experiment
   */
  List<LikeExperiment> experiments(String slug, int most, Reader reader);

  /**
   * The turning points of a team, {@link #TURNS} at a time, each with those of other teams that resemble it: of the same kind, with words in common; after
   * these, of the same kind for the same motive; and where no motive was told, of the same kind.
   *
   * @param most others that are told of with each
   * @throws nl.wijkkroniek.kernel.words.Refusal {@code UNKNOWN} when nothing is known of the team; {@code INVALID} on {@code cursor} or {@code most}
   */
  LikeTurns turningPoints(String team, Cursor cursor, int most, Reader reader);

  /**
   * The same of these turning points of a team, by the event that tells of each; of none that the reader may not see.
   *
   * @throws nl.wijkkroniek.kernel.words.Refusal {@code UNKNOWN} when nothing is known of the team
   */
  List<LikeTurn> like(String team, List<EventId> turns, int most, Reader reader);

  /**
   * Insights that were drawn before and resemble what somebody is about to contribute. The text is compared, and neither kept nor logged.
   *
   * @param session the session it is contributed to, whose own insights are not told of; null for none
   */
  List<Found> insights(String text, SubjectId session, int most, Reader reader);

  /** Refuses what is not from 1 to {@link #MOST}. */
  static int within(int most) {
    if (most < 1 || most > MOST) {
      throw Refusals.invalid("most", "moet van 1 tot en met %d zijn".formatted(MOST), "must be from 1 to %d".formatted(MOST));
    }
    return most;
  }
}
