package nl.wijkkroniek.recording.rules;

import java.time.LocalDate;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.event.AlumniDayEvent;
import nl.wijkkroniek.kernel.event.CircleEvent;
import nl.wijkkroniek.kernel.event.CorrectionEvent;
import nl.wijkkroniek.kernel.event.ExperimentEvent;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.NeedEvent.NeedWeighed;
import nl.wijkkroniek.kernel.event.ParticipantEvent;
import nl.wijkkroniek.kernel.event.QuestionnaireEvent;
import nl.wijkkroniek.kernel.event.RoleEvent;
import nl.wijkkroniek.kernel.event.SessionEvent;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionMade;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionVisibilityNarrowed;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionWithdrawn;
import nl.wijkkroniek.kernel.event.SessionEvent.FollowUpAgreed;
import nl.wijkkroniek.kernel.event.SessionEvent.FollowUpSettled;
import nl.wijkkroniek.kernel.event.SessionEvent.InsightDrawn;
import nl.wijkkroniek.kernel.event.SessionEvent.ReflectionSessionClosed;
import nl.wijkkroniek.kernel.event.SessionEvent.ReflectionSessionOpened;
import nl.wijkkroniek.kernel.event.TeamEvent;
import nl.wijkkroniek.kernel.place.MunicipalityTable;
import nl.wijkkroniek.recording.alumniday.AlumniDayRules;
import nl.wijkkroniek.recording.circle.CircleRules;
import nl.wijkkroniek.recording.correcting.CorrectingRules;
import nl.wijkkroniek.recording.deciding.AlumniDay;
import nl.wijkkroniek.recording.deciding.Circle;
import nl.wijkkroniek.recording.deciding.Experiment;
import nl.wijkkroniek.recording.deciding.Facts;
import nl.wijkkroniek.recording.deciding.Finding;
import nl.wijkkroniek.recording.deciding.Participant;
import nl.wijkkroniek.recording.deciding.Questionnaire;
import nl.wijkkroniek.recording.deciding.ReflectionSession;
import nl.wijkkroniek.recording.deciding.Role;
import nl.wijkkroniek.recording.deciding.SubjectState;
import nl.wijkkroniek.recording.deciding.Team;
import nl.wijkkroniek.recording.deciding.Told;
import nl.wijkkroniek.recording.deciding.Verdict;
import nl.wijkkroniek.recording.need.NeedRules;
import nl.wijkkroniek.recording.participant.ParticipantRules;
import nl.wijkkroniek.recording.questionnaire.QuestionnaireRules;
import nl.wijkkroniek.recording.reflection.ContributionRules;
import nl.wijkkroniek.recording.reflection.SessionRules;

/** Decides whether something told can be recorded: a pure function of what is told and what is known. The same for live recording and for a file. */
public final class Decisions {

  private Decisions() {
  }

  /**
   * @param state what is known of the happening's subject
   * @param told what is told
   * @param facts what else is known
   * @param today the day it is told, in Europe/Amsterdam
   */
  public static Verdict decide(SubjectState state, Happening told, Facts facts, LocalDate today, MunicipalityTable municipalities) {
    Told whole = new Told(told, facts, today, municipalities);
    return Verdict.of(Stream.concat(EveryHappening.rules(whole), ofItsSubject(state, whole)));
  }

  private static Stream<Finding> ofItsSubject(SubjectState state, Told told) {
    return switch (told.happening().data()) {
      case TeamEvent event -> TeamRules.of(event, (Team) state, told);
      case RoleEvent event -> BelongingRules.of(event, (Role) state, told);
      case ExperimentEvent event -> BelongingRules.of(event, (Experiment) state, told);
      case SessionEvent event -> ofSession(event, (ReflectionSession) state, told);
      case NeedWeighed weighed -> NeedRules.of(weighed, told);
      case QuestionnaireEvent event -> QuestionnaireRules.of(event, (Questionnaire) state, told);
      case AlumniDayEvent event -> AlumniDayRules.of(event, (AlumniDay) state, told);
      case ParticipantEvent event -> ParticipantRules.of(event, (Participant) state, told);
      case CircleEvent event -> CircleRules.of(event, (Circle) state, told);
      case CorrectionEvent event -> CorrectingRules.of(event, told, (version, facts) -> again(version, facts, told));
    };
  }

  /** As if this version were told now. */
  private static Verdict again(Happening version, Facts facts, Told told) {
    return decide(facts.stateOf(version.subject()), version, facts, told.today(), told.municipalities());
  }

  private static Stream<Finding> ofSession(SessionEvent event, ReflectionSession session, Told told) {
    return switch (event) {
      case ReflectionSessionOpened _ -> SessionRules.opened(session, told);
      case ContributionMade _ -> ContributionRules.made(session, told);
      case ContributionVisibilityNarrowed narrowed -> ContributionRules.of(narrowed, session, told);
      case ContributionWithdrawn withdrawn -> ContributionRules.of(withdrawn, session, told);
      case InsightDrawn drawn -> ContributionRules.of(drawn, session, told);
      case FollowUpAgreed _ -> SessionRules.agreed(session, told);
      case FollowUpSettled settled -> SessionRules.of(settled, session, told);
      case ReflectionSessionClosed _ -> SessionRules.closed(session, told);
    };
  }
}
