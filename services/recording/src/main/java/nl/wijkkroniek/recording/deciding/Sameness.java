package nl.wijkkroniek.recording.deciding;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import nl.wijkkroniek.kernel.subject.SubjectId;

/**
 * A subject with all that turned out to be the same one, whichever was recognised as which.
 */
final class Sameness {

  private final SubjectId subject;
  private final Map<SubjectId, SubjectState> states = new LinkedHashMap<>();

  private Sameness(SubjectId subject) {
    this.subject = subject;
  }

  static Sameness of(SubjectId subject, Facts facts) {
    Sameness sameness = new Sameness(subject);
    Deque<SubjectId> ahead = new ArrayDeque<>(Set.of(subject));
    while (!ahead.isEmpty()) {
      sameness.meet(facts.folded(ahead.remove()), ahead);
    }
    return sameness;
  }

  /** All of them, this subject first. */
  Set<SubjectId> subjects() {
    return states.keySet();
  }

  /** How they stand as one, under the name of this subject. */
  SubjectState state() {
    SubjectState one = states.get(subject);
    for (Map.Entry<SubjectId, SubjectState> other : states.entrySet()) {
      one = other.getKey().equals(subject) ? one : one.and(other.getValue());
    }
    return one instanceof Team team && states.size() > 1 ? team.goingOnAs(states.keySet()) : one;
  }

  private void meet(Folded folded, Deque<SubjectId> ahead) {
    if (states.putIfAbsent(folded.subject(), folded.state()) == null) {
      ahead.addAll(folded.same());
    }
  }
}
