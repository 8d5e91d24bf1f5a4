package nl.wijkkroniek.recording.deciding;

import nl.wijkkroniek.kernel.event.CorrectionEvent.DuplicateRecognised;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.subject.SubjectId;
import org.pcollections.OrderedPSet;
import org.pcollections.PSet;

/**
 * What everything told about one subject comes to, by itself.
 *
 * @param state how it stands
 * @param same the subjects it was recognised as, and those that were recognised as it
 */
public record Folded(SubjectState state, PSet<SubjectId> same) {

  /** Nothing known yet. */
  public static Folded nothing(SubjectId subject) {
    return new Folded(SubjectState.of(subject), OrderedPSet.empty());
  }

  public SubjectId subject() {
    return state.id();
  }

  /** What is known once this is known too. */
  public Folded evolve(Happening happening) {
    return new Folded(state.evolve(happening), happening.data() instanceof DuplicateRecognised recognised ? with(happening.subject(), recognised.of()) : same);
  }

  private PSet<SubjectId> with(SubjectId recognised, SubjectId as) {
    if (recognised.equals(subject())) {
      return same.plus(as);
    }
    return as.equals(subject()) ? same.plus(recognised) : same;
  }
}
