package nl.wijkkroniek.histories.experiment;

import java.util.List;
import nl.wijkkroniek.histories.Told;

/**
 * What was expected. It is sealed when the experiment starts: what is worded later is a revision of it.
 *
 * @param wording as it was last worded before or at the start; null when nothing was
 * @param told where that wording comes from; null with it
 * @param sealed whether it was worded beforehand and the experiment has started: never for one that was reconstructed afterwards
 * @param reconstructed whether that wording was written down afterwards from sources
 * @param revisions later wordings, in field order
 */
public record Expectation(String wording, Told told, boolean sealed, boolean reconstructed, List<Revision> revisions) {

  /** Nothing told. */
  public static final Expectation NONE = new Expectation(null, null, false, false, List.of());

  public Expectation {
    revisions = List.copyOf(revisions);
  }

  /** A wording of after the start. */
  public record Revision(String wording, boolean reconstructed, Told told) {
  }
}
