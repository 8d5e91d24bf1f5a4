package nl.wijkkroniek.recording.reflection;

import static nl.wijkkroniek.recording.rules.Memory.nth;

import java.util.List;
import nl.wijkkroniek.kernel.event.SessionEvent.FollowUpAgreed;
import nl.wijkkroniek.kernel.event.SessionEvent.FollowUpSettled;
import nl.wijkkroniek.kernel.event.SessionEvent.InsightDrawn;
import nl.wijkkroniek.kernel.event.SessionEvent.ReflectionSessionClosed;
import nl.wijkkroniek.kernel.event.SessionEvent.ReflectionSessionOpened;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.Method;
import nl.wijkkroniek.recording.rules.Memory;
import org.junit.jupiter.api.Test;

class SessionRulesTest {

  private static final SubjectId SESSION = SubjectId.session("terugblik");
  private static final SubjectId OTHER = SubjectId.session("vooruitblik");
  private static final ReflectionSessionOpened OPENED = new ReflectionSessionOpened(null, List.of(), Method.FREE, List.of(), null, null);
  private static final ReflectionSessionClosed CLOSED = new ReflectionSessionClosed(null);
  private static final FollowUpAgreed AGREED = new FollowUpAgreed("Rol bijstellen", null, null, null, null);
  private static final FollowUpSettled SETTLED = new FollowUpSettled(nth(1), "Gebeurd", null);

  @Test
  void givenAnOpenSession_whenClosed_thenAccepted() {
    Memory.empty().given("2013", SESSION, OPENED).when("2013", SESSION, CLOSED).thenAccepted();
  }

  @Test
  void givenAnOpenSession_whenClosedBeforeItOpened_thenRefused() {
    Memory.empty().given("2013", SESSION, OPENED).when("2012", SESSION, CLOSED).thenRefused("occurredon", nth(1), "2013");
  }

  @Test
  void givenAClosedSession_whenClosedAgain_thenRefused() {
    Memory.empty().given("2013", SESSION, CLOSED).when("2013", SESSION, CLOSED).thenRefused("type", nth(1), "2013");
  }

  @Test
  void givenAClosedSession_whenOpenedConcludedOrAgreedLater_thenRefusedNamingTheClosing() {
    Memory closed = Memory.empty().given("2013", SESSION, CLOSED);
    closed.when("2014", SESSION, OPENED).thenRefused("occurredon", nth(1), "2013");
    closed.when("2014", SESSION, AGREED).thenRefused("occurredon", nth(1), "2013");
    closed.when("2014", SESSION, new InsightDrawn("Samen leren", List.of())).thenRefused("occurredon", nth(1), "2013");
  }

  @Test
  void givenAClosedSession_whenAnAgreementOfThatSittingIsToldLate_thenAccepted() {
    Memory.empty().given("2013", SESSION, CLOSED).when("2013", SESSION, AGREED).thenAccepted();
  }

  @Test
  void givenALaterInsight_whenAClosingIsToldLate_thenMarked() {
    Memory.empty().given("2014", SESSION, new InsightDrawn("Samen leren", List.of())).when("2013", SESSION, CLOSED).thenMarked("later-happenings", nth(1));
  }

  @Test
  void givenAnOpenSession_whenOpenedAgain_thenMarked() {
    Memory.empty().given("2013", SESSION, OPENED).when("2013", SESSION, OPENED).thenMarked("opened-already", nth(1));
  }

  @Test
  void givenAFollowUp_whenSettledAfterTheSessionClosed_thenAccepted() {
    Memory.empty().given("2013", SESSION, AGREED).given("2013", SESSION, CLOSED).when("2015", SESSION, SETTLED).thenAccepted();
  }

  @Test
  void givenAFollowUp_whenSettledBeforeItWasAgreed_thenRefused() {
    Memory.empty().given("2013", SESSION, AGREED).when("2012", SESSION, SETTLED).thenRefused("occurredon", nth(1), "2013");
  }

  @Test
  void givenAFollowUpOfAnotherSession_whenSettledHere_thenRefused() {
    Memory.empty().given("2013", OTHER, AGREED).when("2014", SESSION, SETTLED).thenRefused("followUp", null, "session/terugblik");
  }

  @Test
  void givenASettledFollowUp_whenSettledAgain_thenMarked() {
    Memory.empty().given("2013", SESSION, AGREED).given("2014", SESSION, SETTLED).when("2015", SESSION, SETTLED).thenMarked("settled-already", nth(2));
  }
}
