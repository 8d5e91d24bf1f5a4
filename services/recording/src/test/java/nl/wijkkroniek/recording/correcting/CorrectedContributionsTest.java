package nl.wijkkroniek.recording.correcting;

import static nl.wijkkroniek.recording.correcting.CorrectingRulesTest.correction;
import static nl.wijkkroniek.recording.correcting.CorrectingRulesTest.retraction;
import static nl.wijkkroniek.recording.rules.Memory.nth;

import java.util.List;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.RemarkMade;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.RemarkReleased;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionMade;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionVisibilityNarrowed;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionWithdrawn;
import nl.wijkkroniek.kernel.event.SessionEvent.InsightDrawn;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamAdjusted;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.Visibility;
import nl.wijkkroniek.recording.rules.Memory;
import org.junit.jupiter.api.Test;

/** What somebody said stays theirs, also when it is corrected. */
class CorrectedContributionsTest {

  private static final SubjectId SESSION = SubjectId.session("terugblik");
  private static final SubjectId TEAM = SubjectId.team("oost");
  private static final SubjectId DAY = SubjectId.parse("alumniday/2014");

  @Test
  void givenAChoiceOfWhoMayRead_whenCorrectedOrRetracted_thenRefused() {
    Memory chosen = Memory.empty().given("2013", SESSION, said(Visibility.OPEN))
        .given("2013", SESSION, new ContributionVisibilityNarrowed(nth(1), Visibility.SESSION))
        .given("2013", SESSION, new ContributionWithdrawn(nth(1), null));

    chosen.when("2014", SESSION, retraction(nth(2))).thenRefused("event", null, "een keuze die blijft staan");
    chosen.when("2014", SESSION, correction(nth(2), "2013", new ContributionVisibilityNarrowed(nth(1), Visibility.CIRCLE))).thenRefused("event", null);
    chosen.when("2014", SESSION, retraction(nth(3))).thenRefused("event", null, "a choice that stands");
    Memory.empty().given("2014", DAY, new RemarkMade("Zo ging het ook bij ons", null, null)).given("2014", DAY, new RemarkReleased(nth(1)))
        .when("2015", DAY, retraction(nth(2))).thenRefused("event", null);
  }

  @Test
  void givenAContributionOrARemark_whenRetracted_thenRefusedSayingToWithdrawIt() {
    Memory.empty().given("2013", SESSION, said(Visibility.OPEN)).when("2014", SESSION, retraction(nth(1)))
        .thenRefused("event", null, "ingetrokken", "Withdraw it");
    Memory.empty().given("2014", DAY, new RemarkMade("Zo ging het ook bij ons", null, null)).when("2015", DAY, retraction(nth(1)))
        .thenRefused("event", null, "A remark is not retracted");
  }

  @Test
  void givenAContribution_whenItsWordsAreCorrected_thenAcceptedUnlessItWouldBeReadMoreWidely() {
    Memory said = Memory.empty().given("2013", SESSION, said(Visibility.SESSION));

    said.when("2014", SESSION, correction(nth(1), "2013", said(Visibility.OPEN))).thenRefused("data.visibility", null, "'session'", "never widens");
    said.when("2014", SESSION, correction(nth(1), "2013", said(Visibility.ONLY_ME))).thenAccepted();
  }

  @Test
  void givenACorrectionThatNarrowed_whenItIsRetracted_thenRefusedAsItWouldWiden() {
    Memory.empty().given("2013", SESSION, said(Visibility.SESSION)).given("2014", SESSION, correction(nth(1), "2013", said(Visibility.ONLY_ME)))
        .when("2014", SESSION, retraction(nth(2))).thenRefused("event", null, "'only-me'");
  }

  @Test
  void givenAContributionThatWasNarrowed_whenItsWordsAreCorrected_thenTheNarrowingStands() {
    Memory narrowed = Memory.empty().given("2013", SESSION, said(Visibility.OPEN))
        .given("2013", SESSION, new ContributionVisibilityNarrowed(nth(1), Visibility.SESSION))
        .given("2014", SESSION, correction(nth(1), "2013", new ContributionMade(null, Visibility.OPEN, "Beter gezegd", null, null)));

    narrowed.when("2014", SESSION, new ContributionVisibilityNarrowed(nth(1), Visibility.CIRCLE)).thenRefused("visibility", null, "'session'");
    narrowed.when("2014", SESSION, retraction(nth(3))).thenAccepted();
  }

  @Test
  void givenAnInsight_whenTheContributionItRestsOnIsCorrectedToAfterIt_thenRefusedNamingTheInsight() {
    Memory.empty().given("2013", SESSION, said(Visibility.OPEN)).given("2013", SESSION, new InsightDrawn("Erken elkaar", List.of(nth(1))))
        .when("2015", SESSION, correction(nth(1), "2014", said(Visibility.OPEN))).thenRefused("occurredOn", nth(2));
  }

  @Test
  void givenAContributionCausedBySomething_whenThatIsInItsWay_thenItIsNotNamed() {
    Memory caused = Memory.empty().given("2012", TEAM, new TeamAdjusted("Huisbezoek", null, null)).causedBy(nth(1))
        .given("2013", SESSION, said(Visibility.ONLY_ME)).causedBy();

    caused.when("2015", TEAM, correction(nth(1), "2014", new TeamAdjusted("Huisbezoek", null, null)))
        .thenRefused("occurredOn", null, "een bijdrage", "a contribution");
    caused.when("2015", TEAM, retraction(nth(1))).thenAccepted();
  }

  private static ContributionMade said(Visibility visibility) {
    return new ContributionMade(null, visibility, "Het kost tijd", null, null);
  }
}
