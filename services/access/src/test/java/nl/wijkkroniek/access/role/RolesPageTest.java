package nl.wijkkroniek.access.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RolesPageTest {

  @Test
  void givenTheTable_whenWritten_thenThePageSaysTheSame() throws IOException {
    assertThat(Files.readString(Path.of("docs", "roles.md"))).as("write it anew: RolesPage.markdown()").isEqualTo(RolesPage.markdown());
  }

  @Test
  void givenSomebodyWithoutARole_whenLookedUp_thenTheyMayWhatAnyoneMay() {
    assertThat(Activity.READ.isFor(Set.of())).isTrue();
    assertThat(List.of(Activity.values())).filteredOn(activity -> activity.isFor(Set.of())).allSatisfy(activity -> assertThat(activity.isOpen()).isTrue());
  }

  @Test
  void givenSomebodyWithTwoRoles_whenLookedUp_thenTheyMayWhatEitherMay() {
    assertThat(Activity.IMPORT.isFor(List.of(Role.PARTICIPANT, Role.STEWARD))).isTrue();
    assertThat(Activity.IMPORT.isFor(List.of(Role.PARTICIPANT, Role.RESEARCHER))).isFalse();
  }
}
