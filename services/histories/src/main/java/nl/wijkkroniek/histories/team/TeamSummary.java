package nl.wijkkroniek.histories.team;

import java.util.List;
import nl.wijkkroniek.kernel.place.Municipality;
import nl.wijkkroniek.kernel.place.Neighbourhood;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;

/**
 * A team in a list, as it stands.
 *
 * @param id its identifier
 * @param name its name now; its slug where no name was ever told
 * @param state whether it is still there
 * @param municipality where; null when not told
 * @param neighbourhoods names of the neighbourhoods it works in
 * @param began when it was founded or first recorded; null when not told
 * @param ended when it was dissolved, merged or split; null while it is there
 * @param without what it has not, of what the list was asked to be without; empty where nothing was
 */
public record TeamSummary(SubjectId id, String name, Standing state, Municipality municipality, List<String> neighbourhoods, EdtfDate began, EdtfDate ended,
    List<Absence> without) {

  public TeamSummary {
    neighbourhoods = List.copyOf(neighbourhoods);
    without = List.copyOf(without);
  }

  /** What of a state is shown in a list. */
  public static TeamSummary of(TeamState team) {
    return new TeamSummary(team.id(), team.name(), team.state(), team.place().municipality(),
        team.place().neighbourhoods().stream().map(Neighbourhood::name).toList(), team.origin() == null ? null : team.origin().told().on(),
        team.ending() == null ? null : team.ending().told().on(), List.of());
  }

  /** The same, with what it has not. */
  public TeamSummary without(List<Absence> absences) {
    return new TeamSummary(id, name, state, municipality, neighbourhoods, began, ended, absences);
  }
}
