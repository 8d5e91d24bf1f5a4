package nl.wijkkroniek.recording.correcting;

import static nl.wijkkroniek.recording.rules.Memory.nth;

import java.util.List;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningQuestionAnswered;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningQuestionRaised;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventCorrected;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventRetracted;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentConcluded;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentStarted;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamAdjusted;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamDissolved;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFounded;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamRenamed;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamsMerged;
import nl.wijkkroniek.kernel.place.Municipality;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.value.Outcome;
import nl.wijkkroniek.recording.rules.Memory;
import org.junit.jupiter.api.Test;

class CorrectingRulesTest {

  private static final SubjectId TEAM = SubjectId.team("oost");
  private static final SubjectId OTHER = SubjectId.team("west");
  private static final SubjectId SOUTH = SubjectId.team("zuid");
  private static final SubjectId EXPERIMENT = SubjectId.experiment("eettafel");
  private static final SubjectId CIRCLE = SubjectId.parse("circle/kring");
  private static final TeamDissolved DISSOLVED = new TeamDissolved("Klaar", null, null, null);
  private static final TeamAdjusted ADJUSTED = new TeamAdjusted("Samen op huisbezoek", null, null);
  private static final TeamAdjusted OTHERWISE = new TeamAdjusted("Alleen op huisbezoek", null, null);
  private static final ExperimentConcluded CONCLUDED = new ExperimentConcluded(Outcome.MIXED, null, null);
  private static final ExperimentStarted STARTED = new ExperimentStarted(null, null, null, List.of());

  @Test
  void givenNothing_whenSomethingUnknownIsCorrectedOrRetracted_thenRefused() {
    Memory.empty().when("2014", TEAM, correction(nth(7), "2013", ADJUSTED)).thenRefused("event", null, "hier niet bekend", "not known here");
    Memory.empty().when("2014", TEAM, retraction(nth(7))).thenRefused("event", null, "noem de gebeurtenis");
  }

  @Test
  void givenAnEventOfAnotherSubject_whenCorrected_thenRefusedNamingTheRightOne() {
    Memory.empty().given("2013", OTHER, ADJUSTED).when("2014", TEAM, correction(nth(1), "2012", ADJUSTED)).thenRefused("event", nth(1), "team/west");
  }

  @Test
  void givenAnEvent_whenCorrectedToAnotherType_thenRefusedNamingItsType() {
    Memory.empty().given("2013", TEAM, ADJUSTED).when("2014", TEAM, correction(nth(1), "2013", new TeamRenamed("Oost", null)))
        .thenRefused("data.type", null, "TeamAdjusted", "retract it");
  }

  @Test
  void givenACorrection_whenCorrected_thenItStaysACorrectionOfTheSameEventOfTheSameType() {
    Memory corrected = Memory.empty().given("2013", TEAM, ADJUSTED).given("2013", TEAM, OTHERWISE).given("2014", TEAM, correction(nth(1), "2012", ADJUSTED));

    corrected.when("2015", TEAM, correction(nth(3), "2014", correction(nth(1), "2011", OTHERWISE))).thenAccepted();
    corrected.when("2015", TEAM, correction(nth(3), "2014", correction(nth(2), "2011", ADJUSTED))).thenRefused("data.event", nth(1), "blijft er een van");
    corrected.when("2015", TEAM, correction(nth(3), "2014", correction(nth(1), "2011", DISSOLVED))).thenRefused("data.type", null, "TeamAdjusted");
  }

  @Test
  void givenARetraction_whenCorrected_thenItStaysOneOfTheSameEvent() {
    Memory retracted = Memory.empty().given("2013", TEAM, ADJUSTED).given("2013", TEAM, OTHERWISE).given("2014", TEAM, retraction(nth(1)));

    retracted.when("2015", TEAM, correction(nth(3), "2014", new EventRetracted(nth(1), "Een beter woord"))).thenAccepted();
    retracted.when("2015", TEAM, correction(nth(3), "2014", retraction(nth(2)))).thenRefused("data.event", nth(1));
  }

  @Test
  void givenWhatWasRetracted_whenCorrectedOrRetracted_thenRefusedUntilTheRetractionIsRetracted() {
    Memory retracted = Memory.empty().given("2013", TEAM, ADJUSTED).given("2014", TEAM, retraction(nth(1)));

    retracted.when("2015", TEAM, correction(nth(1), "2012", ADJUSTED)).thenRefused("event", nth(2), "Herroep eerst de herroeping");
    retracted.when("2015", TEAM, retraction(nth(1))).thenRefused("event", nth(2), "was retracted");
    retracted.when("2015", TEAM, retraction(nth(2))).thenAccepted();
    retracted.given("2015", TEAM, retraction(nth(2))).when("2015", TEAM, correction(nth(1), "2012", ADJUSTED)).thenAccepted();
  }

  @Test
  void givenAnEvent_whenCorrectedToWhatItSaysAlready_thenRefused() {
    Memory told = Memory.empty().given("2013", TEAM, ADJUSTED);
    told.when("2014", TEAM, correction(nth(1), "2013", ADJUSTED)).thenRefused("data", null, "verandert niets", "nothing changes");
    told.given("2014", TEAM, correction(nth(1), "2012", ADJUSTED)).when("2015", TEAM, correction(nth(1), "2012", ADJUSTED)).thenRefused("data", null);
    told.when("2015", TEAM, correction(nth(1), "2013", ADJUSTED)).thenAccepted();
  }

  @Test
  void givenADissolution_whenItsDateIsCorrected_thenItDoesNotStandInItsOwnWay_andRulesKnowTheNewDate() {
    Memory dissolved = Memory.empty().given("2011", TEAM, founded("GM0599")).given("2012", TEAM, DISSOLVED);

    dissolved.when("2015", TEAM, correction(nth(2), "2014", DISSOLVED)).thenAccepted();
    dissolved.when("2013", TEAM, ADJUSTED).thenRefused("occurredon", nth(2));
    dissolved.given("2015", TEAM, correction(nth(2), "2014", DISSOLVED)).when("2013", TEAM, ADJUSTED).thenAccepted();
    dissolved.when("2015-06", TEAM, ADJUSTED).thenRefused("occurredon", nth(2), "2014");
  }

  @Test
  void givenADissolutionThatIsRetracted_whenSomethingLaterIsTold_thenAccepted_andFlaggedWhenTheDissolutionComesBack() {
    Memory back = Memory.empty().given("2012", TEAM, DISSOLVED).given("2015", TEAM, retraction(nth(1)));
    back.when("2013", TEAM, ADJUSTED).thenAccepted();
    back.given("2013", TEAM, ADJUSTED).when("2015", TEAM, retraction(nth(2))).thenMarked("later-happenings", nth(3));
  }

  @Test
  void givenAConclusion_whenTheStartIsCorrectedToAfterIt_thenRefusedNamingTheConclusion() {
    Memory.empty().given("2012", EXPERIMENT, STARTED).given("2013", EXPERIMENT, CONCLUDED).when("2015", EXPERIMENT, correction(nth(1), "2014", STARTED))
        .thenRefused("occurredOn", nth(2), "toen al afgesloten");
  }

  @Test
  void givenAMunicipalityThatWasNoMore_whenAFoundingIsCorrectedToIt_thenRefusedOnThatFieldOfItsData() {
    Memory.empty().given("2016", TEAM, founded("GM0599")).when("2017", TEAM, correction(nth(1), "2016", founded("GM0612")))
        .thenRefused("data.municipality.code", null, "GM1930");
  }

  @Test
  void givenAConclusionToldAnewAfterTheFirstWasRetracted_whenTheFirstWouldComeBack_thenRefusedOnTheEventNamingTheSecond() {
    Memory.empty().given("2013", EXPERIMENT, CONCLUDED).given("2014", EXPERIMENT, retraction(nth(1))).given("2014", EXPERIMENT, CONCLUDED)
        .when("2015", EXPERIMENT, retraction(nth(2))).thenRefused("event", nth(3), "al afgesloten");
  }

  @Test
  void givenWhatCameOfSomething_whenThatIsCorrectedToAfterIt_thenRefusedNamingWhatCameOfIt() {
    Memory caused = Memory.empty().given("2012", TEAM, ADJUSTED).causedBy(nth(1)).given("2013", OTHER, OTHERWISE).causedBy();

    caused.when("2015", TEAM, correction(nth(1), "2014", ADJUSTED)).thenRefused("occurredOn", nth(2), "happened before it");
    caused.when("2015", TEAM, correction(nth(1), "2013", ADJUSTED)).thenAccepted();
    caused.given("2015", OTHER, correction(nth(2), "2013", OTHERWISE)).when("2015", TEAM, correction(nth(1), "2014", ADJUSTED)).thenAccepted();
  }

  @Test
  void givenWhatCameOfSomething_whenThatIsRetracted_thenMarked_andItMayStillBeNamedButNoLongerCompared() {
    Memory caused = Memory.empty().given("2012", TEAM, ADJUSTED).causedBy(nth(1)).given("2013", OTHER, OTHERWISE);
    caused.causedBy().when("2015", TEAM, retraction(nth(1))).thenMarked("named-as-cause", nth(2));
    caused.given("2015", TEAM, retraction(nth(1))).causedBy(nth(1)).when("2011", OTHER, ADJUSTED).thenAccepted();
  }

  @Test
  void givenAChainOfCausesOverSubjects_whenACorrectionWouldCloseIt_thenRefusedNamingTheLastOfIt() {
    Memory chain = Memory.empty().given("2012", TEAM, ADJUSTED).causedBy(nth(1)).given("2012", OTHER, ADJUSTED).causedBy(nth(2))
        .given("2012", SOUTH, ADJUSTED).causedBy();

    chain.when("2015", TEAM, correction(nth(1), "2012", ADJUSTED, nth(3))).thenRefused("causedBy", nth(2), "eigen oorzaak", "its own cause");
    chain.when("2015", TEAM, correction(nth(1), "2012", ADJUSTED, nth(2))).thenRefused("causedBy", nth(2));
    chain.given("2015", OTHER, correction(nth(2), "2012", ADJUSTED)).when("2015", TEAM, correction(nth(1), "2012", ADJUSTED, nth(3))).thenAccepted();
  }

  @Test
  void givenACircleThatARetractionKeepsOpen_whenWhatWasRetractedWouldComeBack_thenRefused() {
    Memory.empty().given("2012", TEAM, ADJUSTED).causedBy(nth(1)).given("2012", OTHER, ADJUSTED).causedBy().given("2015", OTHER, retraction(nth(2)))
        .given("2015", TEAM, correction(nth(1), "2012", ADJUSTED, nth(2))).when("2016", OTHER, retraction(nth(3))).thenRefused("event", nth(1), "eigen oorzaak");
  }

  @Test
  void givenWhatCameOfACorrection_whenThatCorrectionIsCorrectedToComeOfIt_thenRefused_alsoWhereItChangesNothingElse() {
    Memory came = Memory.empty().given("2012", TEAM, ADJUSTED).given("2013", TEAM, correction(nth(1), "2012", OTHERWISE)).causedBy(nth(2))
        .given("2014", OTHER, ADJUSTED).causedBy();

    came.when("2015", TEAM, correction(nth(2), "2013", correction(nth(1), "2012", OTHERWISE), nth(3))).thenRefused("event", nth(3), "eigen oorzaak");
  }

  @Test
  void givenACircleThatTheRetractionOfACorrectionKeepsOpen_whenThatCorrectionWouldComeBack_thenRefused() {
    Memory.empty().given("2012", OTHER, ADJUSTED).given("2012", TEAM, ADJUSTED).causedBy(nth(1)).given("2013", TEAM, correction(nth(2), "2012", OTHERWISE)).causedBy()
        .given("2014", TEAM, retraction(nth(3))).given("2015", OTHER, correction(nth(1), "2012", ADJUSTED, nth(3)))
        .when("2016", TEAM, retraction(nth(4))).thenRefused("event", nth(1), "eigen oorzaak");
  }

  @Test
  void givenAQuestionAnsweredInAnotherCircle_whenItIsRetracted_thenRefusedNamingTheAnswer() {
    Memory answered = Memory.empty().given("2012", CIRCLE, new LearningQuestionRaised("Wat verdwijnt er?", null, null))
        .given("2013", SubjectId.parse("circle/andere"), new LearningQuestionAnswered(nth(1), "Weinig", true));

    answered.when("2015", CIRCLE, retraction(nth(1))).thenRefused("event", nth(2), "Something rests on this");
    answered.when("2015", CIRCLE, correction(nth(1), "2014", new LearningQuestionRaised("Wat verdwijnt er?", null, null))).thenRefused("occurredOn", nth(2));
    answered.given("2014", SubjectId.parse("circle/andere"), retraction(nth(2))).when("2015", CIRCLE, retraction(nth(1))).thenAccepted();
    answered.given("2015", CIRCLE, retraction(nth(1))).when("2016", CIRCLE, new LearningQuestionAnswered(nth(1), "Veel", true)).thenRefused("question", null);
  }

  @Test
  void givenAMergerThatAbsorbedTheWrongTeam_whenCorrected_thenThatOneGoesOnAndTheOtherHasEnded() {
    Memory merged = Memory.empty().given("2014", SOUTH, new TeamsMerged(List.of(TEAM), null, null));
    merged.when("2015", TEAM, ADJUSTED).thenRefused("occurredon", nth(1));

    merged.given("2016", SOUTH, correction(nth(1), "2014", new TeamsMerged(List.of(OTHER), null, null)));
    merged.when("2015", TEAM, ADJUSTED).thenAccepted();
    merged.when("2015", OTHER, ADJUSTED).thenRefused("occurredon", nth(1), "team/zuid");

    merged.given("2016", SOUTH, retraction(nth(2)));
    merged.when("2015", TEAM, ADJUSTED).thenRefused("occurredon", nth(1));
    merged.when("2015", OTHER, ADJUSTED).thenAccepted();
  }

  static EventCorrected correction(EventId event, String on, SubjectEvent data, EventId... causes) {
    return new EventCorrected(event, "De notulen zeggen het", EdtfDate.parse(on), List.of(causes), data);
  }

  static EventRetracted retraction(EventId event) {
    return new EventRetracted(event, "Dit was een ander team");
  }

  private static TeamFounded founded(String municipality) {
    return new TeamFounded("Oost", new Municipality(municipality, null), null, null, null, null, null);
  }
}
