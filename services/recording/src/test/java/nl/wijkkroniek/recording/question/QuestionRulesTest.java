package nl.wijkkroniek.recording.question;

import static nl.wijkkroniek.recording.rules.Memory.nth;

import java.util.List;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningCircleClosed;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningQuestionAnswered;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningQuestionDropped;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningQuestionRaised;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningQuestionTakenOver;
import nl.wijkkroniek.kernel.event.CircleEvent.MeetingHeld;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.recording.rules.Memory;
import org.junit.jupiter.api.Test;

class QuestionRulesTest {

  private static final SubjectId CIRCLE = SubjectId.circle("kring");
  private static final SubjectId OTHER = SubjectId.circle("andere");

  @Test
  void givenAQuestion_whenAnsweredDiscussedDroppedAndBroughtUpAgain_thenAccepted() {
    Memory raised = Memory.empty().given("2012", CIRCLE, raised("Wat verdwijnt er?"));
    raised.when("2013", CIRCLE, answered(nth(1))).thenAccepted();
    raised.when("2012", CIRCLE, discussed(nth(1))).thenAccepted();
    raised.given("2013", CIRCLE, dropped(nth(1))).when("2014", CIRCLE, discussed(nth(1))).thenAccepted();
    raised.when("2014", CIRCLE, answered(nth(1))).thenAccepted();
    raised.when("2014", CIRCLE, dropped(nth(1))).thenAccepted();
  }

  @Test
  void givenNoSuchQuestion_whenAnsweredDroppedDiscussedOrTakenOver_thenRefused() {
    Memory closed = Memory.empty().given("2012", CIRCLE, new LearningCircleClosed(null, null));
    closed.when("2012", CIRCLE, answered(nth(1))).thenRefused("question", null, "urn:test#1");
    closed.when("2012", CIRCLE, dropped(nth(7))).thenRefused("question", null, "urn:test#7");
    closed.when("2012", CIRCLE, discussed(nth(7))).thenRefused("questions", null, "urn:test#7");
    closed.when("2012", CIRCLE, takenOver(nth(7), OTHER)).thenRefused("question", null, "urn:test#7");
  }

  @Test
  void givenAQuestion_whenAnsweredDroppedOrTakenOverBeforeItWasRaised_thenRefused() {
    Memory raised = Memory.empty().given("2013", CIRCLE, raised("Wat verdwijnt er?"));
    raised.when("2012", CIRCLE, answered(nth(1))).thenRefused("occurredon", nth(1), "2013");
    raised.when("2012", CIRCLE, dropped(nth(1))).thenRefused("occurredon", nth(1), "2013");
    raised.when("2012", OTHER, takenOver(nth(1), CIRCLE)).thenRefused("occurredon", nth(1), "2013");
    raised.when("2012/2013", CIRCLE, answered(nth(1))).thenAccepted();
  }

  @Test
  void givenAQuestionOfAnotherCircle_whenAnsweredHereWithoutTakingItOver_thenMarked() {
    Memory raised = Memory.empty().given("2012", OTHER, raised("Wat verdwijnt er?"));
    raised.when("2013", CIRCLE, answered(nth(1))).thenMarked("not-on-agenda", nth(1));
    raised.given("2012", CIRCLE, takenOver(nth(1), OTHER)).when("2013", CIRCLE, answered(nth(1))).thenAccepted();
  }

  @Test
  void givenAQuestionOfAnotherCircle_whenTakenOverTwice_thenMarked() {
    Memory.empty().given("2012", OTHER, raised("Wat verdwijnt er?")).given("2012", CIRCLE, takenOver(nth(1), null))
        .when("2013", CIRCLE, takenOver(nth(1), OTHER)).thenMarked("taken-over-already", nth(2));
  }

  @Test
  void givenItsOwnQuestion_whenTakenOver_thenRefused() {
    Memory raised = Memory.empty().given("2012", CIRCLE, raised("Wat verdwijnt er?"));
    raised.when("2013", CIRCLE, takenOver(nth(1), null)).thenRefused("question", nth(1), "agenda");
    raised.when("2013", CIRCLE, takenOver(nth(1), CIRCLE)).thenRefused("from", null, "zichzelf");
  }

  @Test
  void givenAQuestion_whenRaisedAgainInTheSameWords_thenMarked() {
    Memory raised = Memory.empty().given("2012", CIRCLE, raised("Wat verdwijnt er?"));
    raised.when("2014", CIRCLE, raised(" wat  VERDWIJNT er?")).thenMarked("raised-already", nth(1));
    raised.when("2014", CIRCLE, raised("Wat komt erbij?")).thenAccepted();
    raised.when("2014", OTHER, raised("Wat verdwijnt er?")).thenAccepted();
  }

  private static LearningQuestionRaised raised(String question) {
    return new LearningQuestionRaised(question, null, null);
  }

  private static LearningQuestionAnswered answered(EventId question) {
    return new LearningQuestionAnswered(question, "Nog weinig", true);
  }

  private static LearningQuestionDropped dropped(EventId question) {
    return new LearningQuestionDropped(question, null);
  }

  private static MeetingHeld discussed(EventId question) {
    return new MeetingHeld(null, null, null, null, List.of(question), null);
  }

  private static LearningQuestionTakenOver takenOver(EventId question, SubjectId from) {
    return new LearningQuestionTakenOver(question, from, null, null);
  }
}
