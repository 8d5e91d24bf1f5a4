package nl.wijkkroniek.web.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wijkkroniek.histories.Answer;
import nl.wijkkroniek.histories.BelongingFilter;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.Entry;
import nl.wijkkroniek.histories.Histories;
import nl.wijkkroniek.histories.Identity;
import nl.wijkkroniek.histories.KnownAt;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.Order;
import nl.wijkkroniek.histories.Page;
import nl.wijkkroniek.histories.alumniday.AlumniDayState;
import nl.wijkkroniek.histories.alumniday.AlumniDaySummary;
import nl.wijkkroniek.histories.circle.Agenda;
import nl.wijkkroniek.histories.circle.CircleState;
import nl.wijkkroniek.histories.circle.CircleSummary;
import nl.wijkkroniek.histories.circle.OtherCircles;
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
import nl.wijkkroniek.histories.team.TeamWords;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningQuestionRaised;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.words.Refusal;
import nl.wijkkroniek.kernel.words.Words;

/** Histories that are simply there: each subject with a state and its lines. Answers other moments by leaving lines out; states stay as they are. */
public final class SampleHistories implements Histories {

  private final Map<String, TeamState> teams = new LinkedHashMap<>();
  private final Map<String, ExperimentState> experiments = new LinkedHashMap<>();
  private final Map<String, RoleState> roles = new LinkedHashMap<>();
  private final Map<String, SessionState> sessions = new LinkedHashMap<>();
  private final Map<SubjectId, Object> others = new LinkedHashMap<>();
  private final List<Former> former = new ArrayList<>();
  private final Map<SubjectId, SubjectId> duplicates = new LinkedHashMap<>();
  private final Map<SubjectId, List<Entry>> histories = new LinkedHashMap<>();

  private record Former(Entry line, long until) {
  }

  /** A team with its history, and the parts of it as the histories of what belongs to it. */
  SampleHistories with(TeamState team, List<Entry> history) {
    teams.put(team.id().slug(), team);
    histories.put(team.id(), history);
    history.stream().map(Entry::subject).distinct().filter(part -> !part.equals(team.id()))
        .forEach(part -> histories.put(part, history.stream().filter(entry -> entry.subject().equals(part)).toList()));
    return this;
  }

  SampleHistories with(ExperimentState experiment) {
    experiments.put(experiment.id().slug(), experiment);
    return this;
  }

  SampleHistories with(RoleState role) {
    roles.put(role.id().slug(), role);
    return this;
  }

  SampleHistories with(SessionState session) {
    sessions.put(session.id().slug(), session);
    return this;
  }

  /** A subject of any other kind, with its history. */
  SampleHistories with(SubjectId id, Object state, List<Entry> history) {
    others.put(id, state);
    histories.put(id, history);
    return this;
  }

  /** Tells that one turned out to be another. */
  SampleHistories duplicate(SubjectId one, SubjectId other) {
    duplicates.put(one, other);
    return this;
  }

  /** Tells how a line was known before it was told otherwise at this position. */
  SampleHistories formerly(Entry line, long until) {
    former.add(new Former(line, until));
    return this;
  }

  /** Every line that is known at this moment; one that was known otherwise then comes before what it is now. */
  List<Entry> entries(Moment moment) {
    Stream<Entry> then = former.stream().filter(line -> moment.knownAt() instanceof KnownAt.Position(long position) && position < line.until).map(Former::line);
    return Stream.concat(then, histories.values().stream().flatMap(List::stream)).filter(entry -> known(entry, moment)).toList();
  }

  /** Forgets everything. */
  public void clear() {
    former.clear();
    Stream.of(teams, experiments, roles, sessions, others, duplicates, histories).forEach(Map::clear);
  }

  @Override
  public Page<Entry> history(SubjectId subject, Moment moment, Order order, Cursor cursor, int limit, Reader reader) {
    List<Entry> all = new ArrayList<>(histories.getOrDefault(subject, List.of()).stream().filter(entry -> known(entry, moment))
        .map(entry -> seen(entry, moment.isUncertain(entry.occurredOn()))).toList());
    return page(all, cursor, limit);
  }

  @Override
  public Page<TeamSummary> teams(TeamFilter filter, Moment moment, Cursor cursor, int limit, Reader reader) {
    return page(teams.values().stream().flatMap(team -> TeamWords.of(team).without(filter.withoutPartners(), filter.withoutLifeDomains())
            .map(TeamSummary.of(team)::without).stream())
        .filter(team -> team.began() == null || !moment.leavesOut(team.began()))
        .filter(team -> filter.state() == null || team.state() == filter.state())
        .filter(team -> filter.municipality() == null || team.municipality() != null && filter.municipality().equals(team.municipality().code()))
        .toList(), cursor, limit);
  }

  @Override
  public Answer<TeamState> team(String slug, Moment moment, Reader reader) {
    return answer(teams.get(slug), moment);
  }

  @Override
  public Page<ExperimentSummary> experiments(BelongingFilter filter, Moment moment, Cursor cursor, int limit, Reader reader) {
    return page(List.of(), cursor, limit);
  }

  @Override
  public Answer<ExperimentState> experiment(String slug, Moment moment, Reader reader) {
    return answer(experiments.get(slug), moment);
  }

  @Override
  public Page<RoleSummary> roles(BelongingFilter filter, Moment moment, Cursor cursor, int limit, Reader reader) {
    return page(List.of(), cursor, limit);
  }

  @Override
  public Answer<RoleState> role(String slug, Moment moment, Reader reader) {
    return answer(roles.get(slug), moment);
  }

  @Override
  public Page<SessionSummary> sessions(BelongingFilter filter, Moment moment, Cursor cursor, int limit, Reader reader) {
    return page(List.of(), cursor, limit);
  }

  @Override
  public Answer<SessionState> session(String slug, Moment moment, Reader reader) {
    return answer(sessions.get(slug), moment);
  }

  @Override
  public Page<NeedSummary> needs(BelongingFilter filter, Moment moment, Cursor cursor, int limit, Reader reader) {
    return page(others(NeedState.class).map(NeedSummary::of).toList(), cursor, limit);
  }

  @Override
  public Answer<NeedState> need(String slug, Moment moment, Reader reader) {
    return answer((NeedState) others.get(SubjectId.need(slug)), moment);
  }

  @Override
  public Answer<Agenda> agenda(String circle, Moment moment, Cursor cursor, int limit, Reader reader) {
    CircleState own = circle(circle, moment, reader).state();
    return answer(Agenda.of(own, OtherCircles.of(this, moment, reader), LocalDate.of(2026, 11, 22), 0, limit), moment);
  }

  @Override
  public Map<EventId, SubjectId> raised(Collection<EventId> questions, long position) {
    return histories.values().stream().flatMap(List::stream).filter(entry -> entry.data() instanceof LearningQuestionRaised && questions.contains(entry.event()))
        .collect(Collectors.toMap(Entry::event, Entry::subject, (one, _) -> one));
  }

  private <S> Stream<S> others(Class<S> kind) {
    return others.values().stream().filter(kind::isInstance).map(kind::cast);
  }

  @Override
  public Page<CircleSummary> circles(BelongingFilter filter, Moment moment, Cursor cursor, int limit, Reader reader) {
    return page(others(CircleState.class).map(CircleSummary::of).toList(), cursor, limit);
  }

  @Override
  public Answer<CircleState> circle(String slug, Moment moment, Reader reader) {
    return answer((CircleState) others.get(SubjectId.circle(slug)), moment);
  }

  @Override
  public Page<QuestionnaireSummary> questionnaires(BelongingFilter filter, Moment moment, Cursor cursor, int limit, Reader reader) {
    return page(others(QuestionnaireState.class).map(QuestionnaireSummary::of).toList(), cursor, limit);
  }

  @Override
  public Answer<QuestionnaireState> questionnaire(String slug, Moment moment, Reader reader) {
    return answer((QuestionnaireState) others.get(SubjectId.questionnaire(slug)), moment);
  }

  @Override
  public Page<AlumniDaySummary> alumniDays(BelongingFilter filter, Moment moment, Cursor cursor, int limit, Reader reader) {
    return page(others(AlumniDayState.class).map(AlumniDaySummary::of).toList(), cursor, limit);
  }

  @Override
  public Answer<AlumniDayState> alumniDay(String slug, Moment moment, Reader reader) {
    return answer((AlumniDayState) others.get(SubjectId.alumniDay(slug)), moment);
  }

  @Override
  public Identity identity(SubjectId subject, long position) {
    return new Identity(duplicates.get(subject), duplicates.entrySet().stream().filter(each -> each.getValue().equals(subject)).map(Map.Entry::getKey)
        .toList());
  }

  @Override
  public Answer<ParticipantState> participant(String slug, Moment moment, Reader reader) {
    throw new Refusal(Refusal.Kind.UNKNOWN, "Dit is hier niet bekend.", "This is not known here.");
  }

  @Override
  public void await(long position) {
    // Everything that is there, is there at once.
  }

  @Override
  public void awaitInLists(long position) {
    // As above.
  }

  @Override
  public long position() {
    return histories.values().stream().flatMap(List::stream).mapToLong(Entry::position).max().orElse(-1);
  }

  private <S> Answer<S> answer(S state, Moment moment) {
    if (moment.knownAt() instanceof KnownAt.Position(long position) && position > position()) {
      throw new Refusal(Refusal.Kind.INVALID, new Words("zo ver is het nog niet", "it has not come that far"),
          Map.of("errors", List.of(Map.of("field", "knownAt", "reason", new Words("zo ver is het nog niet", "it has not come that far")))));
    }
    if (state == null || moment.asOf() != null && moment.asOf().latest().getYear() < 2000) {
      throw new Refusal(Refusal.Kind.UNKNOWN, "Dit is (toen) niet bekend.", "This is not known (at that moment).");
    }
    return new Answer<>(state, position(), moment.asOf(), List.of());
  }

  private static boolean known(Entry entry, Moment moment) {
    boolean recorded = switch (moment.knownAt()) {
      case KnownAt.At(var at) -> !entry.recordedAt().isAfter(at);
      case KnownAt.Position(long position) -> entry.position() <= position;
      case null -> true;
    };
    return recorded && !moment.leavesOut(entry.occurredOn());
  }

  private static Entry seen(Entry entry, boolean uncertain) {
    return new Entry(entry.event(), entry.type(), entry.subject(), entry.occurredOn(), uncertain, entry.recordedAt(), entry.position(), entry.sentence(),
        entry.causedBy(), entry.citation(), entry.reconstructed(), entry.data(), entry.correctedBy(), entry.flags());
  }

  private <T> Page<T> page(List<T> all, Cursor cursor, int limit) {
    int begin = cursor.isStart() ? 0 : Integer.parseInt(cursor.text());
    int end = Math.min(begin + limit, all.size());
    return new Page<>(all.subList(begin, end), end < all.size() ? new Cursor(Integer.toString(end)) : null, position());
  }
}
