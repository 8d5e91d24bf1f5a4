package nl.wijkkroniek.recording.dissolution;

import static nl.wijkkroniek.recording.rules.Memory.nth;

import java.util.List;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentBroadened;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentConcluded;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentDeepened;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentProposed;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentScaledUp;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentStarted;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ObservationNoted;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleDescribed;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleRedefined;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionMade;
import nl.wijkkroniek.kernel.event.SessionEvent.FollowUpAgreed;
import nl.wijkkroniek.kernel.event.SessionEvent.FollowUpSettled;
import nl.wijkkroniek.kernel.event.SessionEvent.ReflectionSessionOpened;
import nl.wijkkroniek.kernel.event.TeamEvent.CollectiveProvisionEnded;
import nl.wijkkroniek.kernel.event.TeamEvent.MeetingPlaceClosed;
import nl.wijkkroniek.kernel.event.TeamEvent.MeetingPlaceOpened;
import nl.wijkkroniek.kernel.event.TeamEvent.ProvisionReplaced;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamAdjusted;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamDissolved;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFounded;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamSplit;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamsMerged;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.Method;
import nl.wijkkroniek.kernel.value.Outcome;
import nl.wijkkroniek.kernel.value.Visibility;
import nl.wijkkroniek.recording.rules.Memory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DissolutionRulesTest {

  private static final SubjectId TEAM = SubjectId.team("carnisse");
  private static final SubjectId OTHER = SubjectId.team("zuid");
  private static final SubjectId ROLE = SubjectId.role("gids");
  private static final SubjectId EXPERIMENT = SubjectId.experiment("eettafel");
  private static final SubjectId SESSION = SubjectId.session("terugblik");
  private static final TeamAdjusted ADJUSTED = new TeamAdjusted("Samen op huisbezoek", null, null);
  private static final TeamDissolved DISSOLVED = new TeamDissolved("De opdracht was af", "Samen eten werkt", "Team Zuid", null);
  private static final RoleDescribed DESCRIBED = new RoleDescribed(TEAM, "Gids", List.of(), null);
  private static final RoleRedefined REDEFINED = new RoleRedefined(null, "Buurtgids", List.of(), List.of(), null, null, List.of(), null, null);
  private static final RoleRedefined REDEFINED_THERE = new RoleRedefined(null, "Buurtgids", List.of(), List.of(), null, null, List.of(), null, TEAM);
  private static final ExperimentProposed PROPOSED = new ExperimentProposed(TEAM, "Werkt een eettafel?", null, List.of(), null);
  private static final ObservationNoted OBSERVED = new ObservationNoted("Twintig mensen aan tafel", null, null);

  @ParameterizedTest
  @ValueSource(strings = {"2013", "2014", "2014~", "2013/..", "2014/2016"})
  void givenADissolution_whenSomethingMayHaveHappenedBefore_thenAccepted(String on) {
    Memory.empty().given("2014", TEAM, DISSOLVED).when(on, TEAM, ADJUSTED).thenAccepted();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2015", "2015-01-01", "2015?", "2015/2016"})
  void givenADissolution_whenSomethingCertainlyHappenedLater_thenRefusedNamingTheDissolutionAndItsDate(String on) {
    Memory.empty().given("2014", TEAM, DISSOLVED).when(on, TEAM, ADJUSTED).thenRefused("occurredon", nth(1), "opgeheven (2014)", "dissolved (2014)");
  }

  @Test
  void givenADissolution_whenThatSlugIsFoundedLater_thenRefused() {
    Memory.empty().given("2014", TEAM, DISSOLVED).when("2015", TEAM, new TeamFounded("Nieuw", null, List.of(), null, null, null, null))
        .thenRefused("occurredon", nth(1), "2014");
  }

  @Test
  void givenADissolution_whenAPlaceClosesOrABalanceIsDrawnUpLater_thenAccepted() {
    Memory dissolved = Memory.empty().given("2011", TEAM, new MeetingPlaceOpened("Tuin", null, null)).given("2014", TEAM, DISSOLVED);
    dissolved.when("2015", TEAM, new MeetingPlaceClosed("Tuin", null)).thenAccepted();
    dissolved.when("2015", TEAM, new ProvisionReplaced("Dagbesteding", null, null, null)).thenAccepted();
  }

  @Test
  void givenADissolution_whenASessionLooksBackLaterAndItsFollowUpIsSettled_thenAccepted() {
    Memory dissolved = Memory.empty().given("2014", TEAM, DISSOLVED);
    dissolved.when("2015", SESSION, new ReflectionSessionOpened(null, List.of(TEAM), Method.TIMELINE, List.of(), null, null)).thenAccepted();
    dissolved.when("2015", SESSION, new ContributionMade(null, Visibility.OPEN, "Het was mooi", null, null)).thenAccepted();
    dissolved.given("2014", SESSION, new FollowUpAgreed("Doorgeven aan Zuid", null, null, null, null))
        .when("2016", SESSION, new FollowUpSettled(nth(2), "Gebeurd", null)).thenAccepted();
  }

  @Test
  void givenADissolution_whenItsRoleOrExperimentGoesOnLater_thenRefused() {
    Memory dissolved = Memory.empty().given("2012", ROLE, DESCRIBED).given("2012", EXPERIMENT, PROPOSED).given("2014", TEAM, DISSOLVED);
    dissolved.when("2015", ROLE, REDEFINED).thenRefused("occurredon", nth(3), "2014");
    dissolved.when("2015", EXPERIMENT, OBSERVED).thenRefused("occurredon", nth(3), "2014");
    dissolved.when("2015", EXPERIMENT, new ExperimentConcluded(Outcome.MIXED, null, null)).thenRefused("occurredon", nth(3), "2014");
    dissolved.when("2014", EXPERIMENT, OBSERVED).thenAccepted();
  }

  @Test
  void givenADissolution_whenARoleOrExperimentBeginsThereLater_thenRefusedOnTheTeam() {
    Memory dissolved = Memory.empty().given("2014", TEAM, DISSOLVED);
    dissolved.when("2015", ROLE, DESCRIBED).thenRefused("team", nth(1), "2014");
    dissolved.when("2015", ROLE, REDEFINED_THERE).thenRefused("team", nth(1), "2014");
    dissolved.when("2015", EXPERIMENT, PROPOSED).thenRefused("team", nth(1), "2014");
    dissolved.when("2015", EXPERIMENT, new ExperimentStarted(TEAM, null, null, List.of())).thenRefused("team", nth(1), "2014");
  }

  @Test
  void givenADissolution_whenItsRoleGoesOnInAnotherTeam_thenAccepted() {
    Memory goesOn = Memory.empty().given("2012", ROLE, DESCRIBED).given("2014", TEAM, DISSOLVED);
    RoleDescribed elsewhere = new RoleDescribed(OTHER, "Gids", List.of(), null);
    goesOn.when("2015", ROLE, elsewhere).thenAccepted();
    goesOn.given("2015", ROLE, elsewhere).when("2016", ROLE, REDEFINED).thenAccepted();
  }

  @Test
  void givenLaterHappenings_whenADissolutionIsToldLate_thenRecordedAndMarked() {
    Memory.empty().given("2015", TEAM, ADJUSTED).when("2014", TEAM, DISSOLVED).thenMarked("later-happenings", nth(1));
  }

  @Test
  void givenLaterHappeningsToItsRoleAndExperiment_whenADissolutionIsToldLate_thenTheyAreNamed() {
    Memory.empty().given("2012", ROLE, DESCRIBED).given("2015", ROLE, REDEFINED).given("2012", EXPERIMENT, PROPOSED).given("2016", EXPERIMENT, OBSERVED)
        .when("2014", TEAM, DISSOLVED).thenMarked("later-happenings", nth(2), nth(4));
  }

  @Test
  void givenARoleOfWhichOnlyLaterRedefinitionsAreKnown_whenADissolutionIsToldLate_thenTheyAreNamed() {
    Memory.empty().given("2015", ROLE, REDEFINED_THERE).when("2014", TEAM, DISSOLVED).thenMarked("later-happenings", nth(1));
  }

  @Test
  void givenOnlyAPlaceThatClosedLater_whenADissolutionIsToldLate_thenAccepted() {
    Memory.empty().given("2015", TEAM, new MeetingPlaceClosed("Tuin", null)).when("2014", TEAM, DISSOLVED).thenAccepted();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2014", "2014-06", "2013/2014", "2014/..", "2014~"})
  void givenADissolution_whenDissolvedAgainAroundThatTime_thenMarkedAsAnotherMemoryOfTheSame(String on) {
    Memory.empty().given("2014", TEAM, DISSOLVED).when(on, TEAM, DISSOLVED).thenMarked("ended-already", nth(1));
  }

  @Test
  void givenADissolution_whenDissolvedAgainCertainlyAtAnotherTime_thenRefusedNamingTheFirst() {
    Memory.empty().given("2014", TEAM, DISSOLVED).when("2015", TEAM, DISSOLVED).thenRefused("occurredon", nth(1), "2014", "once");
    Memory.empty().given("2014", TEAM, DISSOLVED).when("2013", TEAM, DISSOLVED).thenRefused("occurredon", nth(1), "2014", "één keer");
  }

  @Test
  void givenSeveralMemoriesOfAnEnd_whenOneIsToldThatFitsNotAll_thenRefusedNamingThatOne() {
    Memory.empty().given("2013/2014", TEAM, DISSOLVED).given("2013", TEAM, DISSOLVED).when("2014", TEAM, DISSOLVED).thenRefused("occurredon", nth(2), "2013");
  }

  @ParameterizedTest
  @CsvSource({"2014,2014,true", "2014,2014-06,true", "2014-06,2014,true", "2013/2014,2014,true", "2014,2015,false", "2015,2014,false"})
  void givenADissolutionAndAMerger_whenToldInEitherOrder_thenBothAreKeptWhereTheyMayBeOneEnd(String dissolved, String merged, boolean same) {
    TeamsMerged merger = new TeamsMerged(List.of(TEAM), null, null);
    Memory first = Memory.empty().given(dissolved, TEAM, DISSOLVED).when(merged, OTHER, merger);
    Memory last = Memory.empty().given(merged, OTHER, merger).when(dissolved, TEAM, DISSOLVED);
    if (same) {
      first.thenMarked("ended-already", nth(1));
      last.thenMarked("ended-already", nth(1));
    } else {
      first.thenRefused("from", nth(1), dissolved);
      last.thenRefused("occurredon", nth(1), merged);
    }
  }

  @Test
  void givenATeamThatWasAbsorbed_whenSomethingHappensLater_thenRefusedNamingTheMerger() {
    Memory absorbed = Memory.empty().given("2014", OTHER, new TeamsMerged(List.of(TEAM), null, null));
    absorbed.when("2015", TEAM, DISSOLVED).thenRefused("occurredon", nth(1), "opgegaan in team/zuid");
    absorbed.when("2015", TEAM, ADJUSTED).thenRefused("occurredon", nth(1), "went into team/zuid (2014)");
    absorbed.when("2015", OTHER, ADJUSTED).thenAccepted();
  }

  @Test
  void givenASuccessorThatEndedBefore_whenDissolved_thenRefused() {
    Memory.empty().given("2012", OTHER, DISSOLVED).when("2014", TEAM, new TeamDissolved(null, null, null, OTHER)).thenRefused("successor", nth(1), "2012");
  }

  @Test
  void givenNothing_whenDissolvedWithItselfAsSuccessor_thenRefused() {
    Memory.empty().when("2014", TEAM, new TeamDissolved(null, null, null, TEAM)).thenRefused("successor", null, "zichzelf niet opvolgen");
  }

  @Test
  void givenNothing_whenDissolved_thenAcceptedAsItsFirstEvent() {
    Memory.empty().when("2014", TEAM, DISSOLVED).thenAccepted();
  }

  @Test
  void givenATeamThatWentIntoAnother_whenItsExperimentOrRoleGoesOnLater_thenAcceptedAsLongAsTheSuccessorWasThere() {
    Memory absorbed = Memory.empty().given("2012", ROLE, DESCRIBED).given("2012", EXPERIMENT, PROPOSED)
        .given("2014", OTHER, new TeamsMerged(List.of(TEAM), null, null));
    absorbed.when("2015", EXPERIMENT, new ExperimentConcluded(Outcome.ABANDONED, null, null)).thenAccepted();
    absorbed.when("2015", EXPERIMENT, OBSERVED).thenAccepted();
    absorbed.when("2015", ROLE, REDEFINED).thenAccepted();
    Memory ended = absorbed.given("2016", OTHER, DISSOLVED);
    ended.when("2016", EXPERIMENT, OBSERVED).thenAccepted();
    ended.when("2017", EXPERIMENT, OBSERVED).thenRefused("occurredon", nth(3), "opgegaan in team/zuid");
    ended.when("2017", ROLE, REDEFINED).thenRefused("occurredon", nth(3), "went into team/zuid");
  }

  @Test
  void givenATeamThatWasSplit_whenOneOfItsPartsWentOnInAThird_thenItsExperimentIsCarriedOnThere() {
    SubjectId north = SubjectId.team("noord");
    SubjectId east = SubjectId.team("oost");
    Memory split = Memory.empty().given("2012", EXPERIMENT, PROPOSED).given("2014", TEAM, new TeamSplit(List.of(OTHER, north), null, null))
        .given("2015", OTHER, DISSOLVED).given("2016", east, new TeamsMerged(List.of(north), null, null));
    split.when("2017", EXPERIMENT, OBSERVED).thenAccepted();
    split.given("2017", east, DISSOLVED).when("2018", EXPERIMENT, OBSERVED).thenRefused("occurredon", nth(2), "gesplitst in");
  }

  @Test
  void givenTeamsThatWentIntoEachOtherInACircle_whenTheirExperimentGoesOnAfterAll_thenRefused() {
    Memory.empty().given("2012", EXPERIMENT, PROPOSED).given("2014", OTHER, new TeamsMerged(List.of(TEAM), null, null))
        .given("2014", TEAM, new TeamsMerged(List.of(OTHER), null, null)).when("2016", EXPERIMENT, OBSERVED).thenRefused("occurredon", nth(2), "2014");
  }

  @Test
  void givenAnEnd_whenWhatAnExperimentTaughtTravelsLater_thenAccepted() {
    Memory dissolved = Memory.empty().given("2012", EXPERIMENT, PROPOSED).given("2014", TEAM, DISSOLVED);
    dissolved.when("2015", EXPERIMENT, new ExperimentDeepened("Ook voor jongeren")).thenAccepted();
    dissolved.when("2015", EXPERIMENT, new ExperimentBroadened("Ook in Zuid", null)).thenAccepted();
    dissolved.when("2015", EXPERIMENT, new ExperimentScaledUp("In de hele stad", null)).thenAccepted();
    Memory.empty().given("2012", EXPERIMENT, PROPOSED).given("2015", EXPERIMENT, new ExperimentDeepened("Ook voor jongeren"))
        .when("2014", TEAM, DISSOLVED).thenAccepted();
  }

  @Test
  void givenAnExperimentThatWentOn_whenAMergerIsToldLate_thenAcceptedForItWasCarriedOn() {
    Memory.empty().given("2012", EXPERIMENT, PROPOSED).given("2016", EXPERIMENT, OBSERVED).when("2014", OTHER, new TeamsMerged(List.of(TEAM), null, null))
        .thenAccepted();
  }

  @Test
  void givenADissolution_whenACollectiveProvisionEndsLater_thenRefused() {
    Memory.empty().given("2014", TEAM, DISSOLVED).when("2015", TEAM, new CollectiveProvisionEnded("Eettafel", null)).thenRefused("occurredon", nth(1), "2014");
  }
}
