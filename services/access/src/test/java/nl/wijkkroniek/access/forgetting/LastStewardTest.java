package nl.wijkkroniek.access.forgetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.wijkkroniek.access.account.Account;
import nl.wijkkroniek.access.account.Accounts.Listed;
import nl.wijkkroniek.access.role.Role;
import nl.wijkkroniek.kernel.subject.SubjectId;
import org.junit.jupiter.api.Test;

class LastStewardTest {

  private static final SubjectId ANNA = SubjectId.someParticipant(new Random(1));
  private static final SubjectId BRAM = SubjectId.someParticipant(new Random(2));

  @Test
  void givenTheOnlySteward_whenTheyAskToBeForgotten_thenItIsRefusedWithWhatToDo() {
    assertThat(LastSteward.stays(ANNA, List.of(steward(ANNA, true, false), participant(BRAM))))
        .hasValueSatisfying(refusal -> assertThat(refusal.detail().nl()).contains("laatste beheerder", "Geef eerst iemand anders die rol"));
  }

  @Test
  void givenAnotherSteward_whenOneAsks_thenNothingIsInTheWay() {
    assertThat(LastSteward.stays(ANNA, List.of(steward(ANNA, true, false), steward(BRAM, true, false)))).isEmpty();
  }

  @Test
  void givenAnotherStewardWhoseAccountIsShutOrWhosePasswordEverybodyKnows_whenTheLastAsks_thenItIsRefused() {
    assertThat(LastSteward.stays(ANNA, List.of(steward(ANNA, true, false), steward(BRAM, false, false)))).isPresent();
    assertThat(LastSteward.stays(ANNA, List.of(steward(ANNA, true, false), steward(BRAM, true, true)))).isPresent();
  }

  @Test
  void givenOneWithTwoAccounts_whenBothAreStewards_thenTheyAreStillTheLast() {
    assertThat(LastSteward.stays(ANNA, List.of(steward(ANNA, true, false), steward(ANNA, true, false)))).isPresent();
  }

  @Test
  void givenSomebodyWhoIsNoSteward_whenTheyAsk_thenNothingIsInTheWay() {
    assertThat(LastSteward.stays(BRAM, List.of(steward(ANNA, true, false), participant(BRAM)))).isEmpty();
    assertThat(LastSteward.stays(BRAM, List.of())).isEmpty();
  }

  private static Listed steward(SubjectId who, boolean open, boolean example) {
    return new Listed(new Account("s-" + who.slug(), "s", who, Set.of(Role.STEWARD), example), open);
  }

  private static Listed participant(SubjectId who) {
    return new Listed(new Account("p-" + who.slug(), "p", who, Set.of(Role.PARTICIPANT), false), true);
  }
}
