package nl.wijkkroniek.recording.provision;

import java.util.stream.Stream;
import nl.wijkkroniek.kernel.event.TeamEvent.CollectiveProvisionEnded;
import nl.wijkkroniek.recording.deciding.Finding;
import nl.wijkkroniek.recording.deciding.Flag;
import nl.wijkkroniek.recording.deciding.Name;
import nl.wijkkroniek.recording.deciding.Team;

/** A collective provision of which no beginning was told can still have ended, and is marked. */
public final class ProvisionRules {

  private ProvisionRules() {
  }

  public static Stream<Finding> of(CollectiveProvisionEnded ended, Team team) {
    return team.names().contains(new Name(Name.Of.COLLECTIVE_PROVISION, ended.what())) ? Stream.empty() : Finding.of(Flag.missing("unknown-provision",
        "Dat '%s' begon, is nog niet vastgelegd.".formatted(ended.what()),
        "That '%s' started is not recorded yet.".formatted(ended.what())));
  }
}
