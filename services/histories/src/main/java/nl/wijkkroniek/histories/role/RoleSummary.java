package nl.wijkkroniek.histories.role;

import java.util.List;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;

/**
 * A role in a list, as it stands now.
 *
 * @param id its identifier
 * @param name its name now; its slug where no name was told
 * @param state whether it is still there and agreed; contested only where the redefinition itself was told to be, for who may know of a contestation differs
 * @param teams the teams it belongs to
 * @param began when it was described first; null when not told
 * @param ended when it was retired; null while it is there
 * @param redefinitions how often it was redefined
 */
public record RoleSummary(SubjectId id, String name, RoleStanding state, List<SubjectId> teams, EdtfDate began, EdtfDate ended, int redefinitions) {

  public RoleSummary {
    teams = List.copyOf(teams);
  }

  /** What of a state is shown in a list. */
  public static RoleSummary of(RoleState role) {
    return new RoleSummary(role.id(), role.name() == null ? role.id().slug() : role.name(), role.state(), role.teams(),
        role.described() == null ? null : role.described().on(), role.retirement() == null ? null : role.retirement().told().on(),
        role.redefinitions().size());
  }
}
