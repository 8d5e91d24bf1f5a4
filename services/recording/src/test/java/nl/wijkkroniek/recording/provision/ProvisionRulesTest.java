package nl.wijkkroniek.recording.provision;

import nl.wijkkroniek.kernel.event.TeamEvent.CollectiveProvisionEnded;
import nl.wijkkroniek.kernel.event.TeamEvent.CollectiveProvisionStarted;
import nl.wijkkroniek.kernel.event.TeamEvent.ProvisionReplaced;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.recording.rules.Memory;
import org.junit.jupiter.api.Test;

class ProvisionRulesTest {

  private static final SubjectId TEAM = SubjectId.team("carnisse");

  @Test
  void givenNothing_whenAProvisionIsReplaced_thenAccepted() {
    Memory.empty().when("2013", TEAM, new ProvisionReplaced("Dagbesteding", "Buurttuin", null, null)).thenAccepted();
  }

  @Test
  void givenACollectiveProvision_whenItEnds_thenAccepted() {
    Memory.empty().given("2011", TEAM, new CollectiveProvisionStarted("Eettafel", "Bewoners", null))
        .when("2013", TEAM, new CollectiveProvisionEnded("Eettafel", null)).thenAccepted();
  }

  @Test
  void givenNothing_whenACollectiveProvisionEnds_thenMarked() {
    Memory.empty().when("2013", TEAM, new CollectiveProvisionEnded("Eettafel", null)).thenMarked("unknown-provision");
  }
}
