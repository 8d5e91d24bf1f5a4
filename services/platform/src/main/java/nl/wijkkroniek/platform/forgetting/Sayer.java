package nl.wijkkroniek.platform.forgetting;

import java.util.Map;
import java.util.Optional;
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
 * Whose own words something told holds: of whoever is named as the one who said them; of a contribution, later words are of its author; of all else, of whoever told
 * it.
 */
final class Sayer {

  private Sayer() {
  }

  /** The identifier of whoever said it: that of a participant, or of something that tells, as an import; null where nobody knows. */
  static String of(Happening told, Map<EventId, Happening> earlier) {
    return named(told, earlier).orElse(told.recordedBy());
  }

  /** What this speaks of again, so that its words are of whoever said that. */
  static Optional<EventId> spokenOf(Happening told) {
    return switch (told.data()) {
      case ContributionWithdrawn withdrawn -> Optional.of(withdrawn.contribution());
      case EventCorrected corrected -> Optional.of(corrected.event());
      case SubjectEvent _ -> Optional.empty();
    };
  }

  private static Optional<String> named(Happening told, Map<EventId, Happening> earlier) {
    return switch (told.data()) {
      case ContributionMade made -> saidBy(made.author(), told);
      case RemarkMade made -> saidBy(made.author(), told);
      case RedefinitionContested contested -> saidBy(contested.author(), told);
      case MemberLeft left -> saidBy(left.participant(), told);
      case SubjectEvent _ -> spokenOf(told).map(earlier::get).flatMap(before -> named(before, earlier));
    };
  }

  private static Optional<String> saidBy(SubjectId named, Happening told) {
    return Optional.ofNullable(named == null ? told.recordedBy() : named.slug());
  }
}
