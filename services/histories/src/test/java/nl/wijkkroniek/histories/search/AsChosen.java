package nl.wijkkroniek.histories.search;

import java.util.Map;
import java.util.Set;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.visibility.Capacity;
import nl.wijkkroniek.kernel.visibility.ContributionStanding;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.visibility.VisibilityPolicy;

/**
 * What was said goes to whom its author chose, for tests: who has a part in what is said here, and may be otherwise than the views have it.
 *
 * @param parts who may read what is said in a session, or about a role, for its circle or its team
 * @param consenting whose words may be used for research
 */
record AsChosen(Map<SubjectId, Set<SubjectId>> sessions, Map<SubjectId, Set<SubjectId>> parts, Set<SubjectId> consenting) implements VisibilityPolicy {

  @Override
  public boolean lets(ContributionStanding said, Reader reader) {
    boolean own = reader.participant() != null && reader.participant().equals(said.author());
    boolean meant = switch (said.visibility()) {
      case ONLY_ME -> own;
      case SESSION -> own || holds(sessions, said, reader);
      case CIRCLE -> own || holds(sessions, said, reader) || holds(parts, said, reader);
      case EVERYONE_WITH_ACCESS -> own || reader.hasAccess();
      case OPEN -> true;
    };
    return !said.withdrawn() && meant && (reader.capacity() == Capacity.GENERAL || said.author() != null && consenting.contains(said.author()));
  }

  private static boolean holds(Map<SubjectId, Set<SubjectId>> which, ContributionStanding said, Reader reader) {
    return reader.participant() != null && which.getOrDefault(said.session(), Set.of()).contains(reader.participant());
  }

  @Override
  public boolean letsNames(Reader reader) {
    return false;
  }

  @Override
  public boolean letsParticipant(SubjectId participant, Reader reader) {
    return participant.equals(reader.participant());
  }
}
