package nl.wijkkroniek.recording.keeping;

import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.recording.deciding.Folded;

/**
 * What is known of a subject, and how far.
 *
 * @param folded what it comes to
 * @param next the first position that may hold something new about it
 * @param nextSequence the number its next own event will have
 * @param events how many events went into the fold
 */
record Known(Folded folded, long next, long nextSequence, int events) {

  static Known nothing(SubjectId subject) {
    return new Known(Folded.nothing(subject), 0, 0, 0);
  }

  Known with(RecordedEvent event) {
    boolean own = event.happening().subject().equals(folded.subject());
    return new Known(folded.evolve(event.happening()), event.position() + 1, own ? event.sequence() + 1 : nextSequence, events + 1);
  }

  /** As far, but folded to this: something told before was corrected. */
  Known with(Folded refolded) {
    return new Known(refolded, next, nextSequence, events);
  }
}
