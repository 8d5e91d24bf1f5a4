package nl.wijkkroniek.histories.sentence;

import nl.wijkkroniek.kernel.event.AlumniDayEvent;
import nl.wijkkroniek.kernel.event.CircleEvent;
import nl.wijkkroniek.kernel.event.CorrectionEvent;
import nl.wijkkroniek.kernel.event.ExperimentEvent;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.NeedEvent;
import nl.wijkkroniek.kernel.event.ParticipantEvent;
import nl.wijkkroniek.kernel.event.QuestionnaireEvent;
import nl.wijkkroniek.kernel.event.RoleEvent;
import nl.wijkkroniek.kernel.event.SessionEvent;
import nl.wijkkroniek.kernel.event.TeamEvent;
import nl.wijkkroniek.kernel.words.Words;

/** What a person would say of a happening, in one or two sentences of both languages. Never says who somebody is. Long texts are cut short. */
public final class Sentence {

  private Sentence() {
  }

  /**
   * The sentence for a happening that was let out.
   *
   * @param known what subjects were called then
   */
  public static Words of(Happening happening, Names known) {
    Names names = subject -> Text.cut(known.of(subject));
    return Text.stoppedOnce(switch (happening.data()) {
      case TeamEvent event -> TeamSentences.of(event, happening.subject(), names);
      case RoleEvent event -> RoleSentences.of(event, happening.subject(), names);
      case ExperimentEvent event -> ExperimentSentences.of(event, happening.subject(), names);
      case NeedEvent event -> NeedSentences.of(event);
      case CircleEvent event -> CircleSentences.of(event, happening.subject(), names);
      case QuestionnaireEvent event -> QuestionnaireSentences.of(event);
      case AlumniDayEvent event -> AlumniDaySentences.of(event, happening.subject(), names);
      case ParticipantEvent event -> ParticipantSentences.of(event, names);
      case SessionEvent event -> SessionSentences.of(event, names);
      case CorrectionEvent event -> CorrectionSentences.of(event, happening, names);
    });
  }
}
