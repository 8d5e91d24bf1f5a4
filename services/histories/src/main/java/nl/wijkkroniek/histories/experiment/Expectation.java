package nl.wijkkroniek.histories.experiment;

import static nl.wijkkroniek.histories.Lists.plus;

import java.util.List;
import nl.wijkkroniek.histories.Told;

/**
 * What was expected. It is sealed when the experiment starts: what is worded later is a revision of it.
 *
 * @param wording as it was last worded before or at the start; null when nothing was
 * @param told where that wording comes from; null with it
 * @param sealed whether it was worded beforehand and the experiment has started: never for one that was reconstructed afterwards, nor for one that was recorded
 *     when what came of it was recorded already
 * @param reconstructed whether that wording was written down afterwards from sources
 * @param revisions other wordings, in field order: earlier ones as long as it did not start, later ones once it did
 */
public record Expectation(String wording, Told told, boolean sealed, boolean reconstructed, List<Revision> revisions) {

  /** Nothing told. */
  public static final Expectation NONE = new Expectation(null, null, false, false, List.of());

  public Expectation {
    revisions = List.copyOf(revisions);
  }

  /** Another wording: one of after the start, or one that was recorded after the start was and so cannot take the place of what was sealed. */
  public record Revision(String wording, boolean reconstructed, Told told) {
  }

  /** With this wording: before the start the last one counts, after it there are only revisions. */
  Expectation worded(String text, boolean afterwards, Told by, boolean started) {
    if (text == null) {
      return this;
    }
    Revision said = new Revision(text, afterwards, by);
    return started ? new Expectation(wording, told, sealed, reconstructed, plus(revisions, said)) : lastOf(plus(wordings(), said));
  }

  /**
   * Sealed by this start: the last wording that was recorded no later than the start itself. Where all were recorded later, the last one stands, but it is not
   * sealed: nobody can see that it was there beforehand.
   */
  Expectation sealedBy(Told start) {
    List<Revision> beforehand = wordings().stream().filter(said -> said.told().position() <= start.position()).toList();
    if (beforehand.isEmpty()) {
      return this;
    }
    Revision seal = beforehand.getLast();
    List<Revision> later = wordings().stream().filter(said -> said.told().position() > start.position()).toList();
    return new Expectation(seal.wording(), seal.told(), !seal.reconstructed(), seal.reconstructed(), later);
  }

  /** After the start this was recorded of what came of it. Wording that was recorded later was not there beforehand, whatever date it has. */
  Expectation ran(Told by) {
    return sealed && by.position() < told.position() ? new Expectation(wording, told, false, reconstructed, revisions) : this;
  }

  /** Before the start: every wording so far, the one that counts last. */
  private List<Revision> wordings() {
    return wording == null ? revisions : plus(revisions, new Revision(wording, reconstructed, told));
  }

  private static Expectation lastOf(List<Revision> wordings) {
    Revision last = wordings.getLast();
    return new Expectation(last.wording(), last.told(), false, last.reconstructed(), wordings.subList(0, wordings.size() - 1));
  }
}
