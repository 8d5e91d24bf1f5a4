package nl.wijkkroniek.recording.reflection;

import static nl.wijkkroniek.recording.rules.Memory.nth;

import java.util.List;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionMade;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionVisibilityNarrowed;
import nl.wijkkroniek.kernel.event.SessionEvent.ContributionWithdrawn;
import nl.wijkkroniek.kernel.event.SessionEvent.InsightDrawn;
import nl.wijkkroniek.kernel.event.SessionEvent.ReflectionSessionClosed;
import nl.wijkkroniek.kernel.event.SessionEvent.ReflectionSessionOpened;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.Visibility;
import nl.wijkkroniek.recording.rules.Memory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContributionRulesTest {

  private static final SubjectId SESSION = SubjectId.session("terugblik");
  private static final SubjectId OTHER = SubjectId.session("vooruitblik");
  private static final ContributionMade SAID = new ContributionMade(null, Visibility.CIRCLE, "Samenwerken kost tijd", null, null);
  private static final ReflectionSessionClosed CLOSED = new ReflectionSessionClosed(null);
  private static final ContributionWithdrawn WITHDRAWN = new ContributionWithdrawn(nth(1), null);

  @Test
  void givenAnOpenSession_whenSomebodySaysSomething_thenAccepted() {
    Memory.empty().given("2013", SESSION, new ReflectionSessionOpened(null, List.of(), null, List.of(), null, null)).when("2013", SESSION, SAID).thenAccepted();
  }

  @Test
  void givenASession_whenSomethingWasSaidBeforeItOpened_thenMarked() {
    Memory.empty().given("2013", SESSION, new ReflectionSessionOpened(null, List.of(), null, List.of(), null, null)).when("2012", SESSION, SAID)
        .thenMarked("before-opening", nth(1));
  }

  @Test
  void givenAClosedSession_whenAContributionComesLater_thenAcceptedAsLate() {
    Memory.empty().given("2013", SESSION, CLOSED).when("2014", SESSION, SAID).thenMarked("late", nth(1));
  }

  @Test
  void givenAClosedSession_whenAContributionOfBeforeItsClosingIsTold_thenAccepted() {
    Memory.empty().given("2013", SESSION, CLOSED).when("2012", SESSION, SAID).thenAccepted();
  }

  @ParameterizedTest
  @EnumSource(names = {"ONLY_ME", "SESSION"})
  void givenAContribution_whenNarrowed_thenAcceptedAlsoAfterTheClosing(Visibility to) {
    Memory.empty().given("2013", SESSION, SAID).given("2013", SESSION, CLOSED).when("2014", SESSION, narrowed(nth(1), to)).thenAccepted();
  }

  @ParameterizedTest
  @EnumSource(names = {"EVERYONE_WITH_ACCESS", "OPEN"})
  void givenAContribution_whenWidened_thenRefused(Visibility to) {
    Memory.empty().given("2013", SESSION, SAID).when("2014", SESSION, narrowed(nth(1), to)).thenRefused("visibility", null, "circle", "never widens");
  }

  @Test
  void givenAContribution_whenNarrowedToWhatItIs_thenRefusedSayingThatNothingChanges() {
    Memory.empty().given("2013", SESSION, SAID).when("2014", SESSION, narrowed(nth(1), Visibility.CIRCLE)).thenRefused("visibility", null, "nothing changes");
  }

  @Test
  void givenANarrowedContribution_whenWidenedToWhatItWas_thenRefused() {
    Memory.empty().given("2013", SESSION, SAID).given("2013", SESSION, narrowed(nth(1), Visibility.ONLY_ME))
        .when("2014", SESSION, narrowed(nth(1), Visibility.CIRCLE)).thenRefused("visibility", null, "only-me");
  }

  @Test
  void givenAContributionToAnotherSession_whenNarrowedOrWithdrawnOrQuotedHere_thenRefused() {
    Memory other = Memory.empty().given("2013", OTHER, SAID);
    other.when("2014", SESSION, narrowed(nth(1), Visibility.ONLY_ME)).thenRefused("contribution", null, "session/terugblik");
    other.when("2014", SESSION, WITHDRAWN).thenRefused("contribution", null, "session/terugblik");
    other.when("2014", SESSION, insight(nth(1))).thenRefused("restsOn", null, "session/terugblik");
  }

  @Test
  void givenNothing_whenAnUnknownContributionIsWithdrawn_thenRefused() {
    Memory.empty().when("2014", SESSION, WITHDRAWN).thenRefused("contribution", null, "urn:test#1");
  }

  @Test
  void givenAContribution_whenWithdrawn_thenAcceptedAlsoAfterTheClosing() {
    Memory.empty().given("2013", SESSION, SAID).given("2013", SESSION, CLOSED).when("2014", SESSION, WITHDRAWN).thenAccepted();
  }

  @Test
  void givenAWithdrawnContribution_whenWithdrawnAgain_thenRefusedSayingThatNothingChanges() {
    Memory.empty().given("2013", SESSION, SAID).given("2014", SESSION, WITHDRAWN).when("2014", SESSION, WITHDRAWN)
        .thenRefused("contribution", nth(2), "nothing changes");
  }

  @Test
  void givenAContribution_whenWithdrawnBeforeItWasMade_thenRefused() {
    Memory.empty().given("2013", SESSION, SAID).when("2012", SESSION, WITHDRAWN).thenRefused("occurredon", nth(1), "2013");
  }

  @Test
  void givenContributions_whenAnInsightRestsOnThem_thenAccepted() {
    Memory.empty().given("2013", SESSION, SAID).given("2013", SESSION, SAID).when("2013", SESSION, insight(nth(1), nth(2))).thenAccepted();
  }

  @Test
  void givenAWithdrawnContribution_whenAnInsightRestsOnIt_thenRefusedNamingTheWithdrawal() {
    Memory.empty().given("2013", SESSION, SAID).given("2014", SESSION, WITHDRAWN).when("2013", SESSION, insight(nth(1)))
        .thenRefused("restsOn", nth(2), "cannot be quoted");
  }

  @Test
  void givenAContribution_whenAnInsightRestsOnItBeforeItWasMade_thenRefused() {
    Memory.empty().given("2013", SESSION, SAID).when("2012", SESSION, insight(nth(1))).thenRefused("occurredon", nth(1), "2013");
  }

  @Test
  void givenAQuotedContribution_whenWithdrawn_thenAccepted() {
    Memory.empty().given("2013", SESSION, SAID).given("2013", SESSION, insight(nth(1))).when("2014", SESSION, WITHDRAWN).thenAccepted();
  }

  private static ContributionVisibilityNarrowed narrowed(EventId contribution, Visibility to) {
    return new ContributionVisibilityNarrowed(contribution, to);
  }

  private static InsightDrawn insight(EventId... restsOn) {
    return new InsightDrawn("Erken elkaars meerwaarde", List.of(restsOn));
  }
}
