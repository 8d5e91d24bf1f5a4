package nl.wijkkroniek.histories.role;

import static nl.wijkkroniek.histories.Telling.id;
import static nl.wijkkroniek.histories.Telling.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.wijkkroniek.histories.Lines;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.RoleEvent.RedefinitionContested;
import nl.wijkkroniek.kernel.event.RoleEvent.RedefinitionSettled;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleDescribed;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleHandedOver;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleRedefined;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleRetired;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.Motive;
import org.junit.jupiter.api.Test;

class RoleStateTest {

  private static final SubjectId ROLE = SubjectId.role("bode");

  private final Lines lines = new Lines(ROLE);
  private int told;

  @Test
  void givenARedefinition_whenFolded_thenTasksAreTakenUpAndLetGo_andTheChainIsKept() {
    tell(described(), redefined(null, "Postbode", List.of("fietsen"), List.of("Lopen")), redefined("Postbode", "Brievenbus", null, null));
    RoleState role = folded();
    assertThat(role.name()).isEqualTo("Brievenbus");
    assertThat(role.tasks()).containsExactly("brengen", "fietsen");
    assertThat(role.redefinitions()).extracting(RoleState.Redefinition::from).containsExactly("Bode", "Postbode");
    assertThat(role.redefinitions()).extracting(RoleState.Redefinition::to).containsExactly("Postbode", "Brievenbus");
  }

  @Test
  void givenAContestedRedefinition_whenItIsSettled_thenTheRoleIsCurrentAgain() {
    tell(described(), redefined(null, "Postbode", null, null), new RedefinitionContested(id("e1"), "Jan", "Dit kan niet", null, null));
    assertThat(folded().state()).isEqualTo(RoleStanding.CONTESTED);
    assertThat(folded().toString()).doesNotContain("Jan");
    tell(new RedefinitionSettled(null, "Samen besproken", List.of("Jan")));
    assertThat(folded().state()).isEqualTo(RoleStanding.CURRENT);
    assertThat(folded().redefinitions().getFirst().settled()).isEqualTo("Samen besproken");
    assertThat(folded().redefinitions().getFirst().contests()).containsExactly("Dit kan niet");
  }

  @Test
  void givenAContestOfARedefinitionNobodyToldOf_whenFolded_thenNothingChanges() {
    tell(described());
    RoleState before = folded();
    tell(new RedefinitionContested(null, null, "Dit kan niet", null, null));
    assertThat(folded()).isEqualTo(before);
  }

  @Test
  void givenARedefinitionThatWasContestedWhileItWasOnlyComing_whenFolded_thenTheRoleIsContested_untilThatIsSettled() {
    tell(described(), contested(id("e3"), "Dit kan niet"), contested(id("e4"), "Dit nog minder"), redefined(null, "Postbode", null, null),
        redefined(null, "Brievenbus", null, null));
    assertThat(folded().state()).isEqualTo(RoleStanding.CONTESTED);
    assertThat(folded().redefinitions()).extracting(RoleState.Redefinition::contests).containsExactly(List.of("Dit kan niet"), List.of("Dit nog minder"));
    tell(contested(id("e3"), "Nog steeds niet"), new RedefinitionSettled(id("e3"), "Toch niet", null), new RedefinitionSettled(null, "Samen besproken", null));
    assertThat(folded().state()).isEqualTo(RoleStanding.CURRENT);
    assertThat(folded().redefinitions().getFirst().contests()).containsExactly("Dit kan niet", "Nog steeds niet");
  }

  @Test
  void givenASettlementThatComesBeforeWhatItSettles_whenFolded_thenTheRoleIsCurrent_andItSaysHow() {
    tell(described(), new RedefinitionSettled(id("e2"), "Samen besproken", null), redefined(null, "Postbode", null, null), contested(id("e2"), "Dit kan niet"));
    assertThat(folded().state()).isEqualTo(RoleStanding.CURRENT);
    assertThat(folded().redefinitions().getFirst().settled()).isEqualTo("Samen besproken");
  }

  @Test
  void givenAContestThatDoesNotSayOfWhat_whenNothingWasRedefinedYet_thenItIsOfTheFirstThatComes() {
    tell(described(), contested(null, "Dit kan niet"), redefined(null, "Postbode", null, null), redefined(null, "Brievenbus", null, null));
    assertThat(folded().redefinitions()).extracting(RoleState.Redefinition::contested).containsExactly(true, false);
  }

  @Test
  void givenAHandoverAndARetirement_whenFolded_thenNobodyIsNamed() {
    tell(described(), new RoleHandedOver("Jan", "Piet", null), new RoleRetired("Overbodig", "het team"));
    assertThat(folded().state()).isEqualTo(RoleStanding.RETIRED);
    assertThat(folded().handedOver()).hasSize(1);
    assertThat(folded().toString()).doesNotContain("Jan", "Piet");
    assertThat(RoleSummary.of(folded()).ended()).isNotNull();
  }

  private RoleState folded() {
    return RoleState.fold(ROLE, lines.all());
  }

  private void tell(SubjectEvent... events) {
    for (SubjectEvent event : events) {
      lines.then(told("e" + told++, ROLE, "2013", event));
    }
  }

  private static SubjectEvent contested(EventId redefinition, String because) {
    return new RedefinitionContested(redefinition, null, because, null, null);
  }

  private static SubjectEvent described() {
    return new RoleDescribed(SubjectId.team("oost"), "Bode", List.of("brengen", "lopen"), null);
  }

  private static SubjectEvent redefined(String from, String to, List<String> takenUp, List<String> letGo) {
    return new RoleRedefined(from, to, takenUp, letGo, Motive.LEARNED, null, null, null, null);
  }
}
