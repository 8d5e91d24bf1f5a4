package nl.wijkkroniek.histories;

import java.util.Collection;
import java.util.Map;
import nl.wijkkroniek.histories.alumniday.AlumniDayState;
import nl.wijkkroniek.histories.alumniday.AlumniDaySummary;
import nl.wijkkroniek.histories.circle.Agenda;
import nl.wijkkroniek.histories.circle.CircleState;
import nl.wijkkroniek.histories.circle.CircleSummary;
import nl.wijkkroniek.histories.experiment.ExperimentState;
import nl.wijkkroniek.histories.experiment.ExperimentSummary;
import nl.wijkkroniek.histories.need.NeedState;
import nl.wijkkroniek.histories.need.NeedSummary;
import nl.wijkkroniek.histories.participant.ParticipantState;
import nl.wijkkroniek.histories.questionnaire.QuestionnaireState;
import nl.wijkkroniek.histories.questionnaire.QuestionnaireSummary;
import nl.wijkkroniek.histories.role.RoleState;
import nl.wijkkroniek.histories.role.RoleSummary;
import nl.wijkkroniek.histories.session.SessionState;
import nl.wijkkroniek.histories.session.SessionSummary;
import nl.wijkkroniek.histories.team.TeamFilter;
import nl.wijkkroniek.histories.team.TeamState;
import nl.wijkkroniek.histories.team.TeamSummary;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.visibility.Reader;

/**
 * What can be asked of the histories, for any {@link Moment}. A list of another moment than now looks at no more than so many subjects for a page, which may then be
 * shorter than its limit and still have a next. What the reader may not see is not in an answer. Throws {@link nl.wijkkroniek.kernel.words.Refusal}: {@code UNKNOWN} for a subject that is not known (at that moment), {@code INVALID} for a
 * moment that is not there yet, a cursor of another list or a limit outside 1..200, with {@code errors} naming the parameter.
 */
public interface Histories {

  /** Most items on a page. */
  int MOST = 200;
  /** Items on a page when nothing is said. */
  int USUAL = 50;

  /** What happened to this subject and to what belongs to it or is about it. */
  Page<Entry> history(SubjectId subject, Moment moment, Order order, Cursor cursor, int limit, Reader reader);

  /** Teams, by slug, as they stood. */
  Page<TeamSummary> teams(TeamFilter filter, Moment moment, Cursor cursor, int limit, Reader reader);

  /** Teams, by slug, as they stand now: the same for everybody. */
  default Page<TeamSummary> teams(TeamFilter filter, Cursor cursor, int limit) {
    return teams(filter, Moment.NOW, cursor, limit, Reader.ANYONE);
  }

  /** How a team stood. */
  Answer<TeamState> team(String slug, Moment moment, Reader reader);

  /** Experiments, by slug, as they stood. */
  Page<ExperimentSummary> experiments(BelongingFilter filter, Moment moment, Cursor cursor, int limit, Reader reader);

  /** Experiments, by slug, as they stand now: the same for everybody. */
  default Page<ExperimentSummary> experiments(BelongingFilter filter, Cursor cursor, int limit) {
    return experiments(filter, Moment.NOW, cursor, limit, Reader.ANYONE);
  }

  /** How an experiment stood. */
  Answer<ExperimentState> experiment(String slug, Moment moment, Reader reader);

  /** Roles, by slug, as they stood. */
  Page<RoleSummary> roles(BelongingFilter filter, Moment moment, Cursor cursor, int limit, Reader reader);

  /** Roles, by slug, as they stand now: the same for everybody. */
  default Page<RoleSummary> roles(BelongingFilter filter, Cursor cursor, int limit) {
    return roles(filter, Moment.NOW, cursor, limit, Reader.ANYONE);
  }

  /** How a role stood. */
  Answer<RoleState> role(String slug, Moment moment, Reader reader);

  /** Reflection sessions, by slug, as they stood. */
  Page<SessionSummary> sessions(BelongingFilter filter, Moment moment, Cursor cursor, int limit, Reader reader);

  /** Reflection sessions, by slug, as they stand now: the same for everybody. */
  default Page<SessionSummary> sessions(BelongingFilter filter, Cursor cursor, int limit) {
    return sessions(filter, Moment.NOW, cursor, limit, Reader.ANYONE);
  }

  /** How a session stood, with those contributions that the reader may see. */
  Answer<SessionState> session(String slug, Moment moment, Reader reader);

  /** Needs, by slug, as they stood. */
  Page<NeedSummary> needs(BelongingFilter filter, Moment moment, Cursor cursor, int limit, Reader reader);

  /** Needs, by slug, as they stand now: the same for everybody. */
  default Page<NeedSummary> needs(BelongingFilter filter, Cursor cursor, int limit) {
    return needs(filter, Moment.NOW, cursor, limit, Reader.ANYONE);
  }

  /** How a need stood. */
  Answer<NeedState> need(String slug, Moment moment, Reader reader);

  /** Learning circles, by slug, as they stood. */
  Page<CircleSummary> circles(BelongingFilter filter, Moment moment, Cursor cursor, int limit, Reader reader);

  /** Learning circles, by slug, as they stand now: the same for everybody. */
  default Page<CircleSummary> circles(BelongingFilter filter, Cursor cursor, int limit) {
    return circles(filter, Moment.NOW, cursor, limit, Reader.ANYONE);
  }

  /** How a learning circle stood. */
  Answer<CircleState> circle(String slug, Moment moment, Reader reader);

  /** A page of the dynamic learning agenda of a circle, with what circles that share its questions made of them. */
  Answer<Agenda> agenda(String circle, Moment moment, Cursor cursor, int limit, Reader reader);

  /** The circles that raised these questions, by the events that did, as far as it was known at this position. */
  Map<EventId, SubjectId> raised(Collection<EventId> questions, long position);

  /** Questionnaires, by slug, as they stood. */
  Page<QuestionnaireSummary> questionnaires(BelongingFilter filter, Moment moment, Cursor cursor, int limit, Reader reader);

  /** Questionnaires, by slug, as they stand now: the same for everybody. */
  default Page<QuestionnaireSummary> questionnaires(BelongingFilter filter, Cursor cursor, int limit) {
    return questionnaires(filter, Moment.NOW, cursor, limit, Reader.ANYONE);
  }

  /** How a questionnaire stood, with what municipalities reported. */
  Answer<QuestionnaireState> questionnaire(String slug, Moment moment, Reader reader);

  /** Alumni days, by slug, as they stood. */
  Page<AlumniDaySummary> alumniDays(BelongingFilter filter, Moment moment, Cursor cursor, int limit, Reader reader);

  /** Alumni days, by slug, as they stand now: the same for everybody. */
  default Page<AlumniDaySummary> alumniDays(BelongingFilter filter, Cursor cursor, int limit) {
    return alumniDays(filter, Moment.NOW, cursor, limit, Reader.ANYONE);
  }

  /** How an alumni day stood, with those remarks that the reader may see. */
  Answer<AlumniDayState> alumniDay(String slug, Moment moment, Reader reader);

  /** Whether this subject was known to be another, and which to be it, when everything up to this position was known. */
  Identity identity(SubjectId subject, long position);

  /** How a participant stood; unknown to a reader who may not see this person. */
  Answer<ParticipantState> participant(String slug, Moment moment, Reader reader);

  /**
   * Waits until the histories hold the event at this position; at most some seconds.
   *
   * @throws nl.wijkkroniek.kernel.words.Refusal {@code UNAVAILABLE} when they do not by then; {@code INVALID} on {@code after} when nothing is recorded there
   */
  void await(long position);

  /** The same for lists, which show an event a moment later than its history does. */
  void awaitInLists(long position);

  /** Position of the last event the histories hold; -1 as long as there is none. */
  long position();
}
