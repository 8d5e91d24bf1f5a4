package nl.wijkkroniek.histories.reading;

import static nl.wijkkroniek.histories.Telling.id;
import static nl.wijkkroniek.histories.Telling.ids;
import static nl.wijkkroniek.histories.Telling.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.wijkkroniek.histories.Allowing;
import nl.wijkkroniek.histories.BelongingFilter;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.Entry;
import nl.wijkkroniek.histories.Flag;
import nl.wijkkroniek.histories.Histories;
import nl.wijkkroniek.histories.House;
import nl.wijkkroniek.histories.Identity;
import nl.wijkkroniek.histories.KnownAt;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.Order;
import nl.wijkkroniek.histories.Store;
import nl.wijkkroniek.histories.generation.RebuildProgress.State;
import nl.wijkkroniek.histories.team.TeamFilter;
import nl.wijkkroniek.histories.team.TeamSummary;
import nl.wijkkroniek.histories.view.ViewsDigest;
import nl.wijkkroniek.kernel.event.CorrectionEvent.DuplicateRecognised;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventCorrected;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventRetracted;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleDescribed;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleRedefined;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionMade;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamAdjusted;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFounded;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamRenamed;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamsMerged;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.value.Visibility;
import nl.wijkkroniek.kernel.visibility.Reader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Histories in which something turned out to be otherwise. */
class CorrectedHistoriesTest {

  private static final SubjectId TEAM = SubjectId.team("oost");
  private static final SubjectId OTHER = SubjectId.team("west");
  private static final SubjectId ROLE = SubjectId.role("bode");
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
  void givenAFoundingDateThatIsCorrected_whenAsked_thenTheNewDateHolds_andWhoAskedBeforeKnewTheOld() {
    long before = record(founded("1", TEAM, "2012"), adjusted("2", TEAM, "2011"));
    long since = record(correction("c", TEAM, "1", "2010", founding("Oost")));

    assertThat(events(TEAM, Moment.NOW)).containsExactlyElementsOf(ids("1", "2", "c"));
    assertThat(history(TEAM, Moment.NOW).getFirst()).satisfies(entry -> {
      assertThat(entry.occurredOn()).hasToString("2010");
      assertThat(entry.correctedBy()).isEqualTo(id("c"));
      assertThat(entry.position()).isZero();
    });
    assertThat(history(TEAM, knownAt(before)).getFirst()).satisfies(entry -> {
      assertThat(entry.occurredOn()).hasToString("2012");
      assertThat(entry.correctedBy()).isNull();
    });
    assertThat(events(TEAM, knownAt(since))).hasSize(3);
    assertThat(histories.team("oost", Moment.NOW, Reader.ANYONE).state().origin().told().on()).hasToString("2010");
    assertThat(histories.team("oost", knownAt(before), Reader.ANYONE).state().origin().told().on()).hasToString("2012");
    assertThat(histories.history(TEAM, Moment.NOW, Order.RECORDING, Cursor.START, 2, Reader.ANYONE).items()).extracting(Entry::event)
        .containsExactlyElementsOf(ids("1", "2"));
    assertThat(history(TEAM, Moment.NOW).getLast().sentence().nl()).startsWith("Gecorrigeerd, nu 2010: ").endsWith("Reden: beter nagezocht.");
    assertRebuiltEqual();
  }

  @Test
  void givenAnEventThatIsRetracted_whenTheRetractionIsRetracted_thenItHoldsAgain() {
    record(founded("1", TEAM, "2011"), adjusted("2", TEAM, "2012"));
    long gone = record(told("r", TEAM, "2026", new EventRetracted(id("2"), "nooit gebeurd")));
    assertThat(events(TEAM, knownAt(gone))).containsExactlyElementsOf(ids("1", "r"));

    record(told("rr", TEAM, "2026", new EventRetracted(id("r"), "toch wel")));
    assertThat(events(TEAM, Moment.NOW)).containsExactlyElementsOf(ids("1", "2", "rr"));
    assertThat(events(TEAM, knownAt(gone))).containsExactlyElementsOf(ids("1", "r"));
    assertThat(histories.team("oost", Moment.NOW, Reader.ANYONE).state().adjustments()).hasSize(1);
    assertRebuiltEqual();
  }

  @Test
  void givenACauseThatIsRetracted_whenItsEffectIsRead_thenItSaysSo() {
    record(founded("1", TEAM, "2011"), adjusted("2", TEAM, "2012"));
    long before = record(told("3", TEAM, "2013", new TeamRenamed("Oost-Zuid", null), "2"));
    record(told("r", TEAM, "2026", new EventRetracted(id("2"), "vergissing")));

    assertThat(entry("3", Moment.NOW).flags()).containsExactly(Flag.CAUSE_RETRACTED);
    assertThat(entry("3", knownAt(before)).flags()).isEmpty();
  }

  @Test
  void givenARoleOfTheWrongTeam_whenThatIsCorrected_thenItsWholeLifeMovesToTheOtherTeam_andBackWhenThatIsRetracted() {
    record(founded("1", TEAM, "2011"), founded("2", OTHER, "2011"));
    long before = record(told("d", ROLE, "2012", new RoleDescribed(TEAM, "Bode", null, null)),
        told("e", ROLE, "2013", new RoleRedefined("Bode", "Postbode", null, null, null, null, null, null, null)));
    long moved = record(correction("c", ROLE, "d", "2012", new RoleDescribed(OTHER, "Bode", null, null)));
    assertThat(events(TEAM, Moment.NOW)).containsExactlyElementsOf(ids("1"));
    assertThat(events(OTHER, Moment.NOW)).containsExactlyElementsOf(ids("2", "d", "e", "c"));
    assertThat(histories.team("west", Moment.NOW, Reader.ANYONE).state().belonging().roles()).containsExactly(ROLE);
    assertThat(histories.roles(new BelongingFilter("west", null, null), Cursor.START, 9).items()).hasSize(1);

    record(told("r", ROLE, "2026", new EventRetracted(id("c"), "het was toch oost")), told("f", ROLE, "2014",
        new RoleRedefined("Postbode", "Besteller", null, null, null, null, null, null, null)));
    assertThat(events(TEAM, Moment.NOW)).containsExactlyElementsOf(ids("1", "d", "e", "f", "r"));
    assertThat(events(OTHER, Moment.NOW)).containsExactlyElementsOf(ids("2"));
    assertThat(events(OTHER, knownAt(moved))).containsExactlyElementsOf(ids("2", "d", "e", "c"));
    assertThat(events(TEAM, knownAt(before))).containsExactlyElementsOf(ids("1", "d", "e"));
    assertRebuiltEqual();
  }

  @Test
  void givenAMergerThatIsRetracted_whenTheAbsorbedTeamIsFoldedAnew_thenWhoAskedBeforeStillKnewItAsEnded() {
    record(founded("1", TEAM, "2011"), founded("2", OTHER, "2011"));
    long merged = record(told("m", TEAM, "2014", new TeamsMerged(List.of(OTHER), null, null)));
    Object ended = histories.team("west", knownAt(merged), Reader.ANYONE).state();
    record(told("r", TEAM, "2026", new EventRetracted(id("m"), "kwam er niet van")));
    house.caughtUp();

    assertThat(histories.team("west", knownAt(merged), Reader.ANYONE).state()).isEqualTo(ended);
    assertThat(histories.team("west", Moment.NOW, Reader.ANYONE).state()).isNotEqualTo(ended);
    assertRebuiltEqual();
  }

  @Test
  void givenATeamThatTurnsOutToBeAnother_whenTheOtherIsRead_thenItHoldsWhatWasToldOfBoth() {
    record(founded("1", TEAM, "2011"), founded("2", OTHER, "2012"), told("d", ROLE, "2013", new RoleDescribed(OTHER, "Bode", null, null)));
    long before = record(adjusted("3", OTHER, "2014"));
    record(told("same", OTHER, "2026", new DuplicateRecognised(TEAM, "twee namen")), adjusted("4", OTHER, "2015"));

    assertThat(events(TEAM, Moment.NOW)).containsExactlyElementsOf(ids("1", "2", "d", "3", "4", "same"));
    assertThat(events(TEAM, knownAt(before))).containsExactlyElementsOf(ids("1"));
    assertThat(histories.team("oost", Moment.NOW, Reader.ANYONE).state().adjustments()).hasSize(2);
    assertThat(histories.team("oost", Moment.NOW, Reader.ANYONE).state().belonging().roles()).containsExactly(ROLE);
    house.caughtUp();
    assertThat(histories.teams(new TeamFilter(null, null), Cursor.START, 9).items()).extracting(TeamSummary::id).containsExactly(TEAM);
    assertThat(events(OTHER, Moment.NOW)).containsExactlyElementsOf(ids("2", "d", "3", "4", "same"));
    assertRebuiltEqual();
  }

  @Test
  void givenADuplicate_whenAskedWhatItIs_thenBothSaySo_notToWhoAskedBefore_andNoLongerOnceThatIsTakenBack() {
    record(founded("1", TEAM, "2011"), founded("2", OTHER, "2012"));
    long before = record(told("b", ROLE, "2013", new RoleDescribed(OTHER, "Bode", null, null)));
    long recognised = record(told("same", OTHER, "2026", new DuplicateRecognised(TEAM, "twee namen")));

    assertThat(histories.identity(OTHER, recognised)).isEqualTo(new Identity(TEAM, List.of()));
    assertThat(histories.identity(TEAM, recognised)).isEqualTo(new Identity(null, List.of(OTHER)));
    assertThat(List.of(OTHER, TEAM)).allSatisfy(team -> assertThat(histories.identity(team, before)).isEqualTo(new Identity(null, List.of())));
    assertThat(histories.identity(ROLE, recognised)).isEqualTo(new Identity(null, List.of()));

    long gone = record(told("r", OTHER, "2026", new EventRetracted(id("same"), "toch twee teams")));
    assertThat(List.of(OTHER, TEAM)).allSatisfy(team -> assertThat(histories.identity(team, gone)).isEqualTo(new Identity(null, List.of())));
    assertThat(histories.identity(OTHER, recognised).duplicateOf()).isEqualTo(TEAM);
  }

  @Test
  void givenATeamOfWhichNothingHolds_whenListed_thenItIsNotThere() {
    record(founded("1", TEAM, "2011"));
    house.caughtUp();
    assertThat(histories.teams(new TeamFilter(null, null), Cursor.START, 9).items()).hasSize(1);
    long last = record(told("r", TEAM, "2026", new EventRetracted(id("1"), "bestond niet")), told("rr", TEAM, "2026", new EventRetracted(id("r"), "of toch")),
        told("r3", TEAM, "2026", new EventRetracted(id("1"), "nee")));
    assertThat(events(TEAM, knownAt(last))).containsExactlyElementsOf(ids("rr", "r3"));
    house.caughtUp();
    assertThat(histories.teams(new TeamFilter(null, null), Cursor.START, 9).items()).isEmpty();
    assertRebuiltEqual();
  }

  @Test
  void givenACorrectionOfWhatMayNotBeSeen_whenTheHistoryIsRead_thenItIsNotThereEither() {
    record(told("1", SESSION, "2013", contribution(Visibility.SESSION, "geheim")), told("2", SESSION, "2013", contribution(Visibility.OPEN, "open")));
    record(correction("c1", SESSION, "1", "2013", contribution(Visibility.SESSION, "geheimer")),
        correction("c2", SESSION, "2", "2013", contribution(Visibility.OPEN, "opener")));
    assertThat(events(SESSION, Moment.NOW)).containsExactlyElementsOf(ids("2", "c2"));

    record(correction("c3", SESSION, "2", "2013", contribution(Visibility.ONLY_ME, "toch niet")));
    assertThat(events(SESSION, Moment.NOW)).isEmpty();
    assertThat(events(SESSION, knownAt(0))).isEmpty();
  }

  private void assertRebuiltEqual() {
    house.caughtUp();
    List<String> before = documents();
    assertThat(house.rebuild().state()).isEqualTo(State.DONE);
    assertThat(documents()).containsExactlyElementsOf(before);
  }

  private List<String> documents() {
    List<String> documents = new ArrayList<>();
    ViewsDigest.dump(house.views(), documents::add);
    return documents;
  }

  private long record(Happening... happenings) {
    long last = store.record(happenings);
    histories.await(last);
    return last;
  }

  private Entry entry(String event, Moment moment) {
    return history(TEAM, moment).stream().filter(entry -> entry.event().equals(id(event))).findFirst().orElseThrow();
  }

  private List<EventId> events(SubjectId subject, Moment moment) {
    return history(subject, moment).stream().map(Entry::event).toList();
  }

  private List<Entry> history(SubjectId subject, Moment moment) {
    return histories.history(subject, moment, Order.FIELD, Cursor.START, 50, Reader.ANYONE).items();
  }

  private static Moment knownAt(long position) {
    return new Moment(null, new KnownAt.Position(position));
  }

  private static Happening founded(String id, SubjectId team, String on) {
    return told(id, team, on, founding("Oost"));
  }

  private static SubjectEvent founding(String name) {
    return new TeamFounded(name, null, null, null, null, null, null);
  }

  private static Happening adjusted(String id, SubjectId team, String on) {
    return told(id, team, on, new TeamAdjusted("iets", null, null));
  }

  private static SubjectEvent contribution(Visibility visibility, String text) {
    return new ContributionMade(null, visibility, text, null, null);
  }

  private static Happening correction(String id, SubjectId subject, String of, String on, SubjectEvent data, String... causes) {
    return told(id, subject, "2026", new EventCorrected(id(of), "beter nagezocht", EdtfDate.parse(on), Stream.of(causes).map(cause -> id(cause)).toList(), data));
  }
}
