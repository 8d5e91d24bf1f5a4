package nl.wijkkroniek.vault;

import java.util.Optional;
import nl.wijkkroniek.kernel.event.AlumniDayEvent;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.RemarkMade;
import nl.wijkkroniek.kernel.event.CircleEvent;
import nl.wijkkroniek.kernel.event.CorrectionEvent.DuplicateRecognised;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventCorrected;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventRetracted;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.ExperimentEvent;
import nl.wijkkroniek.kernel.event.NeedEvent;
import nl.wijkkroniek.kernel.event.ParticipantEvent;
import nl.wijkkroniek.kernel.event.QuestionnaireEvent;
import nl.wijkkroniek.kernel.event.RoleEvent;
import nl.wijkkroniek.kernel.event.RoleEvent.RedefinitionContested;
import nl.wijkkroniek.kernel.event.SessionEvent;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionMade;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionWithdrawn;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.event.TeamEvent;
import nl.wijkkroniek.kernel.event.TeamEvent.MemberLeft;
import nl.wijkkroniek.kernel.subject.SubjectId;

/**
 * Whose the words in an event are.
 *
 * @param participant who, where the event says so; otherwise null
 * @param sameAs the event whose words are of the same person, where that is known; otherwise null
 */
record Whose(SubjectId participant, EventId sameAs) {

  private static final Whose NOBODY_KNOWN = new Whose(null, null);

  /** Of a name it is never known: a text with a name may be of anybody. */
  static Whose words(SubjectEvent data) {
    return switch (data) {
      case ContributionMade made -> new Whose(made.author(), null);
      case RemarkMade made -> new Whose(made.author(), null);
      case RedefinitionContested contested -> new Whose(contested.author(), null);
      case MemberLeft left -> new Whose(left.participant(), null);
      case ContributionWithdrawn withdrawn -> new Whose(null, withdrawn.contribution());
      case EventCorrected corrected -> Optional.of(words(corrected.data())).filter(whose -> !whose.equals(NOBODY_KNOWN))
          .orElse(new Whose(null, corrected.event()));
      case TeamEvent _, RoleEvent _, ExperimentEvent _, SessionEvent _, NeedEvent _, CircleEvent _, AlumniDayEvent _, QuestionnaireEvent _, ParticipantEvent _,
          EventRetracted _, DuplicateRecognised _ -> NOBODY_KNOWN;
    };
  }
}
