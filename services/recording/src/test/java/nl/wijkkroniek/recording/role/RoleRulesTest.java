package nl.wijkkroniek.recording.role;

import static nl.wijkkroniek.recording.rules.Memory.nth;

import java.util.List;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.event.RoleEvent.RedefinitionContested;
import nl.wijkkroniek.kernel.event.RoleEvent.RedefinitionSettled;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleHandedOver;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleRedefined;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleRetired;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.recording.rules.Memory;
import org.junit.jupiter.api.Test;

class RoleRulesTest {

  private static final SubjectId ROLE = SubjectId.role("gids");
  private static final SubjectId OTHER = SubjectId.role("coach");
  private static final RoleRetired RETIRED = new RoleRetired(null, null);

  @Test
  void givenARedefinition_whenContestedAndSettled_thenAccepted() {
    Memory.empty().given("2013", ROLE, redefined(null)).when("2013", ROLE, contested(nth(1))).thenAccepted();
    Memory.empty().given("2013", ROLE, redefined(null)).given("2013", ROLE, contested(nth(1))).when("2014", ROLE, settled(nth(1))).thenAccepted();
  }

  @Test
  void givenARedefinitionToldAsContested_whenSettled_thenAccepted() {
    Memory.empty().given("2013", ROLE, redefined(true)).when("2014", ROLE, settled(nth(1))).thenAccepted();
  }

  @Test
  void givenNothing_whenContestedWithoutNamingTheRedefinition_thenAccepted() {
    Memory.empty().when("2013", ROLE, contested(null)).thenAccepted();
  }

  @Test
  void givenARedefinitionOfAnotherRole_whenContestedOrSettledHere_thenRefused() {
    Memory other = Memory.empty().given("2013", OTHER, redefined(true));
    other.when("2013", ROLE, contested(nth(1))).thenRefused("redefinition", null, "urn:test#1", "role/gids");
    other.when("2013", ROLE, settled(nth(1))).thenRefused("redefinition", null, "urn:test#1", "role/gids");
  }

  @Test
  void givenARedefinition_whenContestedBeforeIt_thenMarked() {
    Memory.empty().given("2013", ROLE, redefined(null)).when("2012", ROLE, contested(nth(1))).thenMarked("before-redefinition", nth(1));
  }

  @Test
  void givenNoContest_whenSettled_thenMarked() {
    Memory.empty().given("2013", ROLE, redefined(null)).when("2014", ROLE, settled(nth(1))).thenMarked("not-contested");
  }

  @Test
  void givenARetiredRole_whenItIsHandedOverLater_thenMarked() {
    Memory.empty().given("2013", ROLE, RETIRED).when("2014", ROLE, new RoleHandedOver(null, null, null)).thenMarked("after-retirement", nth(1));
  }

  @Test
  void givenARetiredRole_whenRetiredAgain_thenMarked() {
    Memory.empty().given("2013", ROLE, RETIRED).when("2013", ROLE, RETIRED).thenMarked("retired-already", nth(1));
  }

  @Test
  void givenLaterHappenings_whenARetirementIsToldLate_thenMarked() {
    Memory.empty().given("2014", ROLE, redefined(null)).when("2013", ROLE, RETIRED).thenMarked("later-happenings", nth(1));
  }

  private static RoleRedefined redefined(Boolean contested) {
    return new RoleRedefined("Gids", "Buurtgids", List.of(), List.of(), null, null, List.of(), contested, null);
  }

  private static RedefinitionContested contested(EventId redefinition) {
    return new RedefinitionContested(redefinition, null, "Niemand vroeg het ons", null, null);
  }

  private static RedefinitionSettled settled(EventId redefinition) {
    return new RedefinitionSettled(redefinition, "Een half jaar proberen", List.of());
  }
}
