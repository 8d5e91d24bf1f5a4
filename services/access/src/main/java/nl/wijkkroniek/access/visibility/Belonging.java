package nl.wijkkroniek.access.visibility;

import java.util.Optional;
import java.util.Set;
import nl.wijkkroniek.kernel.subject.SubjectId;

/** Who belongs where, as it is now. Whoever runs the house knows it from what is recorded. */
public interface Belonging {

  /** Whether this participant has a part in this session or circle now. */
  boolean takesPart(SubjectId participant, SubjectId gathering);

  /** Whether this participant told that this session was opened, or this circle was formed. */
  boolean convened(SubjectId participant, SubjectId gathering);

  /** Whether this participant is forgotten. */
  boolean isForgotten(SubjectId participant);

  /** The teams that this role is in. */
  Set<SubjectId> teamsOf(SubjectId role);

  /** Whether this participant consents, as it is now, to research with what they said in this session. */
  boolean consentsToResearch(SubjectId participant, SubjectId session);

  /** The learning circle that this session belongs to, where it belongs to one. */
  Optional<SubjectId> circleOf(SubjectId session);
}
