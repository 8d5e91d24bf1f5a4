package nl.wijkkroniek.histories;

import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;

/**
 * A happening in the history of a subject, as states are folded from it.
 *
 * @param via why it is in that history
 * @param event what happened
 */
public record Line(Via via, RecordedEvent event) {

  public SubjectEvent data() {
    return event.happening().data();
  }

  public SubjectId subject() {
    return event.happening().subject();
  }

  /** Where what is folded from it comes from. */
  public Told told() {
    return Told.by(event);
  }

  /** Whether it was written down afterwards from sources. */
  public boolean isReconstructed() {
    return event.happening().provenance().isReconstructed();
  }
}
