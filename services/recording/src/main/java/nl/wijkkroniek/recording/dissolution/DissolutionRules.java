package nl.wijkkroniek.recording.dissolution;

import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamDissolved;
import nl.wijkkroniek.recording.deciding.Finding;
import nl.wijkkroniek.recording.deciding.Team;
import nl.wijkkroniek.recording.deciding.Told;
import nl.wijkkroniek.recording.deciding.Verdict.Refused;

/** What must hold when a team is dissolved. */
public final class DissolutionRules {

  private DissolutionRules() {
  }

  public static Stream<Finding> of(TeamDissolved dissolved, Team team, Told told) {
    return Finding.of(
        EndingRules.endedAlready("occurredon", team, told),
        itsOwnSuccessor(dissolved, team),
        EndingRules.namedAfterItsEnd("successor", dissolved.successor(), told),
        EndingRules.laterHappenings(team, told));
  }

  private static Optional<Finding> itsOwnSuccessor(TeamDissolved dissolved, Team team) {
    return !team.id().equals(dissolved.successor()) ? Optional.empty() : Refused.because("successor",
        "Een team kan zichzelf niet opvolgen. Laat dit veld leeg, of noem het team dat verdergaat.",
        "A team cannot succeed itself. Leave this field empty, or name the team that goes on.");
  }
}
