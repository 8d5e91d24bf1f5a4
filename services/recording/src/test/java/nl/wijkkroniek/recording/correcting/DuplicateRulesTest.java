package nl.wijkkroniek.recording.correcting;

import static nl.wijkkroniek.recording.correcting.CorrectingRulesTest.correction;
import static nl.wijkkroniek.recording.correcting.CorrectingRulesTest.retraction;
import static nl.wijkkroniek.recording.rules.Memory.nth;

import nl.wijkkroniek.kernel.event.CorrectionEvent.DuplicateRecognised;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamAdjusted;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.recording.rules.Memory;
import org.junit.jupiter.api.Test;

class DuplicateRulesTest {

  private static final SubjectId TEAM = SubjectId.team("oost");
  private static final SubjectId OTHER = SubjectId.team("west");
  private static final SubjectId SOUTH = SubjectId.team("zuid");
  private static final TeamAdjusted ADJUSTED = new TeamAdjusted("Samen op huisbezoek", null, null);

  @Test
  void givenTwoTeams_whenOneIsRecognisedAsTheOther_thenAccepted() {
    both().when("2014", TEAM, same(OTHER)).thenAccepted();
  }

  @Test
  void givenATeam_whenRecognisedAsItselfOrAsAnotherKindOfThingOrAsNobodyKnowsWhat_thenRefused() {
    both().when("2014", TEAM, same(TEAM)).thenRefused("of", null, "dubbele van zichzelf");
    both().when("2014", TEAM, same(SubjectId.role("oost"))).thenRefused("of", null, "role/oost");
    both().when("2014", TEAM, same(SOUTH)).thenRefused("of", null, "Nothing is known of team/zuid");
  }

  @Test
  void givenARecognition_whenRecognisedAgain_thenRefusedUntilItIsRetracted() {
    Memory recognised = both().given("2013", SOUTH, ADJUSTED).given("2014", TEAM, same(OTHER));

    recognised.when("2015", TEAM, same(SOUTH)).thenRefused("of", nth(4), "al herkend als team/west");
    recognised.when("2015", TEAM, correction(nth(4), "2014", same(SOUTH))).thenAccepted();
    recognised.given("2015", TEAM, retraction(nth(4))).when("2015", TEAM, same(SOUTH)).thenAccepted();
  }

  @Test
  void givenRecognitionsInARow_whenTheRingWouldClose_thenRefused_andAFurtherOneIsMarked() {
    Memory row = both().given("2013", SOUTH, ADJUSTED).given("2014", TEAM, same(OTHER));

    row.when("2014", SOUTH, same(TEAM)).thenMarked("duplicate-of-duplicate", nth(4));
    row.when("2014", OTHER, same(TEAM)).thenRefused("of", nth(4), "team/oost");
    row.given("2014", SOUTH, same(TEAM)).when("2014", OTHER, same(SOUTH)).thenRefused("of", nth(4));
  }

  private static Memory both() {
    return Memory.empty().given("2012", TEAM, ADJUSTED).given("2012", OTHER, ADJUSTED);
  }

  private static DuplicateRecognised same(SubjectId other) {
    return new DuplicateRecognised(other, "Twee namen");
  }
}
