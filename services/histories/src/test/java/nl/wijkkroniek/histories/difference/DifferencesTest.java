package nl.wijkkroniek.histories.difference;

import static nl.wijkkroniek.histories.Telling.id;
import static nl.wijkkroniek.histories.Telling.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.wijkkroniek.histories.Allowing;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.House;
import nl.wijkkroniek.histories.KnownAt;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.Store;
import nl.wijkkroniek.histories.difference.Change.Manner;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventCorrected;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleDescribed;
import nl.wijkkroniek.kernel.event.SessionEvent.ReflectionSessionOpened;
import nl.wijkkroniek.kernel.event.TeamEvent.MemberJoined;
import nl.wijkkroniek.kernel.event.TeamEvent.MemberLeft;
import nl.wijkkroniek.kernel.event.TeamEvent.PartnerJoined;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamAdjusted;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFounded;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamRenamed;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.value.Motive;
import nl.wijkkroniek.kernel.value.Profile;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.words.Refusal;
import nl.wijkkroniek.kernel.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What changed between two moments, asked of the histories as they run. */
class DifferencesTest {

  private static final SubjectId TEAM = SubjectId.team("oost");
  private static final TeamFounded FOUNDING = new TeamFounded("Oost", null, null, null, true, "Gemeente Rotterdam", null);

  @TempDir
  private Path folder;
  private Store store;
  private House house;
  private Differences differences;

  @BeforeEach
  void open() {
    store = new Store(folder);
    house = new House(store, Allowing.ONLY_OPEN).start();
    differences = new Differences(house.histories(), house.steps());
  }

  @AfterEach
  void close() {
    house.close();
    store.close();
  }

  @Test
  void givenATeamThatChanged_whenTwoDaysAreCompared_thenAPersonsSentencesSayWhoJoinedAndLeftAndHowItWasRenamed() {
    record(told("1", TEAM, "2011", new TeamRenamed("Oost", null)), told("2", TEAM, "2011", new MemberJoined(Profile.VOLUNTEER, null, null, null)),
        told("3", TEAM, "2013", new MemberLeft(Profile.VOLUNTEER, null, null, null, null)),
        told("4", TEAM, "2013", new PartnerJoined("School De Brug", null, null)), told("5", TEAM, "2014", new TeamRenamed("Nieuw Oost", null)));

    Difference difference = between(asOf("2012"), asOf("2015"));

    assertThat(difference.words()).extracting(Words::en).containsExactly("Renamed from Oost to Nieuw Oost", "Left: volunteer", "Partner joined: School De Brug");
    assertThat(difference.words()).extracting(Words::nl).containsExactly("Hernoemd van Oost naar Nieuw Oost", "Vertrok: vrijwilliger", "Partner erbij: School De Brug");
    assertThat(difference.changes()).extracting(Change::change).containsOnly(Manner.HAPPENED).hasSize(3);
    assertThat(difference.changes().getFirst().words().en()).startsWith("Happened since: 2013: ");
    assertThat(between(asOf("2015"), asOf("2012")).words()).extracting(Words::en).contains("Renamed from Nieuw Oost to Oost", "Joined: volunteer");
  }

  @Test
  void givenAFactToldLate_whenTwoMomentsOfKnowingAreCompared_thenItCameToBeKnownLater() {
    long before = record(told("1", TEAM, "2011", new TeamRenamed("Oost", null)));
    long after = record(told("2", TEAM, "2010", new TeamAdjusted("Later", Motive.LEARNED, null)));

    assertThat(between(known(before), known(after)).changes()).extracting(Change::change, change -> change.entry().event())
        .containsExactly(tuple(Manner.CAME_TO_BE_KNOWN, id("2")));
    assertThat(between(known(before), known(after)).changes().getFirst().words().nl()).startsWith("Later bekend geworden: 2010: ");
    assertThat(between(known(after), known(before)).changes()).extracting(Change::change).containsExactly(Manner.NOT_YET_KNOWN);
    assertThat(between(known(after), Moment.NOW).changes()).isEmpty();
    assertThat(between(known(after), Moment.NOW).words()).isEmpty();
  }

  @Test
  void givenAFoundingThatIsToldLater_whenCompared_thenItIsSaidHowItBegan_andPutRightThatItIsAnother() {
    long before = record(told("1", TEAM, "2012", new TeamAdjusted("Anders", Motive.LEARNED, null)));
    long founded = record(told("2", TEAM, "2011", FOUNDING));
    assertThat(between(known(before), known(founded)).words()).extracting(Words::en)
        .containsExactly("Is called: Oost", "The beginning: 2011 (founded as an experiment)", "Commissioner: Gemeente Rotterdam");

    long corrected = record(told("c", TEAM, "2026", new EventCorrected(id("2"), "beter nagezocht", EdtfDate.parse("2010"), List.of(), FOUNDING)));
    assertThat(between(known(founded), known(corrected)).words()).extracting(Words::nl)
        .containsExactly("Het begin: eerst 2011 (opgericht als experiment), nu 2010 (opgericht als experiment)");
  }

  @Test
  void givenARoleAndASession_whenTheyBegan_thenThatIsSaidByTheDay() {
    SubjectId role = SubjectId.role("bode");
    SubjectId session = SubjectId.session("terugblik");
    record(told("1", role, "2013", new RoleDescribed(null, "Bode", null, null)), told("2", session, "2014-06-14", new ReflectionSessionOpened("Terugblik", null, null, null, null, null)));

    assertThat(differences.between(role, asOf("2010"), Moment.NOW, Cursor.START, 50, Reader.ANYONE).words()).extracting(Words::en)
        .contains("Described: 2013");
    assertThat(differences.between(session, asOf("2010"), Moment.NOW, Cursor.START, 50, Reader.ANYONE).words()).extracting(Words::nl)
        .contains("Begonnen: 14 juni 2014");
  }

  @Test
  void givenAnUncertainDate_whenTheSecondDayIsLater_thenItBecameCertain() {
    record(told("1", TEAM, "2011", new TeamRenamed("Oost", null)), told("2", TEAM, "2013", new TeamAdjusted("Ergens in het jaar", Motive.LEARNED, null)));

    assertThat(between(asOf("2013-06"), asOf("2014")).changes()).extracting(Change::change).containsExactly(Manner.BECAME_CERTAIN);
    assertThat(between(asOf("2014"), asOf("2013-06")).changes()).extracting(Change::change).containsExactly(Manner.BECAME_UNCERTAIN);
    assertThat(between(asOf("2014"), asOf("2012")).changes()).extracting(Change::change).containsExactly(Manner.NOT_YET_HAPPENED);
  }

  @Test
  void givenNothingWasKnownYet_whenCompared_thenThatIsSaid_andWhatIsNeverKnownIsRefused() {
    record(told("1", TEAM, "2011", new TeamRenamed("Oost", null)));

    assertThat(between(asOf("2005"), Moment.NOW).words()).extracting(Words::en).startsWith("At first nothing was known of it yet.", "Is called: Oost");
    assertThat(between(Moment.NOW, asOf("2005")).words()).extracting(Words::en).startsWith("After that nothing is known of it.");
    assertThatThrownBy(() -> between(asOf("2005"), asOf("2006"))).isInstanceOfSatisfying(Refusal.class, refusal ->
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNKNOWN));
    assertThatThrownBy(() -> between(Moment.NOW, known(99))).isInstanceOf(Refusal.class).hasMessageContaining("toKnownAt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "0.1", "0.1.2.3", "-2.1.0", "0.-2.0", "0.1.-2", "0.99.0", "99.1.0", "0.99999999999999999999.0"})
  void givenACursorThatNobodyGave_whenReadOn_thenItIsRefusedByName(String forged) {
    record(told("1", TEAM, "2011", new TeamRenamed("Oost", null)), told("2", TEAM, "2012", new TeamRenamed("Nieuw Oost", null)));

    assertThat(differences.between(TEAM, known(0), Moment.NOW, new Cursor("0.1.0"), 50, Reader.ANYONE).changes()).hasSize(1);
    assertThatThrownBy(() -> differences.between(TEAM, known(0), Moment.NOW, new Cursor(forged), 50, Reader.ANYONE)).isInstanceOfSatisfying(Refusal.class, refusal -> {
      assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
      assertThat(refusal.detail().en()).startsWith("cursor: ");
    });
  }

  @Test
  void givenMoreChangesThanAPageHolds_whenReadOn_thenNoneIsMissingAndNoneDoubled() {
    List<Happening> many = new ArrayList<>();
    for (int each = 0; each < 25; each++) {
      many.add(told("n" + each, TEAM, each % 2 == 0 ? "2011" : "2014", new TeamAdjusted("Stap " + each, Motive.LEARNED, null)));
    }
    record(many.toArray(Happening[]::new));

    List<String> seen = new ArrayList<>();
    Cursor cursor = Cursor.START;
    do {
      Difference page = differences.between(TEAM, asOf("2012"), Moment.NOW, cursor, 5, Reader.ANYONE);
      seen.addAll(page.changes().stream().map(change -> change.entry().event().id()).toList());
      cursor = page.next();
    } while (cursor != null);

    assertThat(seen).containsExactly("n1", "n3", "n5", "n7", "n9", "n11", "n13", "n15", "n17", "n19", "n21", "n23");
    assertThatThrownBy(() -> differences.between(TEAM, asOf("2012"), Moment.NOW, new Cursor("x"), 5, Reader.ANYONE)).hasMessageContaining("cursor");
  }

  private Difference between(Moment from, Moment to) {
    return differences.between(TEAM, from, to, Cursor.START, 50, Reader.ANYONE);
  }

  private static Moment asOf(String date) {
    return new Moment(EdtfDate.parse(date), null);
  }

  private static Moment known(long position) {
    return new Moment(null, new KnownAt.Position(position));
  }

  private long record(Happening... happenings) {
    long position = store.record(happenings);
    house.caughtUp();
    return position;
  }
}
