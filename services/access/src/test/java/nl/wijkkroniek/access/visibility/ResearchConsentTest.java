package nl.wijkkroniek.access.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.ParticipantEvent;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ConsentGiven;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ConsentWithdrawn;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ParticipantForgotten;
import nl.wijkkroniek.kernel.event.Provenance;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.value.AskedBy;
import nl.wijkkroniek.kernel.value.ConsentPurpose;
import org.junit.jupiter.api.Test;

/** One session, of a circle and about two teams; what somebody allowed and took back, in the order in which it was told. */
class ResearchConsentTest {

  private static final SubjectId SESSION = SubjectId.session("terugblik");
  private static final SubjectId CIRCLE = SubjectId.circle("noord");
  private static final SubjectId TEAM = SubjectId.team("lombok");
  private static final SubjectId OTHER_TEAM = SubjectId.team("oost");
  private static final SubjectId ELSEWHERE = SubjectId.circle("zuid");
  private static final SubjectId EVERYWHERE = null;

  private final List<RecordedEvent> told = new ArrayList<>();

  @Test
  void givenNothing_whenAsked_thenItDoesNotHold() {
    assertThat(holds()).isFalse();
  }

  @Test
  void givenAConsentForEverythingOrForAPlaceTheSessionIsOf_whenAsked_thenItHolds() {
    for (SubjectId place : new SubjectId[] {EVERYWHERE, SESSION, CIRCLE, TEAM}) {
      told.clear();
      given("2013", place);
      assertThat(holds()).as("%s", place).isTrue();
    }
  }

  @Test
  void givenAConsentForAnotherPlace_whenAsked_thenItDoesNotHold() {
    given("2013", ELSEWHERE);
    given("2013", SubjectId.session("andere"));

    assertThat(holds()).isFalse();
  }

  @Test
  void givenALaterWithdrawal_whenWiderOrNarrowerOrAsWide_thenItHoldsNoLonger() {
    for (SubjectId given : new SubjectId[] {EVERYWHERE, SESSION, CIRCLE, TEAM}) {
      for (SubjectId taken : new SubjectId[] {EVERYWHERE, SESSION, CIRCLE, TEAM}) {
        told.clear();
        given("2013", given);
        withdrawn("2014", taken);
        assertThat(holds()).as("%s, then without %s", given, taken).isFalse();
      }
    }
  }

  @Test
  void givenALaterWithdrawalInAnotherPlace_whenAsked_thenItStillHolds() {
    given("2013", EVERYWHERE);
    withdrawn("2014", ELSEWHERE);

    assertThat(holds()).isTrue();
  }

  @Test
  void givenAWithdrawalThatWasToldLate_whenItCameAfterInTheField_thenItCounts_andWhenItCameBefore_itDoesNot() {
    given("2014", EVERYWHERE);
    withdrawn("2015", CIRCLE);
    assertThat(holds()).isFalse();

    told.clear();
    given("2014", EVERYWHERE);
    withdrawn("2013", CIRCLE);
    assertThat(holds()).isTrue();
  }

  @Test
  void givenAConsentToldLateThatIsOfBeforeTheWithdrawal_whenAsked_thenItStaysWithdrawn() {
    given("2012", EVERYWHERE);
    withdrawn("2014", EVERYWHERE);
    given("2013", SESSION);

    assertThat(holds()).isFalse();
  }

  @Test
  void givenTheSameDay_whenGivenAgain_thenWhatWasToldLastCounts() {
    given("2014-05-20", EVERYWHERE);
    withdrawn("2014-05-20", EVERYWHERE);
    assertThat(holds()).isFalse();

    given("2014-05-20", EVERYWHERE);
    assertThat(holds()).isTrue();
  }

  @Test
  void givenDatesOfWhichNobodyCanSayWhichIsLater_whenAsked_thenTheWithdrawalCounts() {
    withdrawn("2014", EVERYWHERE);
    given("2014-01", EVERYWHERE);
    given("2013/2014", EVERYWHERE);
    assertThat(holds()).as("told later, and perhaps of before").isFalse();

    told.clear();
    given("2014-06", EVERYWHERE);
    withdrawn("2014", EVERYWHERE);
    assertThat(holds()).as("told before, and perhaps of later").isFalse();
  }

  @Test
  void givenAWithdrawalInOnePlace_whenGivenAgain_thenOnlyThereAndForAllOrForTheSessionItselfDoesItHold() {
    for (SubjectId again : new SubjectId[] {EVERYWHERE, SESSION, TEAM}) {
      told.clear();
      given("2013", EVERYWHERE);
      withdrawn("2014", TEAM);
      given("2015", again);
      assertThat(holds()).as("again in %s", again).isTrue();
    }
    for (SubjectId again : new SubjectId[] {CIRCLE, OTHER_TEAM}) {
      told.clear();
      given("2013", EVERYWHERE);
      withdrawn("2014", TEAM);
      given("2015", again);
      assertThat(holds()).as("again in %s", again).isFalse();
    }
  }

  @Test
  void givenAConsentForSomethingElse_whenAsked_thenItDoesNotHold_andItsWithdrawalTakesNothing() {
    tell("2013", new ConsentGiven(ConsentPurpose.QUOTATION, null));
    assertThat(holds()).isFalse();

    given("2013", EVERYWHERE);
    tell("2014", new ConsentWithdrawn(ConsentPurpose.QUOTATION, null));
    assertThat(holds()).isTrue();
  }

  @Test
  void givenWhoAskedToBeForgotten_whenAsked_thenNothingHoldsWheneverItWasGiven() {
    tell("2013", new ParticipantForgotten(AskedBy.SELF));
    given("2014", EVERYWHERE);

    assertThat(holds()).isFalse();
  }

  private boolean holds() {
    return ResearchConsent.of(told).holdsIn(SESSION, Set.of(CIRCLE, TEAM, OTHER_TEAM));
  }

  private void given(String on, SubjectId within) {
    tell(on, new ConsentGiven(ConsentPurpose.RESEARCH, within));
  }

  private void withdrawn(String on, SubjectId within) {
    tell(on, new ConsentWithdrawn(ConsentPurpose.RESEARCH, within));
  }

  private void tell(String on, ParticipantEvent event) {
    int position = told.size();
    told.add(new RecordedEvent(position, position, Instant.EPOCH, new Happening(new EventId("urn:test", "e" + position),
        SubjectId.parse("participant/p-00000000000000000000000000000001"), EdtfDate.parse(on), List.of(), Provenance.NONE, null, null, event)));
  }
}
