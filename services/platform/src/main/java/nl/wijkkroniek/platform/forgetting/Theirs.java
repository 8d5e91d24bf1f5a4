package nl.wijkkroniek.platform.forgetting;

import java.util.HashSet;
import java.util.Set;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.RemarkMade;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventCorrected;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.RoleEvent.RedefinitionContested;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionMade;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionWithdrawn;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.event.TeamEvent.MemberLeft;
import nl.wijkkroniek.kernel.subject.SubjectId;

/**
 * Whose own words are somebody's: of whoever is named as the one who said them; of a contribution, later words are of its author; of all else, of whoever told it.
 * Asked in the order of the log.
 */
final class Theirs {

  private final SubjectId participant;
  private final Set<EventId> said = new HashSet<>();
  private final Set<EventId> saidByOthers = new HashSet<>();

  Theirs(SubjectId participant) {
    this.participant = participant;
  }

  /** Whether the own words in this are theirs. */
  boolean saidIn(Happening told) {
    boolean theirs = isTheirs(told, told.data());
    if (told.data() instanceof ContributionMade || told.data() instanceof RemarkMade || told.data() instanceof RedefinitionContested
        || told.data() instanceof MemberLeft) {
      (theirs ? said : saidByOthers).add(told.id());
    }
    return theirs;
  }

  private boolean isTheirs(Happening told, SubjectEvent data) {
    return switch (data) {
      case ContributionMade made -> isTheirs(told, made.author());
      case RemarkMade made -> isTheirs(told, made.author());
      case RedefinitionContested contested -> isTheirs(told, contested.author());
      case MemberLeft left -> isTheirs(told, left.participant());
      case ContributionWithdrawn withdrawn -> isTheirsLater(told, withdrawn.contribution());
      case EventCorrected corrected -> isTheirsLater(told, corrected.event());
      case SubjectEvent _ -> isTheirs(told, (SubjectId) null);
    };
  }

  private boolean isTheirsLater(Happening told, EventId earlier) {
    return said.contains(earlier) || !saidByOthers.contains(earlier) && isTheirs(told, (SubjectId) null);
  }

  private boolean isTheirs(Happening told, SubjectId named) {
    return named != null ? named.equals(participant) : participant.slug().equals(told.recordedBy());
  }
}
