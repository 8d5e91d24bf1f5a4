package nl.wijkkroniek.access.visibility;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.wijkkroniek.kernel.subject.SubjectId;

/** Who belongs where at one moment: what was asked is not asked again. A page of a session asks the same of each of its hundreds of contributions. */
final class BelongingAtOnce implements Belonging {

  private final Belonging now;
  private final Map<Of, Boolean> parts = new HashMap<>();
  private final Map<Of, Boolean> consents = new HashMap<>();
  private final Map<SubjectId, Set<SubjectId>> teams = new HashMap<>();
  private final Map<SubjectId, Optional<SubjectId>> circles = new HashMap<>();

  /** A participant, and what is asked of them. */
  private record Of(SubjectId participant, SubjectId what) {
  }

  BelongingAtOnce(Belonging now) {
    this.now = now;
  }

  @Override
  public boolean takesPart(SubjectId participant, SubjectId gathering) {
    return parts.computeIfAbsent(new Of(participant, gathering), of -> now.takesPart(of.participant, of.what));
  }

  @Override
  public boolean convened(SubjectId participant, SubjectId gathering) {
    return now.convened(participant, gathering);
  }

  @Override
  public boolean isForgotten(SubjectId participant) {
    return now.isForgotten(participant);
  }

  @Override
  public Set<SubjectId> teamsOf(SubjectId role) {
    return teams.computeIfAbsent(role, now::teamsOf);
  }

  @Override
  public boolean consentsToResearch(SubjectId participant, SubjectId session) {
    return consents.computeIfAbsent(new Of(participant, session), of -> now.consentsToResearch(of.participant, of.what));
  }

  @Override
  public Optional<SubjectId> circleOf(SubjectId session) {
    return circles.computeIfAbsent(session, now::circleOf);
  }
}
