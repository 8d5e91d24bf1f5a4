package nl.wijkkroniek.recording.composition;

import static nl.wijkkroniek.recording.rules.Memory.nth;

import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.TeamEvent.MemberJoined;
import nl.wijkkroniek.kernel.event.TeamEvent.MemberLeft;
import nl.wijkkroniek.kernel.event.TeamEvent.PartnerJoined;
import nl.wijkkroniek.kernel.event.TeamEvent.PartnerLeft;
import nl.wijkkroniek.kernel.event.TeamEvent.SpecialistBroughtIn;
import nl.wijkkroniek.kernel.event.TeamEvent.SpecialistLeft;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.Profile;
import nl.wijkkroniek.recording.rules.Memory;
import org.junit.jupiter.api.Test;

class CompositionRulesTest {

  private static final SubjectId TEAM = SubjectId.team("carnisse");
  private static final SubjectId OTHER = SubjectId.team("pendrecht");
  private static final MemberJoined JOINED = new MemberJoined(Profile.RESIDENT, null, null, null);
  private static final SpecialistBroughtIn SPECIALIST = new SpecialistBroughtIn("Schulden", null, null, null);

  @Test
  void givenNothing_whenSomebodyLeavesOfWhomNoJoiningIsNamed_thenAccepted() {
    Memory.empty().when("2013", TEAM, left(null)).thenAccepted();
  }

  @Test
  void givenAJoining_whenItEndsLater_thenAccepted() {
    Memory.empty().given("2012", TEAM, JOINED).when("2013", TEAM, left(nth(1))).thenAccepted();
  }

  @Test
  void givenAJoining_whenItEndsEarlier_thenRefusedNamingTheJoining() {
    Memory.empty().given("2012", TEAM, JOINED).when("2011", TEAM, left(nth(1))).thenRefused("occurredon", nth(1), "2012");
  }

  @Test
  void givenAJoiningOfAnotherTeam_whenItIsNamed_thenRefused() {
    Memory.empty().given("2012", OTHER, JOINED).when("2013", TEAM, left(nth(1))).thenRefused("joined", null, "urn:test#1");
  }

  @Test
  void givenSomethingElseThanAJoining_whenItIsNamed_thenRefused() {
    Memory.empty().given("2012", TEAM, SPECIALIST).when("2013", TEAM, left(nth(1))).thenRefused("joined", null, "urn:test#1");
  }

  @Test
  void givenAJoiningThatEnded_whenItEndsAgain_thenMarked() {
    Memory.empty().given("2012", TEAM, JOINED).given("2013", TEAM, left(nth(1))).when("2013", TEAM, left(nth(1))).thenMarked("left-already");
  }

  @Test
  void givenAJoiningWithAnotherProfile_whenItEnds_thenMarked() {
    Memory.empty().given("2012", TEAM, new MemberJoined(Profile.VOLUNTEER, null, null, null)).when("2013", TEAM, left(nth(1)))
        .thenMarked("other-profile", nth(1));
  }

  @Test
  void givenASpecialistBroughtIn_whenTheyLeaveLater_thenAccepted() {
    Memory.empty().given("2012", TEAM, SPECIALIST).when("2013", TEAM, new SpecialistLeft(nth(1), null, null)).thenAccepted();
  }

  @Test
  void givenASpecialistBroughtIn_whenTheyLeaveEarlier_thenRefused() {
    Memory.empty().given("2012", TEAM, SPECIALIST).when("2011", TEAM, new SpecialistLeft(nth(1), null, null)).thenRefused("occurredon", nth(1), "2012");
  }

  @Test
  void givenNothing_whenASpecialistLeavesWhoseComingIsUnknown_thenRefused() {
    Memory.empty().when("2013", TEAM, new SpecialistLeft(nth(7), null, null)).thenRefused("broughtIn", null, "urn:test#7");
  }

  @Test
  void givenAPartner_whenItLeavesSpelledOtherwise_thenAccepted() {
    Memory.empty().given("2012", TEAM, new PartnerJoined("Bureau  Frontlijn", null, null)).when("2013", TEAM, new PartnerLeft("bureau frontlijn ", null))
        .thenAccepted();
  }

  @Test
  void givenNothing_whenAPartnerLeaves_thenMarked() {
    Memory.empty().when("2013", TEAM, new PartnerLeft("DRIFT", null)).thenMarked("unknown-partner");
  }

  private static MemberLeft left(EventId joined) {
    return new MemberLeft(Profile.RESIDENT, null, joined, null, null);
  }
}
