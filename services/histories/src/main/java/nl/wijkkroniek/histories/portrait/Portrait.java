package nl.wijkkroniek.histories.portrait;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.wijkkroniek.histories.Line;
import nl.wijkkroniek.histories.alumniday.AlumniDayState;
import nl.wijkkroniek.histories.alumniday.AlumniDaySummary;
import nl.wijkkroniek.histories.circle.CircleState;
import nl.wijkkroniek.histories.circle.CircleSummary;
import nl.wijkkroniek.histories.experiment.ExperimentState;
import nl.wijkkroniek.histories.experiment.ExperimentSummary;
import nl.wijkkroniek.histories.need.NeedState;
import nl.wijkkroniek.histories.need.NeedSummary;
import nl.wijkkroniek.histories.participant.ParticipantState;
import nl.wijkkroniek.histories.participant.ParticipantSummary;
import nl.wijkkroniek.histories.questionnaire.QuestionnaireState;
import nl.wijkkroniek.histories.questionnaire.QuestionnaireSummary;
import nl.wijkkroniek.histories.role.RoleState;
import nl.wijkkroniek.histories.role.RoleSummary;
import nl.wijkkroniek.histories.session.SessionState;
import nl.wijkkroniek.histories.session.SessionSummary;
import nl.wijkkroniek.histories.team.TeamState;
import nl.wijkkroniek.histories.team.TeamSummary;
import nl.wijkkroniek.kernel.place.Municipality;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import nl.wijkkroniek.kernel.value.Coded;

/**
 * What is told of one kind of subject: how it stands, and what of that a list shows.
 *
 * @param <S> how it stands
 * @param <M> what a list shows
 * @param kind of subject
 * @param fold its state after the lines of its history, in field order
 * @param summary what of a state a list shows
 * @param standing the word lists are filtered by
 * @param municipalities those it is found by; none for a kind that is not looked for by place
 * @param keepsState whether the present state may be kept; not where it holds words whose visibility is judged when they are asked for
 * @param partsBySubject whether of a line of what belongs to it only counts whose it is
 * @param onward its state after one line more, of a kind of which nothing counts but its state before and that line; null for a kind whose lines are gone through
 *     together
 */
public record Portrait<S, M>(SubjectKind kind, Class<S> stateType, Class<M> summaryType, BiFunction<SubjectId, Iterable<Line>, S> fold, Function<S, M> summary,
    Function<M, Coded> standing, Function<S, List<Municipality>> municipalities, boolean keepsState, boolean partsBySubject,
    BiFunction<S, Line, S> onward) {

  private Portrait(SubjectKind kind, Class<S> stateType, Class<M> summaryType, BiFunction<SubjectId, Iterable<Line>, S> fold, Function<S, M> summary,
      Function<M, Coded> standing, Function<S, List<Municipality>> municipalities, boolean keepsState) {
    this(kind, stateType, summaryType, fold, summary, standing, municipalities, keepsState, false, null);
  }

  public static final Portrait<TeamState, TeamSummary> TEAM = new Portrait<>(SubjectKind.TEAM, TeamState.class, TeamSummary.class,
      (id, lines) -> evolved(TeamState.of(id), lines, TeamState::evolve), TeamSummary::of, TeamSummary::state,
      team -> Stream.ofNullable(team.place().municipality()).toList(), true, true, TeamState::evolve);
  public static final Portrait<ExperimentState, ExperimentSummary> EXPERIMENT = new Portrait<>(SubjectKind.EXPERIMENT, ExperimentState.class,
      ExperimentSummary.class, (id, lines) -> evolved(ExperimentState.of(id), lines, ExperimentState::evolve), ExperimentSummary::of,
      ExperimentSummary::state, _ -> List.of(), true, true, ExperimentState::evolve);
  public static final Portrait<RoleState, RoleSummary> ROLE = new Portrait<>(SubjectKind.ROLE, RoleState.class, RoleSummary.class,
      RoleState::fold, RoleSummary::of, RoleSummary::state, _ -> List.of(), false, true, null);
  public static final Portrait<SessionState, SessionSummary> SESSION = new Portrait<>(SubjectKind.SESSION, SessionState.class, SessionSummary.class,
      SessionState::fold, SessionSummary::of, SessionSummary::state, _ -> List.of(), false);
  public static final Portrait<NeedState, NeedSummary> NEED = new Portrait<>(SubjectKind.NEED, NeedState.class, NeedSummary.class,
      NeedState::fold, NeedSummary::of, NeedSummary::state, need -> Stream.ofNullable(need.municipality()).toList(), true);
  public static final Portrait<CircleState, CircleSummary> CIRCLE = new Portrait<>(SubjectKind.CIRCLE, CircleState.class, CircleSummary.class,
      (id, lines) -> CircleState.fold(id, all(lines)), CircleSummary::of, CircleSummary::state,
      CircleState::municipalities, true);
  public static final Portrait<QuestionnaireState, QuestionnaireSummary> QUESTIONNAIRE = new Portrait<>(SubjectKind.QUESTIONNAIRE, QuestionnaireState.class,
      QuestionnaireSummary.class, (id, lines) -> QuestionnaireState.fold(id, all(lines)), QuestionnaireSummary::of, QuestionnaireSummary::state, _ -> List.of(), true);
  public static final Portrait<AlumniDayState, AlumniDaySummary> ALUMNI_DAY = new Portrait<>(SubjectKind.ALUMNI_DAY, AlumniDayState.class,
      AlumniDaySummary.class, (id, lines) -> AlumniDayState.fold(id, all(lines)), AlumniDaySummary::of, AlumniDaySummary::state, _ -> List.of(), false);

  public static final Portrait<ParticipantState, ParticipantSummary> PARTICIPANT = new Portrait<>(SubjectKind.PARTICIPANT, ParticipantState.class,
      ParticipantSummary.class, ParticipantState::fold, ParticipantSummary::of, ParticipantSummary::state, _ -> List.of(), false);

  /** The portrait of a kind that has a history here. */
  public static Portrait<?, ?> of(SubjectKind kind) {
    return switch (kind) {
      case TEAM -> TEAM;
      case ROLE -> ROLE;
      case EXPERIMENT -> EXPERIMENT;
      case SESSION -> SESSION;
      case ALUMNI_DAY -> ALUMNI_DAY;
      case QUESTIONNAIRE -> QUESTIONNAIRE;
      case CIRCLE -> CIRCLE;
      case NEED -> NEED;
      case PARTICIPANT -> PARTICIPANT;
    };
  }

  /** Some are gone through more than once, and are short. */
  private static List<Line> all(Iterable<Line> lines) {
    List<Line> all = new ArrayList<>();
    lines.forEach(all::add);
    return all;
  }

  static <S> S evolved(S first, Iterable<Line> lines, BiFunction<S, Line, S> evolve) {
    S state = first;
    for (Line line : lines) {
      state = evolve.apply(state, line);
    }
    return state;
  }
}
