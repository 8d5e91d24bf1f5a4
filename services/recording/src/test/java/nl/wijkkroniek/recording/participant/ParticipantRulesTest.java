package nl.wijkkroniek.recording.participant;

import static nl.wijkkroniek.recording.rules.Memory.nth;

import java.util.Random;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningCircleClosed;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventCorrected;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventRetracted;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ConsentGiven;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ConsentWithdrawn;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ParticipantForgotten;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ParticipantJoined;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ParticipantLeft;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ParticipantRegistered;
import nl.wijkkroniek.kernel.event.SessionEvent.ReflectionSessionClosed;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamDissolved;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.value.AskedBy;
import nl.wijkkroniek.kernel.value.ConsentPurpose;
import nl.wijkkroniek.kernel.value.Part;
import nl.wijkkroniek.recording.rules.Memory;
import org.junit.jupiter.api.Test;

class ParticipantRulesTest {

  private static final SubjectId SOMEBODY = SubjectId.someParticipant(new Random(1));
  private static final SubjectId OTHER = SubjectId.someParticipant(new Random(2));
  private static final SubjectId TEAM = SubjectId.team("oost");
  private static final SubjectId CIRCLE = SubjectId.circle("leerkring");
  private static final SubjectId SESSION = SubjectId.session("terugblik");
  private static final ParticipantRegistered REGISTERED = new ParticipantRegistered(null);
  private static final ParticipantForgotten FORGOTTEN = new ParticipantForgotten(AskedBy.SELF);

  @Test
  void givenNobody_whenRegistered_thenAccepted_andAgainIsMarked() {
    Memory.empty().when("2014", SOMEBODY, REGISTERED).thenAccepted();
    Memory.empty().given("2014", SOMEBODY, REGISTERED).when("2015", SOMEBODY, REGISTERED).thenMarked("registered-already", nth(1));
    Memory.empty().given("2014", OTHER, REGISTERED).when("2015", SOMEBODY, REGISTERED).thenAccepted();
  }

  @Test
  void givenNobody_whenJoinedBeforeBeingRegistered_thenAccepted() {
    Memory.empty().given("2014", SOMEBODY, REGISTERED).when("2012", SOMEBODY, joined(TEAM, null)).thenAccepted();
  }

  @Test
  void givenAMembership_whenJoinedAgain_thenMarkedAsLongAsTheyDidNotLeave() {
    Memory member = Memory.empty().given("2012", SOMEBODY, joined(TEAM, Part.FACILITATOR));
    member.when("2013", SOMEBODY, joined(TEAM, Part.FACILITATOR)).thenMarked("joined-already", nth(1));
    member.when("2013", SOMEBODY, joined(TEAM, Part.PARTICIPANT)).thenAccepted();
    member.when("2013", SOMEBODY, joined(CIRCLE, Part.FACILITATOR)).thenAccepted();
    member.given("2013", SOMEBODY, left(TEAM, Part.FACILITATOR)).when("2014", SOMEBODY, joined(TEAM, Part.FACILITATOR)).thenAccepted();
  }

  @Test
  void givenATeamThatIsNoMore_whenJoinedAfterItsEnd_thenRefused_andBeforeItAccepted() {
    Memory dissolved = Memory.empty().given("2013", TEAM, new TeamDissolved(null, null, null, null));
    dissolved.when("2014", SOMEBODY, joined(TEAM, null)).thenRefused("what", nth(1), "team/oost");
    dissolved.when("2012", SOMEBODY, joined(TEAM, null)).thenAccepted();
  }

  @Test
  void givenAClosedCircleOrSession_whenJoinedAfterThat_thenMarked() {
    Memory.empty().given("2013", CIRCLE, new LearningCircleClosed(null, null)).when("2014", SOMEBODY, joined(CIRCLE, null)).thenMarked("after-closing", nth(1));
    Memory.empty().given("2013", SESSION, new ReflectionSessionClosed(null)).when("2014", SOMEBODY, joined(SESSION, null)).thenMarked("after-closing", nth(1));
    Memory.empty().given("2013", CIRCLE, new LearningCircleClosed(null, null)).when("2012", SOMEBODY, joined(CIRCLE, null)).thenAccepted();
  }

  @Test
  void givenAMembership_whenLeft_thenAccepted_andRefusedOnlyWhereItIsCertainlyBeforeTheJoining() {
    Memory member = Memory.empty().given("2012", SOMEBODY, joined(TEAM, Part.PARTICIPANT));
    member.when("2013", SOMEBODY, left(TEAM, Part.PARTICIPANT)).thenAccepted();
    member.when("2013", SOMEBODY, left(TEAM, null)).thenAccepted();
    member.when("2012", SOMEBODY, left(TEAM, null)).thenAccepted();
    member.when("2011", SOMEBODY, left(TEAM, null)).thenRefused("occurredon", nth(1), "2012");
    member.given("2010", SOMEBODY, joined(TEAM, Part.FACILITATOR)).when("2011", SOMEBODY, left(TEAM, null)).thenAccepted();
  }

  @Test
  void givenNoJoiningThatIsKnown_whenLeft_thenMarked_alsoInAnotherPart() {
    Memory.empty().when("2013", SOMEBODY, left(TEAM, null)).thenAccepted("joining-unknown");
    Memory.empty().given("2012", SOMEBODY, joined(TEAM, Part.PARTICIPANT)).when("2013", SOMEBODY, left(TEAM, Part.FACILITATOR)).thenAccepted("joining-unknown");
  }

  @Test
  void givenALeaving_whenLeftAgain_thenMarked() {
    Memory.empty().given("2012", SOMEBODY, joined(TEAM, null)).given("2013", SOMEBODY, left(TEAM, null)).when("2014", SOMEBODY, left(TEAM, null))
        .thenMarked("left-already", nth(2));
  }

  @Test
  void givenNoConsent_whenGiven_thenAccepted_andAgainIsMarkedUntilItWasWithdrawn() {
    Memory.empty().when("2013", SOMEBODY, given(null)).thenAccepted();
    Memory given = Memory.empty().given("2013", SOMEBODY, given(null));
    given.when("2014", SOMEBODY, given(null)).thenMarked("given-already", nth(1));
    given.when("2014", SOMEBODY, given(TEAM)).thenAccepted();
    given.given("2014", SOMEBODY, withdrawn(null)).when("2015", SOMEBODY, given(null)).thenAccepted();
  }

  @Test
  void givenAConsent_whenWithdrawnWhollyOrSomewhere_thenAccepted() {
    Memory everywhere = Memory.empty().given("2013", SOMEBODY, given(null));
    everywhere.when("2014", SOMEBODY, withdrawn(null)).thenAccepted();
    everywhere.when("2014", SOMEBODY, withdrawn(TEAM)).thenAccepted();
    Memory.empty().given("2013", SOMEBODY, given(TEAM)).when("2014", SOMEBODY, withdrawn(null)).thenAccepted();
  }

  @Test
  void givenNoSuchConsent_whenWithdrawn_thenRefusedWithTheReason() {
    Memory.empty().when("2014", SOMEBODY, withdrawn(null)).thenRefused("purpose", null, "research", "valt er niets in te trekken");
    Memory.empty().given("2013", SOMEBODY, given(TEAM)).when("2014", SOMEBODY, withdrawn(CIRCLE)).thenRefused("purpose", null, "research");
    Memory.empty().given("2013", SOMEBODY, given(null)).when("2014", SOMEBODY, new ConsentWithdrawn(ConsentPurpose.QUOTATION, null))
        .thenRefused("purpose", null, "quotation");
    Memory.empty().given("2013", OTHER, given(null)).when("2014", SOMEBODY, withdrawn(null)).thenRefused("purpose", null, "research");
  }

  @Test
  void givenAConsent_whenWithdrawnCertainlyBeforeItOrTwice_thenRefusedAndMarked() {
    Memory given = Memory.empty().given("2013", SOMEBODY, given(null));
    given.when("2012", SOMEBODY, withdrawn(null)).thenRefused("occurredon", nth(1), "2013");
    given.given("2014", SOMEBODY, withdrawn(null)).when("2015", SOMEBODY, withdrawn(null)).thenMarked("withdrawn-already", nth(2));
    given.when("2015", SOMEBODY, withdrawn(TEAM)).thenMarked("withdrawn-already", nth(2));
  }

  @Test
  void givenAParticipant_whenForgotten_thenAccepted_andWhatIsKnownToBeLaterIsMarked() {
    Memory.empty().when("2015", SOMEBODY, FORGOTTEN).thenAccepted();
    Memory.empty().given("2016", SOMEBODY, joined(TEAM, null)).when("2015", SOMEBODY, FORGOTTEN).thenMarked("later-happenings", nth(1));
  }

  @Test
  void givenWhoIsForgotten_whenAnythingThatMayBeLaterIsTold_thenRefused_andAMemoryOfBeforeIsMarked() {
    Memory forgotten = Memory.empty().given("2012", SOMEBODY, given(null)).given("2015", SOMEBODY, FORGOTTEN);
    forgotten.when("2016", SOMEBODY, joined(TEAM, null)).thenRefused("occurredon", nth(2), "2015", "opnieuw ingeschreven");
    forgotten.when("2015", SOMEBODY, given(TEAM)).thenRefused("occurredon", nth(2));
    forgotten.when("2016", SOMEBODY, REGISTERED).thenRefused("occurredon", nth(2));
    forgotten.when("2013", SOMEBODY, joined(TEAM, null)).thenMarked("forgotten-since", nth(2));
    forgotten.when("2016", SOMEBODY, FORGOTTEN).thenRefused("type", nth(2), "al gevraagd");
    forgotten.when("2016", OTHER, joined(TEAM, null)).thenAccepted();
  }

  @Test
  void givenAJoining_whenCorrectedOrRetracted_thenAccepted_andJudgedAsIfToldNow() {
    Memory member = Memory.empty().given("2012", SOMEBODY, joined(TEAM, null)).given("2013", CIRCLE, new LearningCircleClosed(null, null));
    member.when("2014", SOMEBODY, corrected(nth(1), "2011", joined(TEAM, Part.FACILITATOR))).thenAccepted();
    member.when("2014", SOMEBODY, corrected(nth(1), "2014", joined(CIRCLE, null))).thenMarked("after-closing", nth(2));
    member.when("2014", SOMEBODY, new EventRetracted(nth(1), "Was een ander")).thenAccepted();
    member.when("2014", OTHER, new EventRetracted(nth(1), "Was een ander")).thenRefused("event", nth(1));
  }

  @Test
  void givenAConsent_whenItsDateIsCorrectedOrItIsRetracted_thenAccepted_andNeverMadeAnother() {
    Memory given = Memory.empty().given("2012", SOMEBODY, given(TEAM));
    given.when("2014", SOMEBODY, corrected(nth(1), "2011", given(TEAM))).thenAccepted();
    given.when("2014", SOMEBODY, corrected(nth(1), "2012", given(null))).thenRefused("data", null, "geen andere");
    given.when("2014", SOMEBODY, new EventRetracted(nth(1), "Misverstaan")).thenAccepted();
    Memory twice = given.given("2014", SOMEBODY, corrected(nth(1), "2011", given(TEAM)));
    twice.when("2014", SOMEBODY, corrected(nth(2), "2014", corrected(nth(1), "2011", given(null)))).thenRefused("data", null, "geen andere");
  }

  @Test
  void givenAWithdrawalOrTheWishToBeForgotten_whenCorrectedOrRetracted_thenRefused() {
    Memory told = Memory.empty().given("2012", SOMEBODY, given(null)).given("2013", SOMEBODY, withdrawn(null)).given("2014", SOMEBODY, FORGOTTEN);
    told.when("2014", SOMEBODY, corrected(nth(2), "2014", withdrawn(TEAM))).thenRefused("event", null, "blijft staan");
    told.when("2014", SOMEBODY, new EventRetracted(nth(2), "Toch wel")).thenRefused("event", null, "blijft staan");
    told.when("2014", SOMEBODY, new EventRetracted(nth(3), "Toch niet")).thenRefused("event", null, "blijft staan");
  }

  @Test
  void givenATeamEndWhichAParticipantsLeavingCameOf_whenItsDateIsCorrectedPastThat_thenTheParticipantIsNotNamed() {
    Memory.empty().given("2013", TEAM, new TeamDissolved(null, null, null, null)).causedBy(nth(1)).given("2013", SOMEBODY, left(TEAM, null)).causedBy()
        .when("2016", TEAM, corrected(nth(1), "2015", new TeamDissolved(null, null, null, null))).thenRefused("occurredOn", null, "iets van een deelnemer");
  }

  private static SubjectEvent corrected(EventId event, String on, SubjectEvent data) {
    return new EventCorrected(event, "De lijst zegt het anders", EdtfDate.parse(on), null, data);
  }

  private static ParticipantJoined joined(SubjectId what, Part as) {
    return new ParticipantJoined(what, as);
  }

  private static ParticipantLeft left(SubjectId what, Part as) {
    return new ParticipantLeft(what, as);
  }

  private static ConsentGiven given(SubjectId within) {
    return new ConsentGiven(ConsentPurpose.RESEARCH, within);
  }

  private static ConsentWithdrawn withdrawn(SubjectId within) {
    return new ConsentWithdrawn(ConsentPurpose.RESEARCH, within);
  }
}
