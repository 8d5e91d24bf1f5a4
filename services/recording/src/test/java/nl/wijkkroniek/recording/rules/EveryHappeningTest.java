package nl.wijkkroniek.recording.rules;

import static nl.wijkkroniek.recording.rules.Memory.nth;

import java.util.List;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamAdjusted;
import nl.wijkkroniek.kernel.event.TeamEvent.VisionAgreed;
import nl.wijkkroniek.kernel.subject.SubjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EveryHappeningTest {

  private static final SubjectId TEAM = SubjectId.team("carnisse");
  private static final TeamAdjusted ADJUSTED = new TeamAdjusted("Samen op huisbezoek", null, null);
  private static final VisionAgreed VISION = new VisionAgreed("Iedereen telt mee", List.of());

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-20", "2026-11", "2026", "2026/..", "2013", "../2014", "2026-11-20~"})
  void givenNothing_whenToldOfADayThatMayHaveCome_thenAccepted(String on) {
    Memory.empty().when(on, TEAM, ADJUSTED).thenAccepted();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-21", "2026-12", "2027?", "2027/.."})
  void givenNothing_whenToldOfADayThatIsStillToCome_thenRefused(String on) {
    Memory.empty().when(on, TEAM, ADJUSTED).thenRefused("occurredon", null, on, "still to come");
  }

  @Test
  void givenACause_whenItsEffectIsToldOfTheSameYearOrLater_thenAccepted() {
    Memory.empty().given("2013-05", TEAM, VISION).causedBy(nth(1)).when("2013", TEAM, ADJUSTED).thenAccepted();
  }

  @Test
  void givenACause_whenItsEffectIsToldOfAnEarlierYear_thenRefusedNamingTheCause() {
    Memory.empty().given("2013-05", TEAM, VISION).causedBy(nth(1)).when("2012", TEAM, ADJUSTED).thenRefused("causedby", nth(1), "2013-05");
  }

  @Test
  void givenNothing_whenAnUnknownCauseIsNamed_thenRefusedNamingIt() {
    Memory.empty().causedBy(nth(9)).when("2013", TEAM, ADJUSTED).thenRefused("causedby", null, "urn:test#9");
  }
}
