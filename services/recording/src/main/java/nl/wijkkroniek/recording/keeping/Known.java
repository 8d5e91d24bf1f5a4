package nl.wijkkroniek.recording.keeping;

import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.recording.deciding.SubjectState;

/**
 * What is known of a subject, and how far.
 *
 * @param state the fold
 * @param next the first position that may hold something new about it
 * @param nextSequence the number its next own event will have
 * @param events how many events went into the fold
 */
record Known(SubjectState state, long next, long nextSequence, int events) {

  static Known nothing(SubjectId subject) {
    return new Known(SubjectState.of(subject), 0, 0, 0);
  }

  Known with(RecordedEvent event) {
    boolean own = event.happening().subject().equals(state.id());
    return new Known(state.evolve(event.happening()), event.position() + 1, own ? event.sequence() + 1 : nextSequence, events + 1);
  }

  /** As far, but with this state: something told before was corrected. */
  Known with(SubjectState refolded) {
    return new Known(refolded, next, nextSequence, events);
  }
}
