package nl.wijkkroniek.histories.many;

import static nl.wijkkroniek.histories.Telling.id;
import static nl.wijkkroniek.histories.Telling.ids;
import static nl.wijkkroniek.histories.Telling.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.wijkkroniek.histories.Allowing;
import nl.wijkkroniek.histories.BelongingFilter;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.Entry;
import nl.wijkkroniek.histories.House;
import nl.wijkkroniek.histories.KnownAt;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.Order;
import nl.wijkkroniek.histories.Page;
import nl.wijkkroniek.histories.Store;
import nl.wijkkroniek.histories.circle.CircleSummary;
import nl.wijkkroniek.histories.need.NeedSummary;
import nl.wijkkroniek.kernel.event.CircleEvent.MunicipalityJoined;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventCorrected;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventRetracted;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.NeedEvent.NeedWeighed;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleDescribed;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamAdjusted;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamRenamed;
import nl.wijkkroniek.kernel.place.Municipality;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.value.Motive;
import nl.wijkkroniek.kernel.value.NeedDecision;
import nl.wijkkroniek.kernel.visibility.Reader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Many subjects asked at once, and found by where they are. */
class ManySubjectsTest {

  private static final SubjectId EAST = SubjectId.team("oost");
  private static final SubjectId WEST = SubjectId.team("west");
  private static final SubjectId ROLE = SubjectId.role("bode");
  private static final SubjectId NOBODY = SubjectId.team("niemand");
  private static final int MANY = 50;

  @TempDir
  private Path folder;
  private Store store;
  private House house;

  @BeforeEach
  void open() {
    store = new Store(folder);
    house = new House(store, Allowing.ONLY_OPEN).start();
  }

  @AfterEach
  void close() {
    house.close();
    store.close();
  }

  @Test
  void givenManySubjects_whenTheirStatesAreAsked_thenAllAreOfOnePosition_andTheUnknownAreNamed() {
    long first = record(told("1", EAST, "2011", new TeamRenamed("Oost", null)));
    long second = record(told("2", WEST, "2012", new TeamRenamed("West", null)), told("3", ROLE, "2013", new RoleDescribed(EAST, "Bode", List.of(), null)));

    States now = states(Moment.NOW, NOBODY, EAST, WEST, ROLE);
    States then = states(new Moment(null, new KnownAt.Position(first)), EAST, WEST);
    States earlier = states(new Moment(EdtfDate.parse("2012"), null), ROLE, WEST);

    assertThat(now.items()).extracting(States.Item::name).containsExactly("Oost", "West", "Bode");
    assertThat(now.unknown()).extracting(States.Missing::subject).containsExactly(NOBODY);
    assertThat(now.position()).isEqualTo(second);
    assertThat(then.items()).extracting(States.Item::name).containsExactly("Oost");
    assertThat(then.unknown()).extracting(States.Missing::subject).containsExactly(WEST);
    assertThat(then.position()).isEqualTo(first);
    assertThat(earlier.unknown()).extracting(States.Missing::subject).containsExactly(ROLE);
    assertThat(states(Moment.NOW, NOBODY).items()).isEmpty();
  }

  @Test
  void givenAPresentStateThatIsKept_whenAskedForAMomentSinceItsLastChange_thenItIsTheSameAsOneThatIsFolded() {
    long changed = record(told("1", EAST, "2011", new TeamRenamed("Oost", null)));
    long later = record(told("2", WEST, "2012", new TeamRenamed("West", null)));
    long again = record(told("3", EAST, "2010", new TeamAdjusted("Eerder", Motive.LEARNED, null)));

    assertThat(house.histories().team("oost", new Moment(null, new KnownAt.Position(later)), Reader.ANYONE).state().adjustments()).isEmpty();
    assertThat(house.histories().team("west", new Moment(null, new KnownAt.Position(again)), Reader.ANYONE).position()).isGreaterThanOrEqualTo(later);
    assertThat(house.histories().team("oost", new Moment(null, new KnownAt.Position(changed)), Reader.ANYONE).position()).isEqualTo(changed);
    assertThat(house.histories().team("west", new Moment(null, new KnownAt.Position(again)), Reader.ANYONE).position()).isEqualTo(again);
  }

  @ParameterizedTest
  @EnumSource
  void givenHistoriesThatOverlap_whenToldAsOne_thenEachEventStandsOnceInOneOrder(Order order) {
    List<Happening> many = new ArrayList<>();
    for (int each = 0; each < 30; each++) {
      SubjectId subject = List.of(EAST, WEST, ROLE).get(each % 3);
      many.add(told("n" + each, subject, Integer.toString(2040 - each), subject.equals(ROLE) ? new RoleDescribed(EAST, "Bode " + each, List.of(), null)
          : new TeamRenamed("Team " + each, null)));
    }
    record(many.toArray(Happening[]::new));

    List<EventId> whole = joint(List.of(EAST, WEST, ROLE, NOBODY), order, 200);
    List<EventId> inPages = joint(List.of(EAST, WEST, ROLE, NOBODY), order, 7);

    assertThat(whole).hasSize(30).doesNotHaveDuplicates().isEqualTo(inPages);
    assertThat(whole).filteredOn(each -> events(EAST, order).contains(each)).isEqualTo(events(EAST, order));
    assertThat(whole).filteredOn(each -> events(WEST, order).contains(each)).isEqualTo(events(WEST, order));
    assertThat(house.joint().history(List.of(EAST, NOBODY), Moment.NOW, order, Cursor.START, 5, Reader.ANYONE).unknown()).containsExactly(NOBODY);
    assertThat(joint(List.of(ROLE), Order.RECORDING, 50)).startsWith(ids("n2").getFirst());
  }

  @ParameterizedTest
  @CsvSource({"FIELD, 1", "FIELD, 2", "FIELD, 3", "RECORDING, 1", "RECORDING, 2", "RECORDING, 3"})
  void givenWhatWasCorrectedOnceAndTwiceAndTakenBack_whenReadInPages_thenEachEventStandsOnceThere(Order order, int limit) {
    record(adjusted("1", EAST, "2011"), adjusted("2", WEST, "2012"), adjusted("3", EAST, "2013"),
        told("4", ROLE, "2014", new RoleDescribed(EAST, "Bode", List.of(), null)), adjusted("5", EAST, "2015"), adjusted("6", WEST, "2016"), adjusted("7", EAST, "2017"));
    long before = record(corrected("c1", EAST, "5", "2010"), corrected("c2", WEST, "2", "2018"));
    record(corrected("c3", EAST, "5", "2019"), told("r1", EAST, "2026", new EventRetracted(id("3"), "nooit gebeurd")),
        told("r2", WEST, "2026", new EventRetracted(id("c2"), "toch niet")), told("c4", ROLE, "2026",
            new EventCorrected(id("4"), "beter nagezocht", EdtfDate.parse("2014"), List.of(), new RoleDescribed(WEST, "Bode", List.of(), null))));

    for (Moment moment : List.of(Moment.NOW, new Moment(null, new KnownAt.Position(before)))) {
      List<EventId> whole = inPages(200, cursor -> house.joint().history(List.of(EAST, WEST, ROLE), moment, order, cursor, 200, Reader.ANYONE).page());
      assertThat(whole).hasSize(moment == Moment.NOW ? 11 : 9).contains(id("5")).doesNotHaveDuplicates();
      assertThat(inPages(limit, cursor -> house.joint().history(List.of(EAST, WEST, ROLE), moment, order, cursor, limit, Reader.ANYONE).page())).isEqualTo(whole);
      for (SubjectId subject : List.of(EAST, WEST, ROLE)) {
        List<EventId> own = inPages(limit, cursor -> house.histories().history(subject, moment, order, cursor, limit, Reader.ANYONE));
        assertThat(own).isNotEmpty().isEqualTo(whole.stream().filter(own::contains).toList());
      }
    }
  }

  @Test
  void givenNeedsAndCircles_whenLookedForByMunicipality_thenTheOldAndTheNewCodeFindThem() {
    record(told("1", SubjectId.need("zorg"), "2012", new NeedWeighed("Zorg", new Municipality("GM0416", "Langedijk"), List.of(), null, List.of(), List.of(), NeedDecision.NO_TEAM,
        null, null)), told("2", SubjectId.circle("kring"), "2012", new MunicipalityJoined(new Municipality("GM0416", "Langedijk"), null)),
        told("3", SubjectId.circle("andere"), "2012", new MunicipalityJoined(new Municipality("GM0599", "Rotterdam"), null)));

    assertThat(needs("GM0416")).isEqualTo(needs("GM1980")).containsExactly("zorg");
    assertThat(circles("GM0416")).isEqualTo(circles("GM1980")).containsExactly("kring");
    assertThat(circles("GM0599")).containsExactly("andere");
    assertThat(needs("GM0599")).isEmpty();
  }

  private List<String> needs(String municipality) {
    return house.histories().needs(new BelongingFilter(null, null, municipality), Cursor.START, 50).items().stream().map(NeedSummary::id).map(SubjectId::slug).toList();
  }

  private List<String> circles(String municipality) {
    return house.histories().circles(new BelongingFilter(null, null, municipality), Cursor.START, 50).items().stream().map(CircleSummary::id).map(SubjectId::slug)
        .toList();
  }

  private States states(Moment moment, SubjectId... subjects) {
    return States.of(List.of(subjects), moment, house.histories(), Reader.ANYONE);
  }

  private List<EventId> joint(List<SubjectId> subjects, Order order, int limit) {
    return inPages(limit, cursor -> house.joint().history(subjects, Moment.NOW, order, cursor, limit, Reader.ANYONE).page());
  }

  /** Every page but the last is full; there is an end to them. */
  private static List<EventId> inPages(int limit, Function<Cursor, Page<Entry>> asked) {
    List<EventId> all = new ArrayList<>();
    for (Cursor cursor = Cursor.START; cursor != null; ) {
      Page<Entry> page = asked.apply(cursor);
      page.items().forEach(entry -> all.add(entry.event()));
      cursor = page.next();
      assertThat(cursor == null || page.items().size() == limit).as("page is full").isTrue();
      assertThat(all).hasSizeLessThan(MANY);
    }
    return all;
  }

  private static Happening adjusted(String id, SubjectId team, String on) {
    return told(id, team, on, new TeamAdjusted("Stap " + id, Motive.LEARNED, null));
  }

  private static Happening corrected(String id, SubjectId team, String event, String on) {
    return told(id, team, "2026", new EventCorrected(id(event), "beter nagezocht", EdtfDate.parse(on), List.of(),
        new TeamAdjusted("Anders", Motive.LEARNED, null)));
  }

  private List<EventId> events(SubjectId subject, Order order) {
    return house.histories().history(subject, Moment.NOW, order, Cursor.START, 200, Reader.ANYONE).items().stream().map(Entry::event).toList();
  }

  private long record(Happening... happenings) {
    long position = store.record(happenings);
    house.caughtUp();
    return position;
  }
}
