package nl.wijkkroniek.recording.adjustment;

import static nl.wijkkroniek.recording.rules.Memory.nth;

import java.util.List;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamAdjusted;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamDissolved;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamSplit;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamsMerged;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.recording.rules.Memory;
import org.junit.jupiter.api.Test;

class RearrangementRulesTest {

  private static final SubjectId TEAM = SubjectId.team("carnisse");
  private static final SubjectId NORTH = SubjectId.team("noord");
  private static final SubjectId SOUTH = SubjectId.team("zuid");
  private static final TeamAdjusted ADJUSTED = new TeamAdjusted("Samen op huisbezoek", null, null);
  private static final TeamDissolved DISSOLVED = new TeamDissolved("Klaar", null, null, null);

  @Test
  void givenTeams_whenMerged_thenAccepted() {
    Memory.empty().given("2012", NORTH, ADJUSTED).when("2014", TEAM, merged(NORTH, SOUTH)).thenAccepted();
  }

  @Test
  void givenATeam_whenItGoesIntoItself_thenRefused() {
    Memory.empty().when("2014", TEAM, merged(NORTH, TEAM)).thenRefused("from", null, "team/carnisse");
  }

  @Test
  void givenATeamDissolvedBefore_whenItIsAbsorbed_thenRefusedNamingTheDissolution() {
    Memory.empty().given("2012", NORTH, DISSOLVED).when("2014", TEAM, merged(NORTH)).thenRefused("from", nth(1), "team/noord", "2012");
  }

  @Test
  void givenATeamDissolvedAroundThatTime_whenItIsAbsorbed_thenMarkedAsAnotherMemoryOfTheSame() {
    Memory.empty().given("2014", NORTH, DISSOLVED).when("2014-06", TEAM, merged(NORTH)).thenMarked("ended-already", nth(1));
  }

  @Test
  void givenATeamThatDidSomethingLater_whenItIsAbsorbed_thenMarked() {
    Memory.empty().given("2015", NORTH, ADJUSTED).when("2014", TEAM, merged(NORTH)).thenMarked("later-happenings", nth(1));
  }

  @Test
  void givenTheContinuingTeamDissolvedBefore_whenOthersGoIntoIt_thenRefused() {
    Memory.empty().given("2012", TEAM, DISSOLVED).when("2014", TEAM, merged(NORTH)).thenRefused("occurredon", nth(1), "2012");
  }

  @Test
  void givenATeam_whenItSplitsAndGoesOnAsOneOfTheParts_thenItGoesOn() {
    Memory.empty().given("2014", TEAM, split(TEAM, NORTH)).when("2015", TEAM, ADJUSTED).thenAccepted();
  }

  @Test
  void givenATeamThatSplitIntoOthers_whenSomethingHappensToItLater_thenRefusedNamingTheSplit() {
    Memory.empty().given("2014", TEAM, split(NORTH, SOUTH)).when("2015", TEAM, ADJUSTED)
        .thenRefused("occurredon", nth(1), "gesplitst in team/noord, team/zuid");
  }

  @Test
  void givenATeamThatSplitIntoOthers_whenSomethingHappensToAPartLater_thenAccepted() {
    Memory.empty().given("2014", TEAM, split(NORTH, SOUTH)).when("2015", NORTH, ADJUSTED).thenAccepted();
  }

  @Test
  void givenADissolutionAndASplitAroundThatTime_whenToldInEitherOrder_thenMarkedAsAnotherMemoryOfTheSame() {
    Memory.empty().given("2014", TEAM, DISSOLVED).when("2014-06", TEAM, split(NORTH, SOUTH)).thenMarked("ended-already", nth(1));
    Memory.empty().given("2014-06", TEAM, split(NORTH, SOUTH)).when("2014", TEAM, DISSOLVED).thenMarked("ended-already", nth(1));
  }

  @Test
  void givenADissolutionAndASplitCertainlyAtAnotherTime_whenToldInEitherOrder_thenRefusedNamingTheFirst() {
    Memory.empty().given("2014", TEAM, DISSOLVED).when("2015", TEAM, split(NORTH, SOUTH)).thenRefused("occurredon", nth(1), "2014");
    Memory.empty().given("2015", TEAM, split(NORTH, SOUTH)).when("2014", TEAM, DISSOLVED).thenRefused("occurredon", nth(1), "gesplitst in");
    Memory.empty().given("2014", TEAM, DISSOLVED).when("2015", TEAM, split(TEAM, NORTH)).thenRefused("occurredon", nth(1), "2014");
  }

  @Test
  void givenAnAbsorptionCertainlyBeforeADissolution_whenToldInEitherOrder_thenRefused() {
    Memory.empty().given("2014", NORTH, DISSOLVED).when("2012", TEAM, merged(NORTH)).thenRefused("from", nth(1), "team/noord", "2014");
    Memory.empty().given("2012", TEAM, merged(NORTH)).when("2014", NORTH, DISSOLVED).thenRefused("occurredon", nth(1), "opgegaan in team/carnisse (2012)");
  }

  @Test
  void givenLaterHappenings_whenATeamIsSaidToHaveSplit_thenMarked() {
    Memory.empty().given("2015", TEAM, ADJUSTED).when("2014", TEAM, split(NORTH, SOUTH)).thenMarked("later-happenings", nth(1));
  }

  @Test
  void givenAPartDissolvedBefore_whenATeamSplitsIntoIt_thenRefused() {
    Memory.empty().given("2012", NORTH, DISSOLVED).when("2014", TEAM, split(TEAM, NORTH)).thenRefused("into", nth(1), "2012");
  }

  private static TeamsMerged merged(SubjectId... from) {
    return new TeamsMerged(List.of(from), null, null);
  }

  private static TeamSplit split(SubjectId... into) {
    return new TeamSplit(List.of(into), null, null);
  }
}
