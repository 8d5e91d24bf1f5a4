package nl.wijkkroniek.recording.alumniday;

import static nl.wijkkroniek.recording.rules.Memory.nth;

import java.util.List;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.AlumniDayAnnounced;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.AlumniDayClosed;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.PresentationProgrammed;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.RemarkMade;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.RemarkReleased;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.TimelinePresented;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.recording.rules.Memory;
import org.junit.jupiter.api.Test;

class AlumniDayRulesTest {

  private static final SubjectId DAY = SubjectId.alumniDay("2014-najaar");
  private static final SubjectId OTHER = SubjectId.alumniDay("2015-najaar");
  private static final AlumniDayAnnounced ANNOUNCED = new AlumniDayAnnounced("Alumnidag", null, EdtfDate.parse("2030"), null);
  private static final PresentationProgrammed PROGRAMMED = new PresentationProgrammed("Carnisse", null, null, null, null, null, null);
  private static final AlumniDayClosed CLOSED = new AlumniDayClosed(null);

  @Test
  void givenADayStillToCome_whenAnnouncedAndProgrammed_thenAccepted() {
    Memory.empty().when("2014", DAY, ANNOUNCED).thenAccepted();
    Memory.empty().given("2014", DAY, ANNOUNCED).when("2014", DAY, PROGRAMMED).thenAccepted();
    Memory.empty().given("2014", DAY, ANNOUNCED).when("2014", DAY, ANNOUNCED).thenMarked("begun-already", nth(1));
  }

  @Test
  void givenAPresentation_whenTimelinesAreShownInItAndRemarkedOn_thenAccepted() {
    Memory programmed = Memory.empty().given("2014", DAY, PROGRAMMED);
    programmed.when("2014", DAY, shown(nth(1))).thenAccepted();
    programmed.when("2014", DAY, shown(null)).thenAccepted();
    programmed.when("2014", DAY, remark(nth(1))).thenAccepted();
    programmed.given("2014", DAY, shown(null)).when("2014", DAY, remark(nth(2))).thenAccepted();
  }

  @Test
  void givenWhatIsNotOnTheProgramme_whenShownInOrRemarkedOn_thenRefused() {
    Memory elsewhere = Memory.empty().given("2014", OTHER, PROGRAMMED).given("2014", DAY, shown(null));
    elsewhere.when("2014", DAY, shown(nth(1))).thenRefused("presentation", null, "urn:test#1", "alumniday/2014-najaar");
    elsewhere.when("2014", DAY, shown(nth(2))).thenRefused("presentation", null, "urn:test#2");
    elsewhere.when("2014", DAY, remark(nth(1))).thenRefused("about", null, "urn:test#1");
  }

  @Test
  void givenARemark_whenReleasedOnceAndAgain_thenAcceptedAndMarked() {
    Memory made = Memory.empty().given("2014", DAY, remark(null));
    made.when("2014", DAY, new RemarkReleased(nth(1))).thenAccepted();
    made.given("2014", DAY, new RemarkReleased(nth(1))).when("2015", DAY, new RemarkReleased(nth(1))).thenMarked("released-already", nth(2));
  }

  @Test
  void givenNoSuchRemark_orOneMadeLater_whenReleased_thenRefused() {
    Memory made = Memory.empty().given("2014", DAY, remark(null));
    made.when("2013", DAY, new RemarkReleased(nth(1))).thenRefused("occurredon", nth(1), "2014");
    made.when("2014", DAY, new RemarkReleased(nth(9))).thenRefused("remark", null, "urn:test#9");
    made.when("2014", OTHER, new RemarkReleased(nth(1))).thenRefused("remark", null, "alumniday/2015-najaar");
  }

  @Test
  void givenAClosedDay_whenSomethingIsShownOnItLaterOrRemarkedOrClosedAgain_thenMarkedAcceptedAndRefused() {
    Memory closed = Memory.empty().given("2014", DAY, CLOSED);
    closed.when("2015", DAY, shown(null)).thenMarked("after-closing", nth(1));
    closed.when("2015", DAY, remark(null)).thenAccepted();
    closed.when("2015", DAY, CLOSED).thenRefused("type", nth(1), "Deze alumnidag");
    Memory.empty().given("2014", DAY, ANNOUNCED).when("2013", DAY, CLOSED).thenRefused("occurredon", nth(1), "werd aangekondigd op 2014");
  }

  private static TimelinePresented shown(EventId presentation) {
    return new TimelinePresented(null, List.of(SubjectId.team("oost")), null, null, presentation);
  }

  private static RemarkMade remark(EventId about) {
    return new RemarkMade("Bij ons ook", about, null);
  }
}
