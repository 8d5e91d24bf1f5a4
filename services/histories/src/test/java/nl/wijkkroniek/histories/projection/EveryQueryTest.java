package nl.wijkkroniek.histories.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import nl.wijkkroniek.histories.Allowing;
import nl.wijkkroniek.histories.BelongingFilter;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.Entry;
import nl.wijkkroniek.histories.Histories;
import nl.wijkkroniek.histories.KnownAt;
import nl.wijkkroniek.histories.Line;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.NaiveHistories;
import nl.wijkkroniek.histories.NaiveTeam;
import nl.wijkkroniek.histories.Order;
import nl.wijkkroniek.histories.Page;
import nl.wijkkroniek.histories.RandomHappenings;
import nl.wijkkroniek.histories.Share;
import nl.wijkkroniek.histories.Store;
import nl.wijkkroniek.histories.alumniday.AlumniDaySummary;
import nl.wijkkroniek.histories.circle.CircleSummary;
import nl.wijkkroniek.histories.experiment.ExperimentSummary;
import nl.wijkkroniek.histories.experiment.Stage;
import nl.wijkkroniek.histories.generation.Generation;
import nl.wijkkroniek.histories.generation.Generations;
import nl.wijkkroniek.histories.many.JointHistories;
import nl.wijkkroniek.histories.need.NeedSummary;
import nl.wijkkroniek.histories.portrait.Portrait;
import nl.wijkkroniek.histories.portrait.Portraits;
import nl.wijkkroniek.histories.questionnaire.QuestionnaireSummary;
import nl.wijkkroniek.histories.reading.StoredHistories;
import nl.wijkkroniek.histories.reading.StoredJointHistories;
import nl.wijkkroniek.histories.role.RoleSummary;
import nl.wijkkroniek.histories.session.SessionSummary;
import nl.wijkkroniek.histories.team.TeamFilter;
import nl.wijkkroniek.histories.team.TeamState;
import nl.wijkkroniek.histories.team.TeamSummary;
import nl.wijkkroniek.histories.view.Lanes;
import nl.wijkkroniek.histories.view.LiveViews;
import nl.wijkkroniek.histories.view.Views;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.RemarkMade;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.RemarkReleased;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventCorrected;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventRetracted;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.event.RoleEvent.RedefinitionContested;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionMade;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionVisibilityNarrowed;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionWithdrawn;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.place.Municipality;
import nl.wijkkroniek.kernel.place.MunicipalityTable;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.visibility.WayOut;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every history, at random moments on both clocks, must be what a naive telling of all events gives. */
class EveryQueryTest {

  private static final Share SHARE = Share.of(500, 1);
  private static final int QUESTIONS = 8;
  /** Lists are gone through with the histories of others in them: with all others they would be most of the work. */
  private static final int IN_ONE_STORE = 50;
  /** Than is ever told in one of these histories. */
  private static final int MANY = 1_000;
  /** In which something was found once: a session that was linked to a team twice stayed linked when it no longer was about it. */
  private static final long LINKED_TWICE = 20261276;
  /** The same: a session that was about another turned out to be that other, and its opening was told as if it only named it. */
  private static final long ABOUT_ITSELF = 20261737;
  /** The same: what came of a session about a duplicate was told of the team of the original, or was not, by what was recorded first. */
  private static final long ABOUT_A_DUPLICATE = 20261773;
  private static final List<LongFunction<RandomHappenings>> KINDS =
      List.of(RandomHappenings::ofEveryType, RandomHappenings::corrected, RandomHappenings::ofTeams);
  private static final List<String> PLACES = List.of("GM0599", "GM0009", "GM0014");
  private static final Lanes LANES = new Lanes(1);
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @TempDir
  private Path folder;
  private Store store;
  private Generations generations;
  private Views views;
  private Histories histories;
  private JointHistories joint;

  @BeforeEach
  void open() {
    open(0);
  }

  private void open(long number) {
    store = new Store(folder.resolve(Long.toString(number)));
    generations = new Generations(store.database(), Views.NAME);
    generations.begin(0, "this");
    views = new Views(store.database(), 1).prepared();
    LiveViews live = new LiveViews(store.database());
    var wayOut = new WayOut(Allowing.EVERYTHING, store.language().seals());
    histories = new StoredHistories(live, MunicipalityTable.bundled(), store.log(), new Progress(live, PATIENCE), wayOut, Clock.systemUTC());
    joint = new StoredJointHistories(live, store.log(), new Progress(live, PATIENCE), wayOut, Clock.systemUTC());
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void givenRandomHappenings_whenAnyHistoryIsAskedAtAnyMoment_thenItIsWhatANaiveTellingGives() {
    long count = (SHARE.rounds() + QUESTIONS - 1) / QUESTIONS;
    LongStream.of(LINKED_TWICE, ABOUT_ITSELF, ABOUT_A_DUPLICATE).forEach(seed -> tell(seed, RandomHappenings::corrected));
    tellAll(count);
    SHARE.report("%d questions on both clocks, of %d random histories with corrections, retractions and duplicates, answered as a naive telling answers them"
        .formatted(count * QUESTIONS, count));
  }

  private void tellAll(long count) {
    for (long told = 0; told < count; told++) {
      if (told > 0 && told % IN_ONE_STORE == 0) {
        store.close();
        open(told);
      }
      long seed = SHARE.seed() + told;
      tell(seed, KINDS.get((int) (seed % KINDS.size())));
    }
  }

  private void tell(long seed, LongFunction<RandomHappenings> happenings) {
    RandomHappenings random = happenings.apply(seed);
    long first = store.log().head();
    store.record(random.some(8 + random.below(30)));
    List<RecordedEvent> recorded = store.recorded(first);
    var lots = new Random(seed);
    work(recorded, random, lots);
    askHowAllStandNow(recorded, random, seed);
    askHowAllStoodBefore(recorded, random, seed);
    askAsOne(recorded, random.subjects(), lots, seed);
    askLists(recorded, random.subjects(), lots, seed);
    for (int question = 0; question < QUESTIONS; question++) {
      ask(recorded, random, "seed " + seed + ", question " + question);
    }
  }

  /** @param folding when present states are folded in between: some are folded on from what was folded before */
  private void work(List<RecordedEvent> recorded, RandomHappenings random, Random folding) {
    Generation generation = new HistoriesGeneration(views, new Portraits(views, MunicipalityTable.bundled()), LANES);
    for (int from = 0; from < recorded.size(); ) {
      int most = Math.min(recorded.size(), from + 1 + random.below(12));
      int to = from + 1;
      while (to < most && !generation.standsAlone(recorded.get(from)) && !generation.standsAlone(recorded.get(to))) {
        to++;
      }
      if (random.below(3) == 0) {
        generation.forget();
      }
      generation.place(recorded.subList(from, to)).write();
      generations.reached(1, recorded.get(to - 1).position());
      from = to;
      if (folding.nextInt(2) == 0) {
        assertThat(generation.fold(PATIENCE)).isFalse();
      }
    }
  }

  private void askHowAllStandNow(List<RecordedEvent> recorded, RandomHappenings random, long seed) {
    for (SubjectId subject : random.subjects()) {
      List<Line> expected = new NaiveHistories(recorded, Long.MAX_VALUE).history(subject, null);
      if (!expected.isEmpty()) {
        assertStands(state(subject, Moment.NOW), subject, expected, "seed %d: %s now".formatted(seed, subject));
      }
    }
  }

  /** Of what is kept of the present, no more may be told of the past than was known then. */
  private void askHowAllStoodBefore(List<RecordedEvent> recorded, RandomHappenings random, long seed) {
    new HistoriesGeneration(views, new Portraits(views, MunicipalityTable.bundled()), LANES).fold(PATIENCE);
    for (RecordedEvent last : recorded.subList(recorded.size() / 2, recorded.size())) {
      NaiveHistories then = new NaiveHistories(recorded, last.position());
      for (SubjectId subject : random.subjects()) {
        List<Line> expected = then.history(subject, null);
        if (!expected.isEmpty()) {
          assertStands(state(subject, new Moment(null, new KnownAt.Position(last.position()))), subject, expected,
              "seed %d: %s known at %d".formatted(seed, subject, last.position()));
        }
      }
    }
  }

  private void ask(List<RecordedEvent> recorded, RandomHappenings random, String question) {
    SubjectId subject = random.subjects().get(random.below(random.subjects().size()));
    EdtfDate asOf = random.below(3) == 0 ? random.date() : null;
    long knownAt = random.below(3) == 0 ? recorded.getLast().position() : recorded.get(random.below(recorded.size())).position();
    List<Line> held = new NaiveHistories(recorded, knownAt).history(subject, asOf);
    if (histories.position() < 0 || new NaiveHistories(recorded, Long.MAX_VALUE).history(subject, null).isEmpty()) {
      return;
    }
    List<Line> expected = held.stream().filter(line -> speaksOf(line.data(), recorded)).toList();
    Moment moment = new Moment(asOf, new KnownAt.Position(knownAt));
    List<Entry> told = all(subject, moment, Order.FIELD, 1 + random.below(7));
    String asked = "%s: %s as of %s known at %d".formatted(question, subject, asOf, knownAt);
    assertThat(told).extracting(Entry::event).as(asked).containsExactlyElementsOf(ids(expected));
    assertThat(told).extracting(Entry::uncertain).as(asked)
        .containsExactlyElementsOf(expected.stream().map(line -> moment.isUncertain(line.event().happening().occurredOn())).toList());
    assertThat(all(subject, moment, Order.RECORDING, 5)).extracting(Entry::position).as(asked)
        .containsExactlyElementsOf(expected.stream().map(line -> line.event().position()).sorted().toList());
    if (!expected.isEmpty()) {
      assertStands(state(subject, moment), subject, held, asked);
    }
  }

  /** What became of a contribution or a remark does not leave where no contribution or remark was told: nobody could say whose choice it is. */
  private static boolean speaksOf(SubjectEvent data, List<RecordedEvent> recorded) {
    return switch (data) {
      case ContributionVisibilityNarrowed narrowed -> isSomebodys(narrowed.contribution(), recorded);
      case ContributionWithdrawn withdrawn -> isSomebodys(withdrawn.contribution(), recorded);
      case RemarkReleased released -> isSomebodys(released.remark(), recorded);
      case EventCorrected corrected -> speaksOf(corrected.data(), recorded);
      case SubjectEvent _ -> true;
    };
  }

  private static boolean isSomebodys(EventId event, List<RecordedEvent> recorded) {
    return recorded.stream().map(RecordedEvent::happening).filter(told -> told.id().equals(event)).map(Happening::data)
        .anyMatch(data -> switch (data) {
          case ContributionMade _, RemarkMade _, RedefinitionContested _ -> true;
          case EventRetracted retracted -> isSomebodys(retracted.event(), recorded);
          case EventCorrected corrected -> isSomebodys(corrected.event(), recorded);
          case SubjectEvent _ -> false;
        });
  }

  /** By the fold of the same lines, which says that none is missing; and of a team by a telling that shares nothing with the fold. */
  private static void assertStands(Object state, SubjectId subject, List<Line> lines, String asked) {
    assertThat(state).as(asked).isEqualTo(folded(subject, lines));
    if (state instanceof TeamState team) {
      assertThat(NaiveTeam.told(team)).as(asked).isEqualTo(new NaiveTeam(subject, lines).told());
    }
  }

  private void askAsOne(List<RecordedEvent> recorded, List<SubjectId> subjects, Random lots, long seed) {
    List<SubjectId> some = subjects.stream().filter(_ -> lots.nextInt(3) > 0).toList();
    long knownAt = recorded.get(lots.nextInt(recorded.size())).position();
    var naive = new NaiveHistories(recorded, knownAt);
    Set<RecordedEvent> expected = new HashSet<>();
    some.forEach(subject -> naive.history(subject, null).stream().filter(line -> speaksOf(line.data(), recorded)).forEach(line -> expected.add(line.event())));
    for (Order order : Order.values()) {
      int limit = 1 + lots.nextInt(3);
      List<Entry> told = all(cursor -> joint.history(some, new Moment(null, new KnownAt.Position(knownAt)), order, cursor, limit, Reader.ANYONE).page());
      List<EventId> inOrder = (order == Order.FIELD ? naive.all() : naive.all().stream().sorted(Comparator.comparing(RecordedEvent::position)).toList()).stream()
          .filter(expected::contains).map(event -> event.happening().id()).toList();
      assertThat(told).extracting(Entry::event).as("seed %d: %s of %s known at %d, by %d", seed, order, some, knownAt, limit).containsExactlyElementsOf(inOrder);
    }
  }

  /** Each list is what a naive filter leaves of all states of then. Other histories are in the lists too, and are left out. */
  private void askLists(List<RecordedEvent> recorded, List<SubjectId> subjects, Random lots, long seed) {
    EdtfDate asOf = lots.nextInt(2) == 0 ? null : EdtfDate.parse(lots.nextBoolean() ? "2012" : "2011-12-31");
    long knownAt = recorded.get(lots.nextInt(recorded.size())).position();
    NaiveHistories naive = new NaiveHistories(recorded, knownAt);
    Moment moment = new Moment(asOf, new KnownAt.Position(knownAt));
    SubjectId team = subjects.getFirst();
    int limit = 1 + lots.nextInt(20);
    String asked = "seed %d: as of %s, known at %d, by %d".formatted(seed, asOf, knownAt, limit);
    String place = PLACES.get(lots.nextInt(PLACES.size()));
    var some = new NaiveList(naive, subjects, asOf);
    assertLists(TeamSummary::id, (filter, cursor) -> histories.teams(new TeamFilter(filter.municipality(), null), moment, cursor, limit, Reader.ANYONE), Portrait.TEAM, some,
        asked, new BelongingFilter(null, null), new BelongingFilter(null, null, place));
    assertLists(ExperimentSummary::id, (filter, cursor) -> histories.experiments(filter, moment, cursor, limit, Reader.ANYONE), Portrait.EXPERIMENT, some, asked,
        new BelongingFilter(team.slug(), null), new BelongingFilter(null, Stage.RUNNING.code()));
    assertLists(RoleSummary::id, (filter, cursor) -> histories.roles(filter, moment, cursor, limit, Reader.ANYONE), Portrait.ROLE, some, asked,
        new BelongingFilter(team.slug(), null), BelongingFilter.ALL);
    assertLists(SessionSummary::id, (filter, cursor) -> histories.sessions(filter, moment, cursor, limit, Reader.ANYONE), Portrait.SESSION, some, asked,
        new BelongingFilter(team.slug(), null), BelongingFilter.ALL);
    assertLists(NeedSummary::id, (filter, cursor) -> histories.needs(filter, moment, cursor, limit, Reader.ANYONE), Portrait.NEED, some, asked,
        new BelongingFilter(null, null, place), new BelongingFilter(team.slug(), null));
    assertLists(CircleSummary::id, (filter, cursor) -> histories.circles(filter, moment, cursor, limit, Reader.ANYONE), Portrait.CIRCLE, some, asked,
        new BelongingFilter(null, null, place), BelongingFilter.ALL);
    assertLists(QuestionnaireSummary::id, (filter, cursor) -> histories.questionnaires(filter, moment, cursor, limit, Reader.ANYONE), Portrait.QUESTIONNAIRE, some,
        asked, BelongingFilter.ALL);
    assertLists(AlumniDaySummary::id, (filter, cursor) -> histories.alumniDays(filter, moment, cursor, limit, Reader.ANYONE), Portrait.ALUMNI_DAY, some, asked,
        BelongingFilter.ALL);
  }

  /** What there was to be listed. */
  private record NaiveList(NaiveHistories then, List<SubjectId> subjects, EdtfDate asOf) {

    private <S, M> List<M> of(Portrait<S, M> portrait, BelongingFilter filter) {
      return subjects.stream().filter(subject -> subject.kind() == portrait.kind() && !then.isAnother(subject)).sorted(Comparator.comparing(SubjectId::slug))
          .filter(subject -> filter.team() == null || then.isOf(SubjectId.team(filter.team()), subject))
          .filter(subject -> !then.history(subject, asOf).isEmpty())
          .map(subject -> portrait.fold().apply(subject, then.history(subject, asOf).stream().filter(line -> !(line.data() instanceof RedefinitionContested)).toList()))
          .filter(state -> filter.municipality() == null || portrait.municipalities().apply(state).stream().map(Municipality::code)
              .anyMatch(code -> code != null && MunicipalityTable.bundled().withSuccessors(code).contains(filter.municipality())))
          .map(portrait.summary()).filter(summary -> filter.state() == null || portrait.standing().apply(summary).code().equals(filter.state())).toList();
    }
  }

  private static <S, M> void assertLists(Function<M, SubjectId> id, BiFunction<BelongingFilter, Cursor, Page<M>> pages, Portrait<S, M> portrait, NaiveList naive,
      String asked, BelongingFilter... filters) {
    for (BelongingFilter filter : filters) {
      List<M> told = new ArrayList<>();
      for (Cursor cursor = Cursor.START; cursor != null; ) {
        Page<M> page = pages.apply(filter, cursor);
        page.items().stream().filter(item -> naive.subjects().contains(id.apply(item))).forEach(told::add);
        cursor = page.next();
      }
      assertThat(told).as("%s: %s %s", asked, portrait.kind(), filter).containsExactlyElementsOf(naive.of(portrait, filter));
    }
  }

  private Object state(SubjectId subject, Moment moment) {
    String slug = subject.slug();
    return switch (subject.kind()) {
      case TEAM -> histories.team(slug, moment, Reader.ANYONE).state();
      case ROLE -> histories.role(slug, moment, Reader.ANYONE).state();
      case EXPERIMENT -> histories.experiment(slug, moment, Reader.ANYONE).state();
      case SESSION -> histories.session(slug, moment, Reader.ANYONE).state();
      case NEED -> histories.need(slug, moment, Reader.ANYONE).state();
      case CIRCLE -> histories.circle(slug, moment, Reader.ANYONE).state();
      case QUESTIONNAIRE -> histories.questionnaire(slug, moment, Reader.ANYONE).state();
      case ALUMNI_DAY -> histories.alumniDay(slug, moment, Reader.ANYONE).state();
      case PARTICIPANT -> histories.participant(slug, moment, Reader.ANYONE).state();
    };
  }

  private static Object folded(SubjectId subject, List<Line> lines) {
    Portrait<?, ?> portrait = switch (subject.kind()) {
      case TEAM -> Portrait.TEAM;
      case ROLE -> Portrait.ROLE;
      case EXPERIMENT -> Portrait.EXPERIMENT;
      case SESSION -> Portrait.SESSION;
      case NEED -> Portrait.NEED;
      case CIRCLE -> Portrait.CIRCLE;
      case QUESTIONNAIRE -> Portrait.QUESTIONNAIRE;
      case ALUMNI_DAY -> Portrait.ALUMNI_DAY;
      case PARTICIPANT -> Portrait.PARTICIPANT;
    };
    return portrait.fold().apply(subject, lines);
  }

  private static List<EventId> ids(List<Line> lines) {
    return lines.stream().map(line -> line.event().happening().id()).toList();
  }

  private List<Entry> all(SubjectId subject, Moment moment, Order order, int limit) {
    return all(cursor -> histories.history(subject, moment, order, cursor, limit, Reader.ANYONE));
  }

  private static List<Entry> all(Function<Cursor, Page<Entry>> pages) {
    List<Entry> all = new ArrayList<>();
    Cursor cursor = Cursor.START;
    while (cursor != null) {
      Page<Entry> page = pages.apply(cursor);
      all.addAll(page.items());
      assertThat(all).hasSizeLessThan(MANY);
      cursor = page.next();
    }
    return all;
  }
}
