package nl.wijkkroniek.histories.comparison;

import static nl.wijkkroniek.histories.Telling.id;
import static nl.wijkkroniek.histories.Telling.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.wijkkroniek.histories.Allowing;
import nl.wijkkroniek.histories.House;
import nl.wijkkroniek.histories.KnownAt;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.Share;
import nl.wijkkroniek.histories.Store;
import nl.wijkkroniek.histories.comparison.Comparison.Column;
import nl.wijkkroniek.histories.comparison.Comparison.Value;
import nl.wijkkroniek.histories.comparison.Comparisons.Asked;
import nl.wijkkroniek.histories.comparison.Comparisons.Stretch;
import nl.wijkkroniek.histories.team.TeamState;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentConcluded;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentStarted;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleRedefined;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.event.TeamEvent.MandateAgreed;
import nl.wijkkroniek.kernel.event.TeamEvent.MeetingPlaceClosed;
import nl.wijkkroniek.kernel.event.TeamEvent.MeetingPlaceMoved;
import nl.wijkkroniek.kernel.event.TeamEvent.MeetingPlaceOpened;
import nl.wijkkroniek.kernel.event.TeamEvent.MemberJoined;
import nl.wijkkroniek.kernel.event.TeamEvent.MemberLeft;
import nl.wijkkroniek.kernel.event.TeamEvent.PartnerJoined;
import nl.wijkkroniek.kernel.event.TeamEvent.PartnerLeft;
import nl.wijkkroniek.kernel.event.TeamEvent.PurposeRestated;
import nl.wijkkroniek.kernel.event.TeamEvent.ScopeSet;
import nl.wijkkroniek.kernel.event.TeamEvent.SpecialistBroughtIn;
import nl.wijkkroniek.kernel.event.TeamEvent.SpecialistLeft;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFirstRecorded;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFounded;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamsMerged;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.value.Outcome;
import nl.wijkkroniek.kernel.value.Profile;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.words.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Teams side by side, as a researcher gets them. */
class ComparisonTest {

  private static final SubjectId EAST = SubjectId.team("oost");
  private static final SubjectId WEST = SubjectId.team("west");
  private static final SubjectId TRIAL = SubjectId.experiment("proef");

  @TempDir
  private Path folder;
  private Store store;
  private House house;
  private Comparisons comparisons;

  @BeforeEach
  void open() {
    store = new Store(folder);
    house = new House(store, Allowing.ONLY_OPEN).start();
    comparisons = new KnownComparisons(house.sights());
  }

  @AfterEach
  void close() {
    house.close();
    store.close();
  }

  @Test
  void givenTwoTeams_whenComparedByTheCalendar_thenEachValueHoldsFromTheEventThatToldIt_untilTheOneThatEndedIt() {
    record(told("f", EAST, "2011-03-01", founded("Oost", "Nabij zijn")), told("p", EAST, "2013", new PurposeRestated("Voorkomen", null)),
        told("j", EAST, "2012", new PartnerJoined("School", "onderwijs", null)), told("l", EAST, "2014", new PartnerLeft("school", "Geen tijd")),
        told("x", TRIAL, "2012", new ExperimentStarted(EAST, "Werkt een inloop?", null, null)),
        told("y", TRIAL, "2013", new ExperimentConcluded(Outcome.REFUTED, null, null)),
        told("r", SubjectId.role("bode"), "2013", new RoleRedefined("Bode", "Postbode", null, null, null, null, null, null, EAST)),
        told("w", WEST, "2012", founded("West", null)), told("m", WEST, "2015", new TeamsMerged(List.of(EAST), null, null)));
    Comparison comparison = ask(Alignment.CALENDAR, List.of(), Stretch.ALL, Moment.NOW, EAST, WEST);
    Column east = comparison.teams().getFirst();
    assertThat(east.name()).isEqualTo("Oost");
    assertThat(east.values()).extracting(value -> value.dimension().code(), value -> value.text().nl(), value -> value.from().event().id(),
        value -> value.until() == null ? null : value.until().event().id(), value -> value.ending() == null ? null : value.ending().nl()).containsExactly(
        tuple("purpose", "Nabij zijn", "f", "p", null),
        tuple("purpose", "Voorkomen", "p", "m", null),
        tuple("partners", "School (onderwijs)", "j", "l", "Geen tijd"),
        tuple("experiments", "Werkt een inloop?", "x", "y", "de verwachting kwam niet uit"),
        tuple("role-changes", "Bode → Postbode", "r", null, null));
    assertThat(east.ended().event()).isEqualTo(id("m"));
    assertThat(east.anchor()).isNull();
    assertThat(comparison.teams().getLast().values()).isEmpty();
    assertThat(ask(Alignment.CALENDAR, List.of(), new Stretch.Days(EdtfDate.parse("2015"), null), Moment.NOW, EAST).teams().getFirst().values())
        .extracting(value -> value.text().nl()).containsExactly("Voorkomen");
    assertThat(ask(Alignment.CALENDAR, List.of(), new Stretch.Days(null, EdtfDate.parse("2011")), Moment.NOW, EAST).teams().getFirst().values())
        .extracting(value -> value.text().nl()).containsExactly("Nabij zijn");
  }

  @Test
  void givenUncertainDates_whenComparedFromTheFounding_thenTheMonthsSayWhatTheyCanBe() {
    record(told("f", EAST, "2011-03", founded("Oost", null)), told("a", EAST, "2012-05-10", new PurposeRestated("Dag", null)),
        told("b", EAST, "2013", new PurposeRestated("Jaar", null)), told("c", EAST, "2011", new PartnerJoined("Zelfde jaar", null, null)),
        told("e", EAST, "2010-02-28", new PartnerJoined("Ervoor", null, null)), told("o", EAST, "2014/..", new PartnerJoined("Open", null, null)),
        told("w", WEST, "2012", new TeamFirstRecorded("West", null, null, null, null, null, null)),
        told("g", WEST, "2013-02-01", new PurposeRestated("Later", null)), told("h", SubjectId.team("zuid"), "2013", new PurposeRestated("Zonder begin", null)));
    Comparison comparison = ask(Alignment.FOUNDING, List.of(), Stretch.ALL, Moment.NOW, EAST, WEST, SubjectId.team("zuid"));
    assertThat(months(comparison.teams().getFirst(), "a")).isEqualTo(new Months(13, 14));
    assertThat(months(comparison.teams().getFirst(), "b")).isEqualTo(new Months(21, 33));
    assertThat(months(comparison.teams().getFirst(), "c")).isEqualTo(new Months(0, 9));
    assertThat(months(comparison.teams().getFirst(), "e")).isEqualTo(new Months(-13, -13));
    assertThat(months(comparison.teams().getFirst(), "o")).isEqualTo(new Months(33, null));
    assertThat(comparison.teams().get(1).anchor().noLaterThan()).isTrue();
    assertThat(months(comparison.teams().get(1), "g")).isEqualTo(new Months(1, null));
    assertThat(comparison.teams().getLast().anchor()).isNull();
    assertThat(months(comparison.teams().getLast(), "h")).isNull();
    assertThat(ask(Alignment.FOUNDING, List.of(), new Stretch.Since(15, 21), Moment.NOW, EAST).teams().getFirst().values())
        .extracting(value -> value.from().event()).containsExactlyInAnyOrder(id("a"), id("b"), id("c"), id("e"));
  }

  @Test
  void givenAChosenEvent_whenCompared_thenMonthsCountFromIt_inEachTeamFromItsOwn() {
    record(told("f", EAST, "2011-01-01", founded("Oost", "Oost")), told("p", EAST, "2012-01-01", new PurposeRestated("Oost anders", null)),
        told("g", WEST, "2013-01-01", founded("West", "West")), told("q", WEST, "2013-07-01", new PurposeRestated("West anders", null)));
    Comparison comparison = ask(Alignment.EVENT, List.of(id("q"), id("p")), Stretch.ALL, Moment.NOW, EAST, WEST);
    assertThat(months(comparison.teams().getFirst(), "f")).isEqualTo(new Months(-12, -12));
    assertThat(months(comparison.teams().getFirst(), "p")).isEqualTo(new Months(0, 0));
    assertThat(months(comparison.teams().getLast(), "g")).isEqualTo(new Months(-6, -6));
    assertThat(ask(Alignment.EVENT, List.of(id("p")), Stretch.ALL, Moment.NOW, EAST, WEST).teams().getLast().anchor()).isNull();
    assertRefused("since", () -> ask(Alignment.EVENT, List.of(), Stretch.ALL, Moment.NOW, EAST));
    assertRefused("since", () -> ask(Alignment.CALENDAR, List.of(id("p")), Stretch.ALL, Moment.NOW, EAST));
  }

  @Test
  void givenBothClocks_whenCompared_thenNothingLeaks_andATeamThatWasNotKnownYetHasAnEmptyColumn() {
    long before = record(told("f", EAST, "2011", founded("Oost", "Eerst")));
    record(told("late", EAST, "2012", new PurposeRestated("Later verteld", null)), told("w", WEST, "2011", founded("West", "West")));
    Moment then = new Moment(null, new KnownAt.Position(before));
    assertThat(ask(Alignment.CALENDAR, List.of(), Stretch.ALL, then, EAST, WEST).teams()).extracting(column -> column.values().size()).containsExactly(1, 0);
    assertThat(ask(Alignment.CALENDAR, List.of(), Stretch.ALL, new Moment(EdtfDate.parse("2011"), null), EAST).teams().getFirst().values()).hasSize(1);
    assertThat(ask(Alignment.CALENDAR, List.of(), Stretch.ALL, new Moment(EdtfDate.parse("2012-06"), null), EAST).teams().getFirst().values().getLast()
        .from().uncertain()).isTrue();
    assertThatThrownBy(() -> ask(Alignment.CALENDAR, List.of(), Stretch.ALL, Moment.NOW, EAST, SubjectId.team("niemand")))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNKNOWN));
    assertRefused("teams", () -> ask(Alignment.CALENDAR, List.of(), Stretch.ALL, Moment.NOW));
  }

  /** The state of a team at a day, folded for that day alone, is the oracle: what held then is what the comparison says held then. */
  @Test
  void givenRandomHistories_whenCompared_thenWhatHeldOnAnyDayIsTheStateOfThatDay() {
    Share share = Share.of(60, 20261122);
    for (int round = 0; round < share.rounds(); round++) {
      Random random = new Random(share.seed() + round);
      SubjectId team = SubjectId.team("t" + round);
      List<Happening> happenings = new ArrayList<>(List.of(told("b" + round, team, "2010-01-01", founded("Team", random.nextBoolean() ? "Begin" : null))));
      int of = round;
      IntStream.range(0, 25).forEach(i -> happenings.add(told("e%d-%d".formatted(of, i), team, day(random).toString(), some(random, of))));
      Collections.shuffle(happenings, random);
      store.record(happenings);
    }
    house.caughtUp();
    for (int round = 0; round < share.rounds(); round++) {
      Random random = new Random(share.seed() + round);
      String slug = "t" + round;
      List<Value> values = ask(Alignment.CALENDAR, List.of(), Stretch.ALL, Moment.NOW, SubjectId.team(slug)).teams().getFirst().values();
      for (int asked = 0; asked < 5; asked++) {
        LocalDate day = day(random);
        TeamState state = house.histories().team(slug, new Moment(EdtfDate.of(day), null), Reader.ANYONE).state();
        assertThat(held(values, day)).as("seed %d, team %s on %s", share.seed(), slug, day).containsExactlyInAnyOrderElementsOf(stated(state));
      }
    }
  }

  private static List<String> held(List<Value> values, LocalDate day) {
    return values.stream().filter(value -> !value.from().on().earliest().isAfter(day))
        .filter(value -> value.until() == null || value.until().on().earliest().isAfter(day)).map(value -> value.from().event().id()).toList();
  }

  private static List<String> stated(TeamState state) {
    return Stream.of(Stream.ofNullable(state.aim().purpose()).map(purpose -> purpose.told().event()),
        Stream.ofNullable(state.aim().mandate()).map(mandate -> mandate.told().event()), Stream.ofNullable(state.aim().scope()).map(scope -> scope.told().event()),
        state.composition().members().stream().map(member -> member.told().event()),
        state.composition().specialists().stream().map(specialist -> specialist.told().event()),
        state.composition().partners().stream().map(partner -> partner.told().event())).flatMap(each -> each).map(EventId::id).toList();
  }

  private static SubjectEvent some(Random random, int round) {
    String which = String.valueOf(random.nextInt(2));
    EventId joining = id("e%d-%d".formatted(round, random.nextInt(25)));
    return switch (random.nextInt(9)) {
      case 0 -> new PurposeRestated("Doel " + which, null);
      case 1 -> new MandateAgreed(null, "Zelf kiezen", null, null, null, null);
      case 2 -> new ScopeSet(List.of("Ouderen"), null, null);
      case 3 -> new MemberJoined(Profile.RESIDENT, which, null, null);
      case 4 -> new MemberLeft(Profile.RESIDENT, which, random.nextInt(3) == 0 ? joining : null, null, null);
      case 5 -> new SpecialistBroughtIn(null, which, null, null);
      case 6 -> new SpecialistLeft(random.nextInt(3) == 0 ? joining : null, which, null);
      case 7 -> new PartnerJoined("Partner " + which, null, null);
      default -> new PartnerLeft("Partner " + which, null);
    };
  }

  @Test
  void givenAMeetingPlace_whenItMovesAndCloses_thenEachPlaceHoldsItsOwnTime() {
    record(told("f", EAST, "2011", founded("Oost", null)), told("o", EAST, "2012", new MeetingPlaceOpened("Tuin", "buurttuin", null)),
        told("v", EAST, "2013", new MeetingPlaceMoved("tuin", "Plein 1", null)), told("c", EAST, "2014", new MeetingPlaceClosed("Tuin", null)));
    assertThat(ask(Alignment.CALENDAR, List.of(), Stretch.ALL, Moment.NOW, EAST).teams().getFirst().values())
        .extracting(value -> value.text().nl() + " " + value.from().on() + "-" + value.until().on()).containsExactly("Tuin (buurttuin) 2012-2013",
            "tuin (Plein 1) 2013-2014");
  }

  @Test
  void givenAMeetingPlaceThatMoved_whenItIsSpokenOfByItsNewName_thenItIsOnePlace() {
    record(told("f", EAST, "2011", founded("Oost", null)), told("o", EAST, "2012", new MeetingPlaceOpened("Buurtkamer", null, null)),
        told("v", EAST, "2013", new MeetingPlaceMoved("Buurtkamer", "Bibliotheek", null)),
        told("w", EAST, "2014", new MeetingPlaceMoved("bibliotheek", "Kerk", null)), told("c", EAST, "2015", new MeetingPlaceClosed("Kerk", null)));
    assertThat(ask(Alignment.CALENDAR, List.of(), Stretch.ALL, Moment.NOW, EAST).teams().getFirst().values())
        .extracting(value -> value.text().nl() + " " + value.from().on() + "-" + value.until().on())
        .containsExactly("Buurtkamer 2012-2013", "Buurtkamer (Bibliotheek) 2013-2014", "bibliotheek (Kerk) 2014-2015");
  }

  private static LocalDate day(Random random) {
    return LocalDate.of(2010, 1, 2).plusDays(random.nextInt(400));
  }

  private static TeamFounded founded(String name, String purpose) {
    return new TeamFounded(name, null, null, purpose, null, null, null);
  }

  private static Months months(Column column, String event) {
    return column.values().stream().filter(value -> value.from().event().equals(id(event))).findFirst().orElseThrow().from().months();
  }

  private long record(Happening... happenings) {
    long last = store.record(happenings);
    house.caughtUp();
    return last;
  }

  private Comparison ask(Alignment align, List<EventId> since, Stretch stretch, Moment moment, SubjectId... teams) {
    return comparisons.of(new Asked(List.of(teams), align, since, stretch, Set.of(), moment), Reader.ANYONE);
  }

  private static void assertRefused(String field, ThrowingCallable asking) {
    assertThatThrownBy(asking).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.members().toString()).contains(field));
  }
}
