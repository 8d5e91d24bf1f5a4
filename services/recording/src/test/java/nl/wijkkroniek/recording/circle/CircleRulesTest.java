package nl.wijkkroniek.recording.circle;

import static nl.wijkkroniek.recording.rules.Memory.nth;

import java.util.List;
import nl.wijkkroniek.kernel.event.CircleEvent;
import nl.wijkkroniek.kernel.event.CircleEvent.KnowledgeShared;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningCircleClosed;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningCircleFormed;
import nl.wijkkroniek.kernel.event.CircleEvent.MeetingHeld;
import nl.wijkkroniek.kernel.event.CircleEvent.MunicipalityJoined;
import nl.wijkkroniek.kernel.event.CircleEvent.MunicipalityLeft;
import nl.wijkkroniek.kernel.place.Municipality;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.recording.rules.Memory;
import org.junit.jupiter.api.Test;

class CircleRulesTest {

  private static final SubjectId CIRCLE = SubjectId.circle("kring");
  private static final Municipality ZWOLLE = new Municipality("GM0193", "Zwolle");
  private static final LearningCircleClosed CLOSED = new LearningCircleClosed(null, null);

  @Test
  void givenACircle_whenMunicipalitiesComeAndGoAndMeet_thenAccepted() {
    Memory formed = Memory.empty().given("2012", CIRCLE, formed(ZWOLLE));
    formed.when("2013", CIRCLE, new MunicipalityJoined(new Municipality("GM0599", null), null)).thenAccepted();
    formed.when("2013", CIRCLE, new MunicipalityLeft(new Municipality(null, "zwolle"), null)).thenAccepted();
    formed.when("2013", CIRCLE, met(ZWOLLE)).thenAccepted();
    Memory.empty().given("2012", CIRCLE, met(ZWOLLE)).when("2013", CIRCLE, new MunicipalityLeft(ZWOLLE, null)).thenAccepted();
  }

  @Test
  void givenAMunicipalityThatNeverTookPart_whenItLeaves_thenMarked() {
    Memory.empty().given("2012", CIRCLE, formed()).when("2013", CIRCLE, new MunicipalityLeft(ZWOLLE, null)).thenMarked("unknown-municipality");
  }

  @Test
  void givenAMunicipalityThatWasNoMore_whenItIsNamedAnywhere_thenRefused() {
    Municipality gone = new Municipality("GM0003", null);
    for (CircleEvent event : List.of(formed(gone), new MunicipalityJoined(gone, null), new MunicipalityLeft(gone, null), met(gone))) {
      Memory.empty().when("2022", CIRCLE, event).thenRefused("municipality.code", null, "GM0003");
    }
  }

  @Test
  void givenAFormedCircle_whenFormedAgain_thenMarked() {
    Memory.empty().given("2012", CIRCLE, formed()).when("2012", CIRCLE, formed()).thenMarked("begun-already", nth(1));
  }

  @Test
  void givenACircle_whenSomethingIsToldOfBeforeItOrAfterIt_thenMarked() {
    Memory.empty().given("2012", CIRCLE, formed()).when("2011", CIRCLE, met()).thenMarked("before-beginning", nth(1));
    Memory.empty().given("2012", CIRCLE, CLOSED).when("2013", CIRCLE, met()).thenMarked("after-closing", nth(1));
    Memory.empty().given("2012", CIRCLE, CLOSED).when("2013", CIRCLE, new KnowledgeShared("Begin klein", null, null)).thenAccepted();
  }

  @Test
  void givenACircle_whenClosedTwiceOrBeforeItBegan_thenRefused() {
    Memory.empty().given("2012", CIRCLE, CLOSED).when("2013", CIRCLE, CLOSED).thenRefused("type", nth(1), "Deze leerkring", "This learning circle");
    Memory.empty().given("2012", CIRCLE, formed()).when("2011", CIRCLE, CLOSED).thenRefused("occurredon", nth(1), "2012");
  }

  @Test
  void givenAMeeting_whenAClosingBeforeItIsToldLate_thenMarked() {
    Memory.empty().given("2014", CIRCLE, met()).when("2013", CIRCLE, CLOSED).thenMarked("later-happenings", nth(1));
  }

  private static LearningCircleFormed formed(Municipality... municipalities) {
    return new LearningCircleFormed("Kring", null, null, List.of(municipalities), null);
  }

  private static MeetingHeld met(Municipality... municipalities) {
    return new MeetingHeld(null, null, List.of(municipalities), null, null, null);
  }
}
