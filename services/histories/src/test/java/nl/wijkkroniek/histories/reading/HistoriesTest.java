package nl.wijkkroniek.histories.reading;

import static nl.wijkkroniek.histories.Telling.id;
import static nl.wijkkroniek.histories.Telling.ids;
import static nl.wijkkroniek.histories.Telling.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.list;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.wijkkroniek.histories.Allowing;
import nl.wijkkroniek.histories.Answer;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.Entry;
import nl.wijkkroniek.histories.Flag;
import nl.wijkkroniek.histories.Histories;
import nl.wijkkroniek.histories.House;
import nl.wijkkroniek.histories.KnownAt;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.Order;
import nl.wijkkroniek.histories.Page;
import nl.wijkkroniek.histories.Store;
import nl.wijkkroniek.histories.team.Standing;
import nl.wijkkroniek.histories.team.TeamFilter;
import nl.wijkkroniek.histories.team.TeamState;
import nl.wijkkroniek.histories.team.TeamSummary;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentConcluded;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentDeepened;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentStarted;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ObservationNoted;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleDescribed;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleRedefined;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionMade;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionVisibilityNarrowed;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionWithdrawn;
import nl.wijkkroniek.kernel.event.SessionEvent.InsightDrawn;
import nl.wijkkroniek.kernel.event.SessionEvent.ReflectionSessionOpened;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.event.TeamEvent.CollectiveProvisionStarted;
import nl.wijkkroniek.kernel.event.TeamEvent.CollectiveProvisionEnded;
import nl.wijkkroniek.kernel.event.TeamEvent.MeetingPlaceClosed;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamAdjusted;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamDissolved;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFounded;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamRenamed;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamsMerged;
import nl.wijkkroniek.kernel.place.Municipality;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.value.Motive;
import nl.wijkkroniek.kernel.value.Outcome;
import nl.wijkkroniek.kernel.value.Visibility;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.words.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a researcher gets to see, asked of the histories as they run. */
class HistoriesTest {

  private static final SubjectId TEAM = SubjectId.team("oost");
  private static final SubjectId OTHER = SubjectId.team("west");
  private static final SubjectId ROLE = SubjectId.role("bode");
  private static final SubjectId EXPERIMENT = SubjectId.experiment("proef");
  private static final SubjectId SESSION = SubjectId.session("terugblik");

  @TempDir
  private Path folder;
  private Store store;
  private House house;
  private Histories histories;

  @BeforeEach
  void open() {
    store = new Store(folder);
    house = new House(store, Allowing.ONLY_OPEN).start();
    histories = house.histories();
  }

  @AfterEach
  void close() {
    house.close();
    store.close();
  }

  @Test
  void givenAFactToldLate_whenTheHistoryIsRead_thenItStandsWhereItHappened_andNeverInWhatWasKnownBefore() {
    long before = record(founded("1", TEAM, "2011"), adjusted("2", "2013"));
    Instant then = store.recorded(before).getFirst().recordedAt();
    long late = record(adjusted("late", "2012"));
    assertThat(events(TEAM, Moment.NOW)).containsExactlyElementsOf(ids("1", "late", "2"));
    assertThat(events(TEAM, knownAt(before))).containsExactlyElementsOf(ids("1", "2"));
    assertThat(events(TEAM, knownAt(late))).containsExactlyElementsOf(ids("1", "late", "2"));
    if (!store.recorded(late).getFirst().recordedAt().equals(then)) {
      assertThat(events(TEAM, new Moment(null, new KnownAt.At(then)))).containsExactlyElementsOf(ids("1", "2"));
    }
    assertThat(histories.team("oost", knownAt(before), Reader.ANYONE).state().adjustments()).hasSize(1);
    assertThat(histories.team("oost", Moment.NOW, Reader.ANYONE).state().adjustments()).hasSize(2);
  }

  @Test
  void givenABeginningToldLate_whenTheHistoryIsRead_thenItComesFirst_andBeforeThatTheOrderIsThatOfThen() {
    long before = record(adjusted("1", "2012"), adjusted("2", "2011"));
    record(founded("begin", TEAM, "2012-06"));
    assertThat(events(TEAM, Moment.NOW)).containsExactlyElementsOf(ids("begin", "2", "1"));
    assertThat(history(TEAM, Moment.NOW)).filteredOn(entry -> entry.flags().contains(Flag.BEFORE_BEGINNING)).extracting(Entry::event)
        .containsExactlyElementsOf(ids("2"));
    assertThat(events(TEAM, knownAt(before))).containsExactlyElementsOf(ids("2", "1"));
    assertThat(history(TEAM, knownAt(before))).allSatisfy(entry -> assertThat(entry.flags()).isEmpty());
  }

  @Test
  void givenARoleThatIsLinkedLate_whenTheTeamsHistoryIsRead_thenItHoldsTheRolesWholeLife_butOnlySinceTheLink() {
    record(founded("1", TEAM, "2011"));
    long before = record(told("2", ROLE, "2012", redefined("Bode", "Postbode", null)));
    long link = record(told("3", ROLE, "2013", redefined("Postbode", "Brievenbus", TEAM)));
    assertThat(events(TEAM, Moment.NOW)).containsExactlyElementsOf(ids("1", "2", "3"));
    assertThat(events(TEAM, knownAt(before))).containsExactlyElementsOf(ids("1"));
    assertThat(events(TEAM, knownAt(link))).containsExactlyElementsOf(ids("1", "2", "3"));
    assertThat(histories.team("oost", Moment.NOW, Reader.ANYONE).state().belonging().roles()).containsExactly(ROLE);
    assertThat(histories.team("oost", knownAt(before), Reader.ANYONE).state().belonging().roles()).isEmpty();
  }

  @Test
  void givenASessionAboutAnExperimentThatIsLinkedLate_whenTheTeamsHistoryIsRead_thenTheSessionIsInIt() {
    record(founded("1", TEAM, "2011"));
    record(opened("2", "2013", EXPERIMENT));
    long before = record(told("3", SESSION, "2013", new InsightDrawn("Zo zit het", null)));
    record(told("4", EXPERIMENT, "2012", new ExperimentStarted(TEAM, "Werkt het?", null, null)));
    assertThat(events(TEAM, Moment.NOW)).containsExactlyElementsOf(ids("1", "4", "2", "3"));
    assertThat(events(TEAM, knownAt(before))).containsExactlyElementsOf(ids("1"));
    assertThat(events(EXPERIMENT, knownAt(before))).containsExactlyElementsOf(ids("2", "3"));
  }

  @Test
  void givenADissolvedTeam_whenItsHistoryIsRead_thenItsWholeLifeIsThere() {
    record(founded("1", TEAM, "2011"), told("2", ROLE, "2011", new RoleDescribed(TEAM, "Bode", null, null)),
        told("3", EXPERIMENT, "2012", new ExperimentStarted(TEAM, "Werkt het?", null, null), "1"),
        told("4", EXPERIMENT, "2013", new ExperimentConcluded(Outcome.REFUTED, "Het werkt niet", null), "3"),
        told("5", ROLE, "2013", redefined("Bode", "Postbode", null), "4"), adjusted("6", "2013", "5"),
        told("7", TEAM, "2014", new TeamDissolved("Op", "Begin kleiner", "West", OTHER), "6"), opened("8", "2015", TEAM));
    assertThat(events(TEAM, Moment.NOW)).containsExactlyElementsOf(ids("1", "2", "3", "4", "5", "6", "7", "8"));
    assertThat(events(OTHER, Moment.NOW)).containsExactlyElementsOf(ids("7"));
    Answer<TeamState> answer = histories.team("oost", Moment.NOW, Reader.ANYONE);
    assertThat(answer.state().state()).isEqualTo(Standing.DISSOLVED);
    assertThat(answer.state().ending().learned()).isEqualTo("Begin kleiner");
    assertThat(answer.state().ending().workGoesTo()).isEqualTo("West");
    assertThat(answer.state().kin().successor()).isEqualTo(OTHER);
    assertThat(histories.team("oost", asOf("2013"), Reader.ANYONE).state().state()).isEqualTo(Standing.ACTIVE);
    assertThat(histories.team("west", Moment.NOW, Reader.ANYONE).state().kin().succeeds()).containsExactly(TEAM);
  }

  @Test
  void givenADissolutionToldLate_whenTheHistoryIsRead_thenWhatCameAfterIsFlagged_exceptWhatMayComeAfter() {
    long before = record(founded("1", TEAM, "2011"), adjusted("2", "2014"), told("3", TEAM, "2014", new MeetingPlaceClosed("De Hoek", null)),
        opened("4", "2014", TEAM), told("5", EXPERIMENT, "2014", new ExperimentStarted(TEAM, "Werkt het?", null, null)));
    record(told("end", TEAM, "2012", new TeamDissolved(null, null, null, null)));
    assertThat(flagged(TEAM, Moment.NOW, Flag.AFTER_DISSOLUTION)).containsExactlyInAnyOrderElementsOf(ids("2", "5"));
    assertThat(flagged(TEAM, knownAt(before), Flag.AFTER_DISSOLUTION)).isEmpty();
    assertThat(flagged(EXPERIMENT, Moment.NOW, Flag.AFTER_DISSOLUTION)).isEmpty();
  }

  @Test
  void givenAnExperimentThatAlsoBelongsToAnotherTeam_whenOneIsDissolved_thenWhatWentOnIsNotFlagged() {
    record(founded("1", TEAM, "2011"), told("2", TEAM, "2012", new TeamDissolved(null, null, null, null)),
        told("3", EXPERIMENT, "2011", new ExperimentStarted(TEAM, "Werkt het?", null, null)),
        told("4", EXPERIMENT, "2013", new ExperimentStarted(OTHER, null, null, null)));
    assertThat(flagged(TEAM, Moment.NOW, Flag.AFTER_DISSOLUTION)).isEmpty();
  }

  @Test
  void givenATeamThatWentIntoAnother_whenItsExperimentWentOn_thenOnlyWhatCameAfterTheSuccessorIsFlagged() {
    long before = record(founded("1", TEAM, "2011"), told("2", EXPERIMENT, "2011", new ExperimentStarted(TEAM, "Werkt het?", null, null)),
        told("3", TEAM, "2012", new TeamDissolved(null, null, null, null)), told("4", EXPERIMENT, "2013", new ObservationNoted("Het loopt door", null, null)));
    long merged = record(told("5", OTHER, "2012", new TeamsMerged(List.of(TEAM), null, null)));
    record(told("6", OTHER, "2014", new TeamDissolved(null, null, null, null)), told("7", EXPERIMENT, "2015", new ObservationNoted("Nog", null, null)));
    assertThat(flagged(TEAM, knownAt(before), Flag.AFTER_DISSOLUTION)).containsExactlyElementsOf(ids("4"));
    assertThat(flagged(TEAM, knownAt(merged), Flag.AFTER_DISSOLUTION)).isEmpty();
    assertThat(flagged(TEAM, Moment.NOW, Flag.AFTER_DISSOLUTION)).containsExactlyElementsOf(ids("7"));
  }

  @Test
  void givenADissolution_whenWhatItsExperimentTaughtTravelledLater_thenThatIsNotFlagged_butTheEndOfACollectiveProvisionIs() {
    record(founded("1", TEAM, "2011"), told("2", EXPERIMENT, "2011", new ExperimentStarted(TEAM, "Werkt het?", null, null)),
        told("3", EXPERIMENT, "2013", new ExperimentDeepened("Verder")), told("4", TEAM, "2013", new CollectiveProvisionEnded("Soep", null)),
        told("5", TEAM, "2012", new TeamDissolved(null, null, null, null)));
    assertThat(flagged(TEAM, Moment.NOW, Flag.AFTER_DISSOLUTION)).containsExactlyElementsOf(ids("4"));
  }

  @Test
  void givenHappeningsThatDoNotFit_whenTheHistoryIsRead_thenEachIsFlaggedForWhatItIs() {
    record(told("1", EXPERIMENT, "2012", new ExperimentStarted(TEAM, "Werkt het?", null, null)),
        told("2", EXPERIMENT, "2013", new ExperimentConcluded(Outcome.MIXED, null, null)),
        told("3", EXPERIMENT, "2014", new ObservationNoted("Nog iets", null, null)),
        told("4", EXPERIMENT, "2010", new ObservationNoted("Te vroeg", null, null), "1"));
    assertThat(flagged(EXPERIMENT, Moment.NOW, Flag.AFTER_CONCLUSION)).containsExactlyElementsOf(ids("3"));
    assertThat(flagged(EXPERIMENT, Moment.NOW, Flag.BEFORE_BEGINNING)).containsExactlyElementsOf(ids("4"));
    assertThat(flagged(EXPERIMENT, Moment.NOW, Flag.BEFORE_CAUSE)).containsExactlyElementsOf(ids("4"));
    assertThat(events(EXPERIMENT, Moment.NOW)).containsExactlyElementsOf(ids("1", "4", "2", "3"));
  }

  @Test
  void givenTwoTeamsThatMerge_whenTheAbsorbedOneIsRead_thenItEndedByIt() {
    record(founded("1", TEAM, "2011"), founded("2", OTHER, "2011"), told("3", OTHER, "2013", new TeamsMerged(List.of(TEAM), Motive.MONEY, "Te duur")));
    assertThat(events(TEAM, Moment.NOW)).containsExactlyElementsOf(ids("1", "3"));
    TeamState absorbed = histories.team("oost", Moment.NOW, Reader.ANYONE).state();
    assertThat(absorbed.state()).isEqualTo(Standing.DISSOLVED);
    assertThat(absorbed.kin().mergedInto()).isEqualTo(OTHER);
    assertThat(histories.team("west", Moment.NOW, Reader.ANYONE).state().kin().absorbed()).containsExactly(TEAM);
    assertThat(history(TEAM, Moment.NOW).getLast().sentence().nl()).isEqualTo("In Team west ging op: Team oost. Aanleiding: geld (Te duur).");
  }

  @Test
  void givenANameTakenLater_whenTheHistoryIsReadAsKnownBefore_thenTheSentenceHasTheNameOfThen() {
    long before = record(founded("1", TEAM, "2011"), told("2", TEAM, "2013", new TeamDissolved(null, null, null, null)));
    record(told("3", TEAM, "2012", new TeamRenamed("Oosterpoort", null)));
    assertThat(history(TEAM, Moment.NOW).getLast().sentence().en()).isEqualTo("Oosterpoort was dissolved.");
    assertThat(history(TEAM, knownAt(before)).getLast().sentence().en()).isEqualTo("Team oost was dissolved.");
  }

  @Test
  void givenContributions_whenAnyoneReads_thenOnlyWhatIsOpenNowIsThere_whateverMomentIsReplayed() {
    long before = record(opened("1", "2013", TEAM), contributed("open", Visibility.OPEN), contributed("closed", Visibility.SESSION),
        contributed("narrowed", Visibility.OPEN), contributed("withdrawn", Visibility.OPEN));
    record(told("n", SESSION, "2013", new ContributionVisibilityNarrowed(id("narrowed"), Visibility.CIRCLE)),
        told("w", SESSION, "2013", new ContributionWithdrawn(id("withdrawn"), null)));
    for (Moment moment : List.of(Moment.NOW, knownAt(before))) {
      assertThat(events(SESSION, moment)).containsExactlyElementsOf(ids("1", "open"));
      assertThat(events(TEAM, moment)).containsExactlyElementsOf(ids("1", "open"));
      assertThat(histories.session("terugblik", moment, Reader.ANYONE).state().contributions()).extracting(contribution -> contribution.event())
          .containsExactly(id("open"));
    }
  }

  @Test
  void givenManyHiddenContributions_whenAHistoryIsReadByPages_thenNoPageIsEmptyAndNothingIsMissed() {
    List<Happening> happenings = new ArrayList<>(List.of(opened("open", "2011", TEAM)));
    for (int i = 0; i < 40; i++) {
      happenings.add(contributed("c" + i, i % 10 == 9 ? Visibility.OPEN : Visibility.ONLY_ME));
    }
    record(happenings.toArray(Happening[]::new));
    for (Order order : Order.values()) {
      List<Page<Entry>> pages = pages(SESSION, Moment.NOW, order, 2);
      assertThat(pages).allSatisfy(page -> assertThat(page.items()).isNotEmpty());
      assertThat(pages).flatExtracting(Page::items).extracting(Entry::event).containsExactlyElementsOf(ids("open", "c9", "c19", "c29", "c39"));
    }
  }

  @Test
  void givenAPage_whenSomethingIsRecordedInBetween_thenTheNextPageStillBelongsToTheSameAnswer() {
    record(founded("1", TEAM, "2011"), adjusted("2", "2012"), adjusted("3", "2013"));
    Page<Entry> first = histories.history(TEAM, Moment.NOW, Order.FIELD, Cursor.START, 2, Reader.ANYONE);
    record(adjusted("between", "2012-06"), founded("earlier", TEAM, "2010"));
    Page<Entry> second = histories.history(TEAM, Moment.NOW, Order.FIELD, first.next(), 2, Reader.ANYONE);
    assertThat(first.items()).extracting(Entry::event).containsExactlyElementsOf(ids("1", "2"));
    assertThat(second.items()).extracting(Entry::event).containsExactlyElementsOf(ids("3"));
    assertThat(second.position()).isEqualTo(first.position());
    assertThat(second.next()).isNull();
  }

  @Test
  void givenUncertainDates_whenAskedAsOfADay_thenWhatMayHaveHappenedLaterIsCountedInAndMarked() {
    record(founded("1", TEAM, "2011"), told("2", TEAM, "2012/2014", new CollectiveProvisionStarted("Soep", null, null)), adjusted("3", "2014"));
    List<Entry> entries = history(TEAM, asOf("2012"));
    assertThat(entries).extracting(Entry::event).containsExactlyElementsOf(ids("1", "2"));
    assertThat(entries).extracting(Entry::uncertain).containsExactly(false, true);
    Answer<TeamState> answer = histories.team("oost", asOf("2012"), Reader.ANYONE);
    assertThat(answer.state().provisions().collective()).hasSize(1);
    assertThat(answer.uncertain()).containsExactlyElementsOf(ids("2"));
    assertThat(answer.asOf()).isEqualTo(EdtfDate.parse("2012"));
  }

  @Test
  void givenAMunicipalityThatMergedAway_whenTeamsAreListed_thenOldAndNewCodeBothFindTheTeam() {
    record(told("1", TEAM, "2015", new TeamFounded("Oost", new Municipality("GM0009", null), null, null, null, null, null)), founded("2", OTHER, "2011"));
    assertThat(store.log().head()).isEqualTo(2);
    assertThat(listed(new TeamFilter("GM0009", null))).containsExactly(TEAM);
    assertThat(listed(new TeamFilter("GM0014", null))).containsExactly(TEAM);
    assertThat(listed(new TeamFilter("GM0599", null))).isEmpty();
    assertThat(listed(TeamFilter.ALL)).containsExactly(TEAM, OTHER);
  }

  @Test
  void givenTeams_whenTheyAreListedByStateAndByPages_thenEachIsThereOnce() {
    for (int i = 0; i < 5; i++) {
      record(founded("f" + i, SubjectId.team("t" + i), "2011"));
    }
    record(told("end", SubjectId.team("t3"), "2012", new TeamDissolved(null, null, null, null)));
    assertThat(listed(new TeamFilter(null, Standing.DISSOLVED))).containsExactly(SubjectId.team("t3"));
    List<SubjectId> all = new ArrayList<>();
    for (Cursor cursor = Cursor.START; cursor != null; ) {
      Page<TeamSummary> page = histories.teams(new TeamFilter(null, Standing.ACTIVE), cursor, 2);
      page.items().forEach(team -> all.add(team.id()));
      cursor = page.next();
    }
    assertThat(all).extracting(SubjectId::slug).containsExactly("t0", "t1", "t2", "t4");
  }

  @Test
  void givenAMomentThatIsNotThereYet_whenAsked_thenItIsRefusedNamingTheParameter() {
    long last = record(founded("1", TEAM, "2011"));
    refused("knownAt", () -> history(TEAM, knownAt(last + 1)));
    refused("knownAt", () -> history(TEAM, new Moment(null, new KnownAt.At(Instant.now().plusSeconds(60)))));
    refused("after", () -> histories.await(last + 1));
    refused("after", () -> histories.awaitInLists(last + 1));
    refused("limit", () -> histories.history(TEAM, Moment.NOW, Order.FIELD, Cursor.START, 201, Reader.ANYONE));
    refused("cursor", () -> histories.history(TEAM, Moment.NOW, Order.FIELD, new Cursor("bm9uc2Vuc2U"), 2, Reader.ANYONE));
    assertThat(history(TEAM, knownAt(last))).hasSize(1);
  }

  @Test
  void givenASubjectNobodyToldOf_whenAsked_thenItIsUnknown_andSoIsOneBeforeItWasToldOf() {
    record(founded("1", OTHER, "2011"));
    record(founded("2", TEAM, "2011"));
    unknown(() -> histories.team("noord", Moment.NOW, Reader.ANYONE));
    unknown(() -> history(SubjectId.team("noord"), Moment.NOW));
    unknown(() -> histories.team("oost", knownAt(0), Reader.ANYONE));
    unknown(() -> histories.team("oost", asOf("2010"), Reader.ANYONE));
    assertThat(history(TEAM, knownAt(0))).isEmpty();
  }

  private static void unknown(ThrowingCallable question) {
    assertThatThrownBy(question).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNKNOWN));
  }

  private static void refused(String parameter, ThrowingCallable question) {
    assertThatThrownBy(question).isInstanceOfSatisfying(Refusal.class, refusal -> {
      assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
      assertThat(refusal.members().get("errors")).asInstanceOf(list(Map.class))
          .singleElement().satisfies(error -> assertThat(error.get("field")).isEqualTo(parameter));
    });
  }

  private long record(Happening... happenings) {
    long position = store.record(happenings);
    house.caughtUp();
    return position;
  }

  private static Happening founded(String id, SubjectId team, String on) {
    return told(id, team, on, new TeamFounded("Team " + team.slug(), null, null, null, null, null, null));
  }

  private static Happening adjusted(String id, String on, String... causes) {
    return told(id, TEAM, on, new TeamAdjusted("iets", null, null), causes);
  }

  private static Happening opened(String id, String on, SubjectId about) {
    return told(id, SESSION, on, new ReflectionSessionOpened("Terugblik", List.of(about), null, null, null, null));
  }

  private static Happening contributed(String id, Visibility visibility) {
    return told(id, SESSION, "2013", new ContributionMade(null, visibility, "Ik zag iets", null, null));
  }

  private static SubjectEvent redefined(String from, String to, SubjectId team) {
    return new RoleRedefined(from, to, null, null, null, null, null, null, team);
  }

  private static Moment knownAt(long position) {
    return new Moment(null, new KnownAt.Position(position));
  }

  private static Moment asOf(String date) {
    return new Moment(EdtfDate.parse(date), null);
  }

  private List<SubjectId> listed(TeamFilter filter) {
    return histories.teams(filter, Cursor.START, 50).items().stream().map(TeamSummary::id).toList();
  }

  private List<EventId> events(SubjectId subject, Moment moment) {
    return history(subject, moment).stream().map(Entry::event).toList();
  }

  private List<EventId> flagged(SubjectId subject, Moment moment, Flag flag) {
    return history(subject, moment).stream().filter(entry -> entry.flags().contains(flag)).map(Entry::event).toList();
  }

  private List<Entry> history(SubjectId subject, Moment moment) {
    return histories.history(subject, moment, Order.FIELD, Cursor.START, 50, Reader.ANYONE).items();
  }

  private List<Page<Entry>> pages(SubjectId subject, Moment moment, Order order, int limit) {
    List<Page<Entry>> pages = new ArrayList<>();
    for (Cursor cursor = Cursor.START; cursor != null; cursor = pages.getLast().next()) {
      pages.add(histories.history(subject, moment, order, cursor, limit, Reader.ANYONE));
    }
    return pages;
  }
}
