package nl.wijkkroniek.platform.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.wijkkroniek.access.role.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VouchedTest {

  private static final String ISSUER = "https://id.example";

  @Test
  void givenARoleThatIsCalledOtherwiseThere_whenRead_thenItIsOurs_andWhatIsNotKnownIsNothing() {
    Vouched who = vouched(settings("roles", "beheer=steward, kring = facilitator,leden=facilitator"), Map.of("preferred_username", "tineke",
        "roles", List.of("leden", "steward", "researcher", "iets-anders")));

    assertThat(who).isEqualTo(new Vouched(ISSUER + " 7", "tineke", Set.of(Role.FACILITATOR, Role.RESEARCHER)));
  }

  @Test
  void givenRolesInAClaimOfAClaim_whenRead_thenFound_andAClaimOfThatVeryNameGoesFirst() {
    assertThat(vouched(settings("realm_access.roles", ""), Map.of("realm_access", Map.of("roles", List.of("steward")))).roles()).containsExactly(Role.STEWARD);
    assertThat(vouched(settings("https://x.example/roles", ""), Map.of("https://x.example/roles", "visitor participant")).roles())
        .containsExactlyInAnyOrder(Role.VISITOR, Role.PARTICIPANT);
  }

  @Test
  void givenNoRolesAndNoName_whenRead_thenTheyMayDoWhatAnybodyMayAndAreCalledByTheirSubject() {
    assertThat(vouched(settings("realm_access.roles", ""), Map.of("realm_access", "odd"))).isEqualTo(new Vouched(ISSUER + " 7", "7", Set.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"steward", "beheer=", "=steward", "beheer=baas", "a=b=steward"})
  void givenRolesThatAreWrittenWrong_whenRead_thenRefusedWithHow(String written) {
    assertThatThrownBy(() -> ProviderSettings.roles(written)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("WIJKKRONIEK_OIDC_ROLES")
        .hasMessageContaining("participant, facilitator");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://id.example", "id.example", "ftp://id.example", "https:// spatie"})
  void givenAnIssuerThatAnybodyCouldBe_whenSet_thenRefused(String issuer) {
    assertThatThrownBy(() -> new ProviderSettings(issuer, "c", "", "api", "t", "n", "r", ProviderSettings.roles(""))).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("WIJKKRONIEK_OIDC_ISSUER");
  }

  @Test
  void givenTheClientAsAudience_whenSet_thenRefused() {
    assertThatThrownBy(() -> new ProviderSettings(ISSUER, "c", "", "c", "t", "n", "r", ProviderSettings.roles(""))).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("WIJKKRONIEK_OIDC_AUDIENCE");
  }

  private static Vouched vouched(ProviderSettings settings, Map<String, Object> claims) {
    return Vouched.of(ISSUER, "7", claims, settings);
  }

  private static ProviderSettings settings(String roleClaim, String roles) {
    return new ProviderSettings(ISSUER, "client", "", "api", "title", "preferred_username", roleClaim, ProviderSettings.roles(roles));
  }
}
