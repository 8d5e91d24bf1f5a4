package nl.wijkkroniek.recording.deciding;

import java.util.Optional;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.subject.SubjectId;

/** What else is known when something is told: what was recorded before or, in a file, what stands higher in it. */
public interface Facts {

  /** What was told under this id. */
  Optional<Happening> event(EventId id);

  /** What is known of this subject; of a team, role, experiment or session of which nothing is known, its empty state. */
  SubjectState stateOf(SubjectId subject);

  /** What is known of this team. */
  default Team team(SubjectId team) {
    return (Team) stateOf(team);
  }
}
