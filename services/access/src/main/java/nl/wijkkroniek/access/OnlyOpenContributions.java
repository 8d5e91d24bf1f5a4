package nl.wijkkroniek.access;

import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.Visibility;
import nl.wijkkroniek.kernel.visibility.ContributionStanding;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.visibility.VisibilityPolicy;

/** As long as nobody can sign in, everybody is anyone: open contributions leave, and no name does, nor anything of a participant. */
public final class OnlyOpenContributions implements VisibilityPolicy {

  @Override
  public boolean lets(ContributionStanding contribution, Reader reader) {
    return contribution.visibility() == Visibility.OPEN && !contribution.withdrawn();
  }

  @Override
  public boolean letsNames(Reader reader) {
    return false;
  }

  @Override
  public boolean letsParticipant(SubjectId participant, Reader reader) {
    return false;
  }
}
