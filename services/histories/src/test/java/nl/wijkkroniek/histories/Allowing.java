package nl.wijkkroniek.histories;

import java.util.function.Predicate;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.Visibility;
import nl.wijkkroniek.kernel.visibility.ContributionStanding;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.visibility.VisibilityPolicy;

/** Policies for tests. */
public record Allowing(Predicate<ContributionStanding> contributions, boolean names) implements VisibilityPolicy {

  public static final VisibilityPolicy EVERYTHING = new Allowing(_ -> true, true);
  public static final VisibilityPolicy ONLY_OPEN = new Allowing(standing -> standing.visibility() == Visibility.OPEN && !standing.withdrawn(), false);

  @Override
  public boolean lets(ContributionStanding contribution, Reader reader) {
    return contributions.test(contribution);
  }

  @Override
  public boolean letsNames(Reader reader) {
    return names;
  }

  @Override
  public boolean letsParticipant(SubjectId participant, Reader reader) {
    return names;
  }
}
