package nl.wijkkroniek.kernel.visibility;

import java.util.Collection;
import nl.wijkkroniek.kernel.subject.SubjectId;

/**
 * Decides what a reader may see. Asked by every way out (page, API, stream, search, export) through {@link WayOut}, at the moment something leaves and with
 * things as they stand then, never as they stood at a moment replayed.
 */
public interface VisibilityPolicy {

  /**
   * The same, for all that leaves in one answer: what has to be looked up for that is looked up once, and for all of it together. To be asked for again for the
   * next.
   *
   * @param said what it will be asked about
   */
  default VisibilityPolicy atOnce(Collection<ContributionStanding> said) {
    return this;
  }

  /** Whether this contribution may leave to this reader. */
  boolean lets(ContributionStanding contribution, Reader reader);

  /** Whether fields that say who somebody is may leave to this reader. */
  boolean letsNames(Reader reader);

  /** Whether what happened to this participant, and that they were part of something, may leave to this reader. */
  boolean letsParticipant(SubjectId participant, Reader reader);

  /** Whether this participant is forgotten: then nothing leaves that points to them, to anybody. */
  default boolean isForgotten(SubjectId participant) {
    return false;
  }
}
