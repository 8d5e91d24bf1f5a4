package nl.wijkkroniek.recording.meetingplace;

import nl.wijkkroniek.kernel.event.TeamEvent.MeetingPlaceClosed;
import nl.wijkkroniek.kernel.event.TeamEvent.MeetingPlaceMoved;
import nl.wijkkroniek.kernel.event.TeamEvent.MeetingPlaceOpened;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.recording.rules.Memory;
import org.junit.jupiter.api.Test;

class MeetingPlaceRulesTest {

  private static final SubjectId TEAM = SubjectId.team("carnisse");
  private static final MeetingPlaceOpened OPENED = new MeetingPlaceOpened("Carnissetuin", "tuin", null);

  @Test
  void givenAPlace_whenItMovesOrCloses_thenAccepted() {
    Memory.empty().given("2011", TEAM, OPENED).when("2013", TEAM, new MeetingPlaceMoved("Carnissetuin", "Wijkcentrum", null)).thenAccepted();
    Memory.empty().given("2011", TEAM, OPENED).when("2013", TEAM, new MeetingPlaceClosed("carnissetuin", null)).thenAccepted();
  }

  @Test
  void givenAPlaceThatMoved_whenItClosesUnderItsNewName_thenAccepted() {
    Memory.empty().given("2011", TEAM, OPENED).given("2012", TEAM, new MeetingPlaceMoved("Carnissetuin", "Wijkcentrum", null))
        .when("2013", TEAM, new MeetingPlaceClosed("Wijkcentrum", null)).thenAccepted();
  }

  @Test
  void givenNothing_whenAPlaceMovesOrCloses_thenMarked() {
    Memory.empty().when("2013", TEAM, new MeetingPlaceMoved("Carnissetuin", "Wijkcentrum", null)).thenMarked("unknown-place");
    Memory.empty().when("2013", TEAM, new MeetingPlaceClosed("Carnissetuin", null)).thenMarked("unknown-place");
  }

  @Test
  void givenAPlaceOfAnotherTeam_whenItCloses_thenMarked() {
    Memory.empty().given("2011", SubjectId.team("pendrecht"), OPENED).when("2013", TEAM, new MeetingPlaceClosed("Carnissetuin", null))
        .thenMarked("unknown-place");
  }
}
