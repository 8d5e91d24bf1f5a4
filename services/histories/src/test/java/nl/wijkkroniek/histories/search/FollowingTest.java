package nl.wijkkroniek.histories.search;

import static nl.wijkkroniek.histories.Telling.id;
import static nl.wijkkroniek.histories.Telling.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import nl.wijkkroniek.histories.Allowing;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.Store;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventCorrected;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentStarted;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ObservationNoted;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamAdjusted;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFounded;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamRenamed;
import nl.wijkkroniek.kernel.place.Municipality;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.visibility.Reader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found while more is recorded. */
class FollowingTest {

  private static final SubjectId OOST = SubjectId.team("oost");
  private static final SubjectId WEST = SubjectId.team("west");
  private static final SubjectId KITCHEN = SubjectId.experiment("keuken");

  @TempDir
  private Path folder;
  private Store store;
  private Searching search;

  @BeforeEach
  void open() {
    store = new Store(folder.resolve("store"));
    search = new Searching(store, folder.resolve("search"), Allowing.ONLY_OPEN);
    store.record(
        told("oost", OOST, "2011", new TeamFounded("Veerkracht Oost", new Municipality("GM0599", "Rotterdam"), null, "Ontmoeting in de wijk", null, null, null)),
        told("west", WEST, "2013", new TeamFounded("West", new Municipality("GM0363", "Amsterdam"), null, "Coördinatie van zorg", null, null, null)),
        told("keuken", KITCHEN, "2012-06", new ExperimentStarted(OOST, "Werkt een buurtkeuken?", null, null)),
        told("gezien", KITCHEN, "2012-21", new ObservationNoted("Vrijwilligers kookten", null, null)));
    search.caughtUp();
  }

  @AfterEach
  void close() {
    search.close();
    store.close();
  }

  @Test
  void givenATeamThatIsRenamed_whenItsNewOrItsOldNameIsLookedFor_thenWhatHappenedBeforeIsFound() {
    store.record(told("nieuw", OOST, "2015", new TeamRenamed("Sterrenburg", null)));
    search.caughtUp();
    assertThat(search.find("sterrenburg")).contains("oost", "keuken", "gezien", "nieuw");
    assertThat(search.find("veerkracht")).contains("oost", "keuken", "gezien");
  }

  @Test
  void givenAnExperimentThatIsSaidLateToBelongToATeam_whenSearchedByMunicipality_thenWhatHappenedBeforeIsFound() {
    SubjectId late = SubjectId.experiment("laat");
    store.record(told("eerst", late, "2013", new ObservationNoted("Er was een wandelgroep", null, null)));
    search.caughtUp();
    assertThat(search.find("wandelgroep", null, "GM0363", null)).isEmpty();
    store.record(told("dan", late, "2013", new ExperimentStarted(WEST, null, null, null)));
    search.caughtUp();
    assertThat(search.find("wandelgroep", null, "GM0363", null)).containsExactly("eerst");
  }

  @Test
  void givenANameThatACorrectionGave_whenAnotherCorrectionTakesItBack_thenNothingOfThatSubjectIsFoundByIt() {
    SubjectId garden = SubjectId.experiment("tuin");
    store.record(told("tuin", garden, "2012-06", new ExperimentStarted(null, null, null, null)));
    store.record(told("tuin-gezien", garden, "2012-21", new ObservationNoted("Kinderen kwamen kijken", null, null)));
    search.caughtUp();
    store.record(told("met-naam", garden, "2012-06", corrected("tuin", "Werkt een pluktuin?")));
    search.caughtUp();
    assertThat(search.find("pluktuin")).contains("tuin-gezien");
    store.record(told("zonder-naam", garden, "2012-06", corrected("tuin", null)));
    search.caughtUp();
    assertThat(search.find("pluktuin")).doesNotContain("tuin-gezien");
  }

  private static EventCorrected corrected(String event, String question) {
    return new EventCorrected(id(event), "Verschreven", EdtfDate.parse("2012-06"), List.of(), new ExperimentStarted(null, question, null, null));
  }

  @Test
  void givenManyThatAreFound_whenReadPageByPage_thenNoneIsRepeatedAndNoneMissed_alsoWhenMoreIsRecorded() {
    store.record(IntStream.range(0, 137).mapToObj(i -> told("a" + i, OOST, "2012", new TeamAdjusted("tuinieren " + "samen ".repeat(i % 7), null, null))).toList());
    search.caughtUp();
    Wanted wanted = new Wanted("tuinier", null, null, null);
    Findings first = search.finding().find(wanted, Cursor.START, 10, Reader.ANYONE);
    List<String> ids = new ArrayList<>(first.page().items().stream().map(found -> found.event().id()).toList());
    for (Cursor cursor = first.page().next(); cursor != null; ) {
      store.record(told("later" + ids.size(), OOST, "2012", new TeamAdjusted("tuinieren", null, null)));
      search.caughtUp();
      Findings next = search.finding().find(wanted, cursor, 10, Reader.ANYONE);
      next.page().items().forEach(found -> ids.add(found.event().id()));
      cursor = next.page().next();
    }
    assertThat(ids).hasSize(137).doesNotHaveDuplicates();
    assertThat(new HashSet<>(ids)).allMatch(id -> id.startsWith("a"));
  }

  @Test
  void givenSomethingRecorded_whenLookedFor_thenWhoWaitsForItFindsIt() {
    long position = store.record(told("vers", OOST, "2015", new TeamAdjusted("spiksplinternieuw", null, null)));
    search.finding().await(position);
    assertThat(search.find("spiksplinternieuw")).containsExactly("vers");
  }
}
