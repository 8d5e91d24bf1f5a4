package nl.wijkkroniek.recording.correcting;

import static nl.wijkkroniek.recording.rules.Memory.nth;

import java.util.List;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningQuestionRaised;
import nl.wijkkroniek.kernel.event.CorrectionEvent.DuplicateRecognised;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventRetracted;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentConcluded;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentStarted;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ObservationNoted;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ParticipantForgotten;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionMade;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionVisibilityNarrowed;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionWithdrawn;
import nl.wijkkroniek.kernel.event.SessionEvent.InsightDrawn;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamAdjusted;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamDissolved;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamsMerged;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.AskedBy;
import nl.wijkkroniek.kernel.value.Outcome;
import nl.wijkkroniek.kernel.value.Visibility;
import nl.wijkkroniek.recording.rules.Memory;
import org.junit.jupiter.api.Test;

/** What turned out to be one is one to the rules, whichever of its names is used. */
class DuplicatesAsOneTest {

  private static final SubjectId EAST = SubjectId.team("oost");
  private static final SubjectId SUNRISE = SubjectId.team("zonsopgang");
  private static final SubjectId EARLY = SubjectId.team("vroege-vogels");
  private static final SubjectId TABLE = SubjectId.experiment("eettafel");
  private static final SubjectId DINNER = SubjectId.experiment("samen-eten");
  private static final SubjectId EVENING = SubjectId.session("avond");
  private static final SubjectId REVIEW = SubjectId.session("terugblik");
  private static final SubjectId CIRCLE = SubjectId.circle("kring");
  private static final SubjectId RING = SubjectId.circle("ring");
  private static final SubjectId SOMEBODY = SubjectId.parse("participant/p-0123456789abcdef0123456789abcdef");
  private static final SubjectId SOMEONE = SubjectId.parse("participant/p-fedcba9876543210fedcba9876543210");
  private static final TeamAdjusted ADJUSTED = new TeamAdjusted("Samen op huisbezoek", null, null);
  private static final TeamDissolved DISSOLVED = new TeamDissolved("Klaar", null, null, null);
  private static final ContributionMade SAID = new ContributionMade(null, Visibility.CIRCLE, "Het werkte", null, null);

  @Test
  void givenATeamThatEnded_whenSomethingLaterHappensToItUnderItsOtherName_thenRefusedUntilTheyAreTwoAgain() {
    Memory two = Memory.empty().given("2012", SUNRISE, ADJUSTED).given("2014", EAST, DISSOLVED);
    two.when("2016", SUNRISE, ADJUSTED).thenAccepted();

    two.given("2014", SUNRISE, same(EAST)).when("2016", SUNRISE, ADJUSTED).thenRefused("occurredon", nth(2), "team/zonsopgang");
    two.given("2015", SUNRISE, new EventRetracted(nth(3), "Toch twee")).when("2016", SUNRISE, ADJUSTED).thenAccepted();
  }

  @Test
  void givenThreeNamesInARow_whenTheTeamEndedUnderTheFirst_thenItEndedUnderTheLast() {
    Memory.empty().given("2014", EARLY, DISSOLVED).given("2012", SUNRISE, ADJUSTED).given("2012", EAST, ADJUSTED)
        .given("2014", EARLY, same(SUNRISE)).given("2014", EAST, same(SUNRISE))
        .when("2016", EAST, ADJUSTED).thenRefused("occurredon", nth(1));
  }

  @Test
  void givenATeamThatWentIntoWhatTurnedOutToBeItself_whenItGoesOn_thenAccepted() {
    Memory merged = Memory.empty().given("2012", SUNRISE, ADJUSTED).given("2013", EAST, new TeamsMerged(List.of(SUNRISE), null, null));
    merged.when("2016", SUNRISE, ADJUSTED).thenRefused("occurredon", nth(2));

    merged.given("2014", SUNRISE, same(EAST));
    merged.when("2016", SUNRISE, ADJUSTED).thenAccepted();
    merged.when("2016", EAST, new TeamsMerged(List.of(SUNRISE), null, null)).thenRefused("from", null, "kan niet in zichzelf opgaan");
  }

  @Test
  void givenAnExperimentThatBeganUnderItsOtherName_whenItIsConcluded_thenItHadStarted() {
    ExperimentConcluded concluded = new ExperimentConcluded(Outcome.CONFIRMED, null, null);
    Memory two = Memory.empty().given("2013", DINNER, new ExperimentStarted(null, null, null, List.of()))
        .given("2013", TABLE, new ObservationNoted("Druk", null, null));
    two.when("2014", TABLE, concluded).thenAccepted("not-started");

    two.given("2014", DINNER, same(TABLE)).when("2014", TABLE, concluded).thenAccepted();
  }

  @Test
  void givenAContributionToTheSessionsOtherName_whenAnInsightRestsOnIt_thenAccepted_unlessItWasWithdrawn() {
    Memory said = Memory.empty().given("2014-03-01", EVENING, SAID).given("2014-03-01", REVIEW, SAID);
    said.when("2014-03-02", REVIEW, new InsightDrawn("Het werkt", List.of(nth(1)))).thenRefused("restsOn", null);

    said.given("2014-03-02", EVENING, same(REVIEW)).when("2014-03-02", REVIEW, new InsightDrawn("Het werkt", List.of(nth(1)))).thenAccepted();
    said.given("2014-03-03", EVENING, new ContributionWithdrawn(nth(1), null))
        .when("2014-03-04", REVIEW, new InsightDrawn("Het werkt", List.of(nth(1)))).thenRefused("restsOn", nth(4), "ingetrokken");
  }

  @Test
  void givenAContributionToTheSessionsOtherName_whenItIsNarrowedOrTakenBack_thenOnlyWhereItWasSaid() {
    Memory said = Memory.empty().given("2014-03-01", EVENING, SAID).given("2014-03-01", REVIEW, SAID).given("2014-03-02", EVENING, same(REVIEW));

    said.when("2014-03-03", REVIEW, new ContributionVisibilityNarrowed(nth(1), Visibility.ONLY_ME)).thenRefused("contribution", null);
    said.when("2014-03-03", REVIEW, new ContributionWithdrawn(nth(1), null)).thenRefused("contribution", null);
    said.when("2014-03-03", EVENING, new ContributionWithdrawn(nth(1), null)).thenAccepted();
  }

  @Test
  void givenAQuestionOfACircleUnderItsOtherName_whenItIsRaisedAgain_thenMarked() {
    Memory asked = Memory.empty().given("2012", RING, new LearningQuestionRaised("Wat mag een team?", null, null)).given("2012", CIRCLE, same(RING));

    asked.when("2013", CIRCLE, new LearningQuestionRaised("Wat mag een team?", null, null)).thenMarked("raised-already", nth(1));
  }

  @Test
  void givenAParticipantWhoAskedToBeForgotten_whenTheyAskItUnderTheirOtherIdentifier_thenAccepted() {
    Memory.empty().given("2014", SOMEBODY, new ParticipantForgotten(AskedBy.SELF)).given("2014", SOMEONE, same(SOMEBODY))
        .when("2015", SOMEONE, new ParticipantForgotten(AskedBy.SELF)).thenAccepted();
  }

  @Test
  void givenATeamThatEndedBeforeSomethingHappenedToAnother_whenTheyTurnOutToBeOne_thenMarked() {
    Memory two = Memory.empty().given("2014", EAST, DISSOLVED).given("2016", SUNRISE, ADJUSTED);

    two.when("2017", SUNRISE, same(EAST)).thenMarked("later-happenings", nth(1), nth(2));
    two.when("2017", EAST, same(SUNRISE)).thenMarked("later-happenings", nth(1), nth(2));
  }

  private static DuplicateRecognised same(SubjectId other) {
    return new DuplicateRecognised(other, "Twee namen");
  }
}
