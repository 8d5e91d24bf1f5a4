package nl.wijkkroniek.recording.founding;

import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.event.TeamEvent.NeighbourhoodsChanged;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFirstRecorded;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFounded;
import nl.wijkkroniek.recording.deciding.Finding;
import nl.wijkkroniek.recording.deciding.Flag;
import nl.wijkkroniek.recording.deciding.Team;
import nl.wijkkroniek.recording.deciding.Told;
import nl.wijkkroniek.recording.need.NeedRules;

/** What must hold when a team is founded, is written down for the first time, or works in other neighbourhoods. */
public final class FoundingRules {

  private FoundingRules() {
  }

  public static Stream<Finding> of(TeamFounded founded, Team team, Told told) {
    return Finding.of(told.in(founded.municipality()), foundedAlready(team), afterWhatItDid(team, told),
        NeedRules.decidedOtherwise(founded.need(), told));
  }

  public static Stream<Finding> of(TeamFirstRecorded recorded, Told told) {
    return Finding.of(told.in(recorded.municipality()));
  }

  public static Stream<Finding> of(NeighbourhoodsChanged changed, Told told) {
    return Finding.of(told.in(changed.municipality()));
  }

  /** Marks what a team did before it was founded, when the founding is known. */
  public static Optional<Finding> beforeFounding(Team team, Told told) {
    return !told.certainlyBefore(team.founded()) ? Optional.empty() : Flag.with(team.founded(), "before-founding",
        "Dit gebeurde voor de oprichting van %s (%s).".formatted(team.id(), team.founded().on()),
        "This happened before %s was founded (%s).".formatted(team.id(), team.founded().on()));
  }

  private static Optional<Finding> foundedAlready(Team team) {
    return team.founded() == null ? Optional.empty() : Flag.with(team.founded(), "founded-already",
        "Van %s is al een oprichting vastgelegd (%s).".formatted(team.id(), team.founded().on()),
        "A founding of %s is recorded already (%s).".formatted(team.id(), team.founded().on()));
  }

  private static Optional<Finding> afterWhatItDid(Team team, Told told) {
    return !told.certainlyAfter(team.firstOver()) ? Optional.empty() : Flag.with(team.firstOver(), "before-founding",
        "Van %s is al iets vastgelegd van voor deze oprichting (%s).".formatted(team.id(), team.firstOver().on()),
        "Something from before this founding is recorded of %s (%s).".formatted(team.id(), team.firstOver().on()));
  }
}
