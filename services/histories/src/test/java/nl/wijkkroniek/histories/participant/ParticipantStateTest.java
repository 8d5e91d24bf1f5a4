package nl.wijkkroniek.histories.participant;

import static nl.wijkkroniek.histories.Telling.id;
import static nl.wijkkroniek.histories.Telling.told;
import static nl.wijkkroniek.kernel.value.ConsentPurpose.QUOTATION;
import static nl.wijkkroniek.kernel.value.ConsentPurpose.RESEARCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Random;
import nl.wijkkroniek.histories.Lines;
import nl.wijkkroniek.histories.participant.ParticipantState.Consent;
import nl.wijkkroniek.histories.participant.ParticipantState.Membership;
import nl.wijkkroniek.kernel.event.ParticipantEvent;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ConsentGiven;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ConsentWithdrawn;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ParticipantForgotten;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ParticipantJoined;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ParticipantLeft;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ParticipantRegistered;
import nl.wijkkroniek.kernel.event.TeamEvent.MemberJoined;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.AskedBy;
import nl.wijkkroniek.kernel.value.LegalBasis;
import nl.wijkkroniek.kernel.value.Part;
import nl.wijkkroniek.kernel.value.Profile;
import org.junit.jupiter.api.Test;

class ParticipantStateTest {

  private static final SubjectId SOMEBODY = SubjectId.someParticipant(new Random(1));
  private static final SubjectId TEAM = SubjectId.team("oost");
  private static final SubjectId CIRCLE = SubjectId.circle("leerkring");

  private final Lines lines = new Lines(SOMEBODY);
  private int told;

  @Test
  void givenARegistration_whenFolded_thenItIsKnownOnWhatGround_andTheFirstCounts() {
    tell(new ParticipantRegistered(null), new ParticipantRegistered(LegalBasis.CONSENT));

    assertThat(folded().state()).isEqualTo(ParticipantStanding.KNOWN);
    assertThat(folded().registered().event()).isEqualTo(id("1"));
    assertThat(folded().legalBasis()).isEqualTo(LegalBasis.CONSENT);
    assertThat(ParticipantSummary.of(folded())).isEqualTo(new ParticipantSummary(SOMEBODY, ParticipantStanding.KNOWN));
  }

  @Test
  void givenWhatSomebodyJoinedAndLeft_whenFolded_thenTheirPartsAreThoseTheyDidNotLeave() {
    tell(new ParticipantJoined(TEAM, Part.PARTICIPANT), new ParticipantJoined(TEAM, Part.FACILITATOR), new ParticipantJoined(CIRCLE, null));
    assertThat(folded().memberships()).extracting(Membership::what, Membership::as)
        .containsExactly(tuple(TEAM, Part.PARTICIPANT), tuple(TEAM, Part.FACILITATOR), tuple(CIRCLE, null));

    tell(new ParticipantLeft(TEAM, Part.FACILITATOR), new ParticipantLeft(CIRCLE, Part.PARTICIPANT));
    assertThat(folded().memberships()).extracting(Membership::what, Membership::as).containsExactly(tuple(TEAM, Part.PARTICIPANT));

    tell(new ParticipantLeft(TEAM, null));
    assertThat(folded().memberships()).isEmpty();
  }

  @Test
  void givenAJoiningToldTwice_whenFolded_thenItIsOnePart_sinceTheLast() {
    tell(new ParticipantJoined(TEAM, null), new ParticipantJoined(TEAM, null));

    assertThat(folded().memberships()).singleElement().extracting(membership -> membership.told().event()).isEqualTo(id("2"));
  }

  @Test
  void givenAConsent_whenItIsAskedWhatIsAllowed_thenOnlyThatPurposeAndOnlyThere() {
    tell(new ConsentGiven(RESEARCH, TEAM));

    assertThat(folded().allows(RESEARCH, TEAM)).isTrue();
    assertThat(folded().allows(RESEARCH, CIRCLE)).isFalse();
    assertThat(folded().allows(RESEARCH, null)).isFalse();
    assertThat(folded().allows(QUOTATION, TEAM)).isFalse();
  }

  @Test
  void givenAConsentForEverywhere_whenWithdrawnSomewhere_thenItHoldsEverywhereElse_untilItIsGivenThereAgain() {
    tell(new ConsentGiven(RESEARCH, null), new ConsentWithdrawn(RESEARCH, TEAM));
    assertThat(folded().allows(RESEARCH, TEAM)).isFalse();
    assertThat(folded().allows(RESEARCH, CIRCLE)).isTrue();
    assertThat(folded().consents()).extracting(Consent::except).containsExactly(List.of(TEAM));

    tell(new ConsentGiven(RESEARCH, TEAM));
    assertThat(folded().allows(RESEARCH, TEAM)).isTrue();
    assertThat(folded().consents()).extracting(Consent::within, Consent::except).containsExactly(tuple(null, List.of()));
  }

  @Test
  void givenAConsentWithAnException_whenGivenForEverywhere_thenTheExceptionIsOver() {
    tell(new ConsentGiven(RESEARCH, null), new ConsentWithdrawn(RESEARCH, TEAM), new ConsentGiven(RESEARCH, null));

    assertThat(folded().allows(RESEARCH, TEAM)).isTrue();
  }

  @Test
  void givenConsentsInSomePlaces_whenGivenForEverywhere_orWithdrawnEverywhere_thenThatTakesTheirPlace() {
    tell(new ConsentGiven(RESEARCH, TEAM), new ConsentGiven(RESEARCH, CIRCLE), new ConsentGiven(QUOTATION, TEAM));
    assertThat(folded().consents()).hasSize(3);

    tell(new ConsentGiven(RESEARCH, null));
    assertThat(folded().consents()).extracting(Consent::purpose, Consent::within).containsExactly(tuple(QUOTATION, TEAM), tuple(RESEARCH, null));

    tell(new ConsentWithdrawn(RESEARCH, null));
    assertThat(folded().consents()).extracting(Consent::purpose).containsExactly(QUOTATION);
  }

  @Test
  void givenTheWishToBeForgotten_whenFolded_thenNothingIsAllowedAndNothingTakenPartIn_whateverIsToldOfWhen() {
    tell(new ParticipantJoined(TEAM, null), new ConsentGiven(RESEARCH, null), new ParticipantForgotten(AskedBy.SELF), new ConsentGiven(RESEARCH, null),
        new ParticipantJoined(TEAM, null));

    assertThat(folded().state()).isEqualTo(ParticipantStanding.FORGOTTEN);
    assertThat(folded().forgotten().event()).isEqualTo(id("3"));
    assertThat(folded().memberships()).isEmpty();
    assertThat(folded().allows(RESEARCH, TEAM)).isFalse();
  }

  @Test
  void givenWhatOthersToldOfThem_whenFolded_thenItChangesNothing() {
    lines.named(told("m", TEAM, "2013", new MemberJoined(Profile.RESIDENT, null, null, SOMEBODY)));

    assertThat(folded()).isEqualTo(ParticipantState.fold(SOMEBODY, List.of()));
  }

  private void tell(ParticipantEvent... events) {
    for (ParticipantEvent event : events) {
      told++;
      lines.then(told(Integer.toString(told), SOMEBODY, "2014", event));
    }
  }

  private ParticipantState folded() {
    return ParticipantState.fold(SOMEBODY, lines.all());
  }
}
