package nl.wijkkroniek.recording.need;

import static nl.wijkkroniek.recording.rules.Memory.nth;

import nl.wijkkroniek.kernel.event.NeedEvent.NeedWeighed;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamDissolved;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFounded;
import nl.wijkkroniek.kernel.place.Municipality;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.NeedDecision;
import nl.wijkkroniek.recording.rules.Memory;
import org.junit.jupiter.api.Test;

class NeedRulesTest {

  private static final SubjectId NEED = SubjectId.need("ouderen");
  private static final SubjectId TEAM = SubjectId.team("oost");

  @Test
  void givenANeedThatWasWeighed_whenWeighedAgainWithAnotherOutcome_thenAccepted() {
    Memory.empty().given("2012", NEED, weighed(NeedDecision.NOT_YET, null)).when("2013", NEED, weighed(NeedDecision.TEAM, TEAM)).thenAccepted();
    Memory.empty().given("2012", NEED, weighed(NeedDecision.TEAM, null)).when("2012", NEED, weighed(NeedDecision.NO_TEAM, null)).thenAccepted();
  }

  @Test
  void givenAMunicipalityThatWasNoMore_whenWeighed_thenRefused() {
    NeedWeighed weighed = new NeedWeighed(null, new Municipality("GM0003", null), null, null, null, null, NeedDecision.NO_TEAM, null, null);
    Memory.empty().when("2022", NEED, weighed).thenRefused("municipality.code", null, "GM0003");
    Memory.empty().when("2012", NEED, weighed).thenAccepted();
  }

  @Test
  void givenATeamThatHadEnded_whenANeedIsSaidToHaveLedToIt_thenRefused() {
    Memory.empty().given("2012", TEAM, new TeamDissolved(null, null, null, null)).when("2013", NEED, weighed(NeedDecision.TEAM, TEAM))
        .thenRefused("team", nth(1), "team/oost");
  }

  @Test
  void givenATeamThatWasThereAlready_whenANeedIsSaidToHaveLedToIt_thenMarked() {
    Memory founded = Memory.empty().given("2012", TEAM, founded(null));
    founded.when("2013", NEED, weighed(NeedDecision.TEAM, TEAM)).thenMarked("team-before-need", nth(1));
    founded.when("2012", NEED, weighed(NeedDecision.TEAM, TEAM)).thenAccepted();
  }

  @Test
  void givenADecisionThatNoTeamIsNeeded_whenATeamIsFoundedForThatNeedAfterwards_thenMarked() {
    Memory against = Memory.empty().given("2012", NEED, weighed(NeedDecision.NO_TEAM, null));
    against.when("2013", TEAM, founded(NEED)).thenMarked("no-team-needed", nth(1));
    against.when("2012", TEAM, founded(NEED)).thenAccepted();
    against.when("2013", TEAM, founded(null)).thenAccepted();
    against.when("2013", TEAM, founded(SubjectId.need("jeugd"))).thenAccepted();
  }

  @Test
  void givenADecisionThatNoTeamIsNeeded_whenItMayHaveBeenWeighedAnewBeforeTheFounding_thenNothingIsMarked() {
    Memory.empty().given("2012", NEED, weighed(NeedDecision.NO_TEAM, null)).given("2012/2014", NEED, weighed(NeedDecision.TEAM, null))
        .when("2013", TEAM, founded(NEED)).thenAccepted();
  }

  @Test
  void givenADecisionThatNoTeamIsNeeded_whenItWasWeighedAnewOnlyAfterTheFounding_thenTheFoundingIsMarked() {
    Memory.empty().given("2012", NEED, weighed(NeedDecision.NO_TEAM, null)).given("2014", NEED, weighed(NeedDecision.TEAM, null))
        .when("2013", TEAM, founded(NEED)).thenMarked("no-team-needed", nth(1));
  }

  private static NeedWeighed weighed(NeedDecision decision, SubjectId team) {
    return new NeedWeighed("Ouderen", null, null, null, null, null, decision, null, team);
  }

  private static TeamFounded founded(SubjectId need) {
    return new TeamFounded("Oost", null, null, null, null, null, need);
  }
}
