package nl.wijkkroniek.access.visibility;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;

/** Who belongs where, as it is now. Whoever runs the house knows it from what is recorded. What can be asked of many is asked of all of them together. */
public interface Belonging {

  /** The sessions, circles and whatever else this participant has a part in now. */
  Set<SubjectId> partsOf(SubjectId participant);

  /** Whether this participant told that this session was opened, or this circle was formed. */
  boolean convened(SubjectId participant, SubjectId gathering);

  /** Whether this participant is forgotten. */
  boolean isForgotten(SubjectId participant);

  /** Of each of these sessions and roles, what it is of: its circle, its teams. */
  Map<SubjectId, Set<SubjectId>> around(Collection<SubjectId> places);

  /** What each of these participants allows research now. */
  Map<SubjectId, ResearchConsent> consentsOf(Collection<SubjectId> participants);

  /** Whether this participant has a part in this session or circle now. */
  default boolean takesPart(SubjectId participant, SubjectId gathering) {
    return partsOf(participant).contains(gathering);
  }

  /** What those who may know what is said here for its circle have a part in: the circle of a session; the teams of a role, of which it was contested what it became. */
  default Stream<SubjectId> circlesOf(SubjectId place) {
    SubjectKind kind = place.kind() == SubjectKind.ROLE ? SubjectKind.TEAM : SubjectKind.CIRCLE;
    return around(List.of(place)).get(place).stream().filter(one -> one.kind() == kind);
  }

  /** Whether this participant consents now to research with what they said in this session. */
  default boolean consentsToResearch(SubjectId participant, SubjectId session) {
    return consentsOf(List.of(participant)).get(participant).holdsIn(session, around(List.of(session)).get(session));
  }
}
