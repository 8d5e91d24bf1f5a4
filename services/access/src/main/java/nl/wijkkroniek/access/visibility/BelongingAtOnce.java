package nl.wijkkroniek.access.visibility;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.visibility.ContributionStanding;

/**
 * Who belongs where at one moment: what was asked is not asked again, and what is asked of one place or one author is asked of all at once. A page of a session
 * asks the same of each of its hundreds of contributions; a search asks it of those of hundreds of sessions.
 */
final class BelongingAtOnce implements Belonging {

  private final Belonging now;
  private final Set<SubjectId> places;
  private final Set<SubjectId> authors;
  private final Map<SubjectId, Set<SubjectId>> parts = new HashMap<>();
  private final Map<SubjectId, Set<SubjectId>> around = new HashMap<>();
  private final Map<SubjectId, ResearchConsent> consents = new HashMap<>();

  /** @param said what will be asked about */
  BelongingAtOnce(Belonging now, Collection<ContributionStanding> said) {
    this.now = now;
    this.places = said.stream().map(ContributionStanding::session).collect(toSet());
    this.authors = said.stream().map(ContributionStanding::author).filter(Objects::nonNull).collect(toSet());
  }

  @Override
  public Set<SubjectId> partsOf(SubjectId participant) {
    return parts.computeIfAbsent(participant, now::partsOf);
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
  public Map<SubjectId, Set<SubjectId>> around(Collection<SubjectId> wanted) {
    return known(around, wanted, places, now::around);
  }

  @Override
  public Map<SubjectId, ResearchConsent> consentsOf(Collection<SubjectId> wanted) {
    return known(consents, wanted, authors, now::consentsOf);
  }

  /** Who asks for one will ask for the others. */
  private static <V> Map<SubjectId, V> known(Map<SubjectId, V> known, Collection<SubjectId> wanted, Set<SubjectId> others,
      Function<Collection<SubjectId>, Map<SubjectId, V>> lookUp) {
    if (!known.keySet().containsAll(wanted)) {
      others.addAll(wanted);
      known.putAll(lookUp.apply(others));
    }
    return known;
  }
}
