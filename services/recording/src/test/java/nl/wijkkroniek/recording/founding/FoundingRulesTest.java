package nl.wijkkroniek.recording.founding;

import static nl.wijkkroniek.recording.rules.Memory.nth;

import java.util.List;
import nl.wijkkroniek.kernel.event.TeamEvent.NeighbourhoodsChanged;
import nl.wijkkroniek.kernel.event.TeamEvent.PartnerJoined;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFirstRecorded;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFounded;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamRenamed;
import nl.wijkkroniek.kernel.place.Municipality;
import nl.wijkkroniek.kernel.place.Neighbourhood;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.recording.rules.Memory;
import org.junit.jupiter.api.Test;

class FoundingRulesTest {

  private static final SubjectId TEAM = SubjectId.team("spijkenisse");
  private static final PartnerJoined PARTNER = new PartnerJoined("DRIFT", null, null);

  @Test
  void givenNothing_whenFounded_thenAccepted() {
    Memory.empty().when("2011", TEAM, founded(null)).thenAccepted();
  }

  @Test
  void givenAFounding_whenFoundedAgain_thenMarked() {
    Memory.empty().given("2011", TEAM, founded(null)).when("2012", TEAM, founded(null)).thenAccepted("founded-already", "before-founding");
  }

  @Test
  void givenAPartnerOf2010_whenFoundedIn2011_thenMarked() {
    Memory.empty().given("2010", TEAM, PARTNER).when("2011", TEAM, founded(null)).thenMarked("before-founding", nth(1));
  }

  @Test
  void givenAPartnerOfTheSameYear_whenFounded_thenAccepted() {
    Memory.empty().given("2011", TEAM, PARTNER).when("2011-06", TEAM, founded(null)).thenAccepted();
  }

  @Test
  void givenAFounding_whenAnEarlierPartnerIsTold_thenMarked() {
    Memory.empty().given("2011", TEAM, founded(null)).when("2010", TEAM, PARTNER).thenMarked("before-founding", nth(1));
  }

  @Test
  void givenAMunicipalityThatMergedAwayIn2015_whenFoundedIn2014_thenAccepted() {
    Memory.empty().when("2014", TEAM, founded("GM0612")).thenAccepted();
  }

  @Test
  void givenAMunicipalityThatMergedAwayIn2015_whenFoundedIn2016_thenRefusedNamingASuccessor() {
    Memory.empty().when("2016", TEAM, founded("GM0612")).thenRefused("municipality.code", null, "GM0612", "GM1930");
  }

  @Test
  void givenAMunicipalityThatMergedAwayIn2015_whenFirstRecordedIn2016_thenRefused() {
    Memory.empty().when("2016", TEAM, new TeamFirstRecorded("Team", municipality("GM0612"), List.of(), null, null, null, null))
        .thenRefused("municipality.code", null, "GM0612");
  }

  @Test
  void givenAMunicipalityThatMergedAwayIn2015_whenItsNeighbourhoodsChangeIn2016_thenRefused() {
    var changed = new NeighbourhoodsChanged(List.of(new Neighbourhood("Centrum", null, null)), municipality("GM0612"), null);
    Memory.empty().when("2016", TEAM, changed).thenRefused("municipality.code", null, "GM0612");
  }

  @Test
  void givenAName_whenRenamedToTheSame_thenAcceptedAsAMemory() {
    Memory.empty().given("2011", TEAM, founded(null)).when("2012", TEAM, new TeamRenamed("Wijkteam Centrum", null)).thenAccepted();
  }

  private static TeamFounded founded(String code) {
    return new TeamFounded("Wijkteam Centrum", code == null ? null : municipality(code), List.of(), null, null, null, null);
  }

  private static Municipality municipality(String code) {
    return new Municipality(code, null);
  }
}
