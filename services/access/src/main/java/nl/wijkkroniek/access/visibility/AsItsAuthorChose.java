package nl.wijkkroniek.access.visibility;

import java.util.Collection;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.Visibility;
import nl.wijkkroniek.kernel.visibility.ContributionStanding;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.visibility.VisibilityPolicy;

/**
 * A contribution leaves to whom its author chose, as that stands now, and to its author; for research only with its author's consent besides. Who left a session
 * or a circle is no longer of it, whenever something was said there. What was taken back, or was said by somebody who is forgotten, leaves to nobody.
 */
public final class AsItsAuthorChose implements VisibilityPolicy {

  private final Belonging belonging;

  public AsItsAuthorChose(Belonging belonging) {
    this.belonging = belonging;
  }

  @Override
  public VisibilityPolicy atOnce(Collection<ContributionStanding> said) {
    return new AsItsAuthorChose(new BelongingAtOnce(belonging, said));
  }

  @Override
  public boolean lets(ContributionStanding contribution, Reader reader) {
    return !contribution.withdrawn() && !isForgotten(contribution.author()) && switch (reader.capacity()) {
      case GENERAL -> isAuthor(contribution, reader) || isMeant(contribution, reader);
      case RESEARCHER -> isAuthor(contribution, reader) || contribution.visibility() == Visibility.OPEN
          || isMeant(contribution, reader) && isForResearch(contribution);
      case STUDY -> isMeant(contribution, reader) && isForResearch(contribution);
    };
  }

  @Override
  public boolean isForgotten(SubjectId participant) {
    return participant != null && belonging.isForgotten(participant);
  }

  @Override
  public boolean letsNames(Reader reader) {
    return reader.seesNames();
  }

  @Override
  public boolean letsParticipant(SubjectId participant, Reader reader) {
    return participant.equals(reader.participant());
  }

  private static boolean isAuthor(ContributionStanding contribution, Reader reader) {
    return reader.participant() != null && reader.participant().equals(contribution.author());
  }

  /** Words without an author have nobody who could consent. */
  private boolean isForResearch(ContributionStanding contribution) {
    return contribution.author() != null && belonging.consentsToResearch(contribution.author(), contribution.session());
  }

  private boolean isMeant(ContributionStanding contribution, Reader reader) {
    return switch (contribution.visibility()) {
      case ONLY_ME -> false;
      case SESSION -> takesPart(reader, contribution.session());
      case CIRCLE -> takesPart(reader, contribution.session())
          || reader.participant() != null && belonging.circlesOf(contribution.session()).anyMatch(circle -> takesPart(reader, circle));
      case EVERYONE_WITH_ACCESS -> reader.hasAccess();
      case OPEN -> true;
    };
  }

  private boolean takesPart(Reader reader, SubjectId gathering) {
    return reader.participant() != null && belonging.takesPart(reader.participant(), gathering);
  }
}
