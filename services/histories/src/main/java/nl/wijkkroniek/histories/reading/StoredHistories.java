package nl.wijkkroniek.histories.reading;

import static com.mongodb.client.model.Filters.and;
import static nl.wijkkroniek.histories.reading.SubjectReading.wanted;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import nl.wijkkroniek.eventstore.log.EventLog;
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
import nl.wijkkroniek.histories.Refusals;
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
import nl.wijkkroniek.histories.portrait.Portrait;
import nl.wijkkroniek.histories.portrait.Portraits;
import nl.wijkkroniek.histories.projection.Progress;
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
import nl.wijkkroniek.histories.view.LiveViews;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.place.MunicipalityTable;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.visibility.WayOut;
import org.bson.conversions.Bson;

/** The histories as they are kept in the views. */
public final class StoredHistories implements Histories {

  private static final ZoneId FIELD = ZoneId.of("Europe/Amsterdam");

  private final Clock clock;
  private final HistoryPages pages;
  private final SubjectReading subjects;
  private final ListsAtAMoment lists;
  private final Moments moments;
  private final Progress progress;

  public StoredHistories(LiveViews live, MunicipalityTable municipalities, EventLog log, Progress progress, WayOut wayOut, Clock clock) {
    this.progress = progress;
    this.clock = clock;
    this.moments = new Moments(log, progress, clock);
    this.pages = new HistoryPages(live, wayOut, moments);
    this.lists = new ListsAtAMoment(live, wayOut, moments, municipalities);
    this.subjects = new SubjectReading(live, wayOut, moments, views -> new Portraits(views, municipalities));
  }

  @Override
  public Page<Entry> history(SubjectId subject, Moment moment, Order order, Cursor cursor, int limit, Reader reader) {
    return pages.page(subject, moment, order, cursor, within(limit), reader);
  }

  @Override
  public Page<TeamSummary> teams(TeamFilter filter, Moment moment, Cursor cursor, int limit, Reader reader) {
    String state = filter.state() == null ? null : filter.state().code();
    if (!moment.equals(Moment.NOW)) {
      return lists.page(Portrait.TEAM, new ListsAtAMoment.Wanted<>(new BelongingFilter(null, state, filter.municipality()), filter.toString(),
          (team, summary) -> TeamWords.of(team).without(filter.withoutPartners(), filter.withoutLifeDomains()).map(summary::without)), moment, cursor, within(limit),
          reader);
    }
    Bson wanted = and(wanted("municipalities", filter.municipality()), wanted("state", state));
    return filter.asksForAbsence() ? subjects.without(filter, wanted, cursor, within(limit))
        : subjects.list(Portrait.TEAM, wanted, filter.municipality() + "|" + state, cursor, within(limit));
  }

  @Override
  public Answer<TeamState> team(String slug, Moment moment, Reader reader) {
    return subjects.state(Portrait.TEAM, SubjectId.team(slug), moment, reader);
  }

  @Override
  public Page<ExperimentSummary> experiments(BelongingFilter filter, Moment moment, Cursor cursor, int limit, Reader reader) {
    return list(Portrait.EXPERIMENT, filter, moment, cursor, limit, reader);
  }

  @Override
  public Answer<ExperimentState> experiment(String slug, Moment moment, Reader reader) {
    return subjects.state(Portrait.EXPERIMENT, SubjectId.experiment(slug), moment, reader);
  }

  @Override
  public Page<RoleSummary> roles(BelongingFilter filter, Moment moment, Cursor cursor, int limit, Reader reader) {
    return list(Portrait.ROLE, filter, moment, cursor, limit, reader);
  }

  @Override
  public Answer<RoleState> role(String slug, Moment moment, Reader reader) {
    return subjects.state(Portrait.ROLE, SubjectId.role(slug), moment, reader);
  }

  @Override
  public Page<SessionSummary> sessions(BelongingFilter filter, Moment moment, Cursor cursor, int limit, Reader reader) {
    return list(Portrait.SESSION, filter, moment, cursor, limit, reader);
  }

  @Override
  public Answer<SessionState> session(String slug, Moment moment, Reader reader) {
    return subjects.state(Portrait.SESSION, SubjectId.session(slug), moment, reader);
  }

  @Override
  public Page<NeedSummary> needs(BelongingFilter filter, Moment moment, Cursor cursor, int limit, Reader reader) {
    return list(Portrait.NEED, filter, moment, cursor, limit, reader);
  }

  @Override
  public Answer<NeedState> need(String slug, Moment moment, Reader reader) {
    return subjects.state(Portrait.NEED, SubjectId.need(slug), moment, reader);
  }

  @Override
  public Page<CircleSummary> circles(BelongingFilter filter, Moment moment, Cursor cursor, int limit, Reader reader) {
    return list(Portrait.CIRCLE, filter, moment, cursor, limit, reader);
  }

  @Override
  public Answer<CircleState> circle(String slug, Moment moment, Reader reader) {
    return subjects.state(Portrait.CIRCLE, SubjectId.circle(slug), moment, reader);
  }

  /** Every circle is asked as it was known to the first page; ages are counted until the day that is asked for, or today. */
  @Override
  public Answer<Agenda> agenda(String circle, Moment moment, Cursor cursor, int limit, Reader reader) {
    String list = "agenda|" + circle + "|" + moment.asOf();
    Bookmark place = cursor.isStart() ? null : Bookmark.of(cursor, list);
    int from = place == null ? 0 : place.before();
    Answer<CircleState> own = circle(circle, place == null ? moment : new Moment(moment.asOf(), new KnownAt.Position(place.known())), reader);
    Moment same = new Moment(moment.asOf(), new KnownAt.Position(own.position()));
    LocalDate day = moment.asOf() == null || moment.asOf().openEnd() ? LocalDate.ofInstant(clock.instant(), FIELD) : moment.asOf().latest();
    Agenda page = Agenda.of(own.state(), OtherCircles.of(this, same, reader), day, from, within(limit));
    int until = from + page.questions().size();
    return new Answer<>(until >= page.total() ? page : page.goingOn(new Bookmark(list, own.position(), Integer.toString(until)).cursor().text()),
        own.position(),
        own.asOf(), own.uncertain());
  }

  @Override
  public Map<EventId, SubjectId> raised(Collection<EventId> questions, long position) {
    return subjects.raised(questions, position);
  }

  @Override
  public Page<QuestionnaireSummary> questionnaires(BelongingFilter filter, Moment moment, Cursor cursor, int limit, Reader reader) {
    return list(Portrait.QUESTIONNAIRE, filter, moment, cursor, limit, reader);
  }

  @Override
  public Answer<QuestionnaireState> questionnaire(String slug, Moment moment, Reader reader) {
    return subjects.state(Portrait.QUESTIONNAIRE, SubjectId.questionnaire(slug), moment, reader);
  }

  @Override
  public Page<AlumniDaySummary> alumniDays(BelongingFilter filter, Moment moment, Cursor cursor, int limit, Reader reader) {
    return list(Portrait.ALUMNI_DAY, filter, moment, cursor, limit, reader);
  }

  @Override
  public Answer<AlumniDayState> alumniDay(String slug, Moment moment, Reader reader) {
    return subjects.state(Portrait.ALUMNI_DAY, SubjectId.alumniDay(slug), moment, reader);
  }

  @Override
  public Identity identity(SubjectId subject, long position) {
    return subjects.identity(subject, position);
  }

  @Override
  public Answer<ParticipantState> participant(String slug, Moment moment, Reader reader) {
    return subjects.state(Portrait.PARTICIPANT, new SubjectId(SubjectKind.PARTICIPANT, slug), moment, reader);
  }

  @Override
  public void await(long position) {
    moments.await(position);
  }

  @Override
  public void awaitInLists(long position) {
    moments.awaitInLists(position);
  }

  @Override
  public long position() {
    return progress.position();
  }

  private <S, M> Page<M> list(Portrait<S, M> portrait, BelongingFilter filter, Moment moment, Cursor cursor, int limit, Reader reader) {
    if (!moment.equals(Moment.NOW)) {
      return lists.page(portrait, ListsAtAMoment.Wanted.of(filter), moment, cursor, within(limit), reader);
    }
    return subjects.list(portrait, and(wanted("teams", filter.team()), wanted("municipalities", filter.municipality()), wanted("state", filter.state())),
        filter.team() + "|" + filter.municipality() + "|" + filter.state(), cursor, within(limit));
  }

  static int within(int limit) {
    if (limit < 1 || limit > MOST) {
      throw Refusals.invalid("limit", "moet van 1 tot en met %d zijn".formatted(MOST), "must be from 1 to %d".formatted(MOST));
    }
    return limit;
  }
}
