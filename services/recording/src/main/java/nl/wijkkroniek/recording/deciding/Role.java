package nl.wijkkroniek.recording.deciding;

import nl.wijkkroniek.kernel.event.AlumniDayEvent;
import nl.wijkkroniek.kernel.event.CircleEvent;
import nl.wijkkroniek.kernel.event.CorrectionEvent;
import nl.wijkkroniek.kernel.event.ExperimentEvent;
import nl.wijkkroniek.kernel.event.Happening;
import nl.wijkkroniek.kernel.event.NeedEvent;
import nl.wijkkroniek.kernel.event.ParticipantEvent;
import nl.wijkkroniek.kernel.event.QuestionnaireEvent;
import nl.wijkkroniek.kernel.event.RoleEvent;
import nl.wijkkroniek.kernel.event.RoleEvent.RedefinitionContested;
import nl.wijkkroniek.kernel.event.RoleEvent.RedefinitionSettled;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleDescribed;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleHandedOver;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleRedefined;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleRetired;
import nl.wijkkroniek.kernel.event.SessionEvent;
import nl.wijkkroniek.kernel.event.TeamEvent;
import nl.wijkkroniek.kernel.subject.SubjectId;
import org.pcollections.OrderedPSet;
import org.pcollections.PSet;

/**
 * What the rules need to know of a role.
 *
 * @param teams the teams it was said to be a role in
 * @param retired the retirement that was over first, or null
 * @param last of all that happened to it, what can have begun last, or null
 * @param contested whether a redefinition of it was ever contested
 */
public record Role(SubjectId id, PSet<SubjectId> teams, Moment retired, Moment last, boolean contested) implements SubjectState {

  static Role unknown(SubjectId id) {
    return new Role(id, OrderedPSet.empty(), null, null, false);
  }

  @Override
  public Role evolve(Happening happening) {
    return switch (happening.data()) {
      case RoleEvent event when happening.subject().equals(id) -> own(event, Moment.of(happening));
      case TeamEvent _, RoleEvent _, ExperimentEvent _, SessionEvent _, NeedEvent _, CircleEvent _, QuestionnaireEvent _, AlumniDayEvent _,
          ParticipantEvent _, CorrectionEvent _ -> this;
    };
  }

  @Override
  public Role and(SubjectState same) {
    Role other = (Role) same;
    return new Role(id, teams.plusAll(other.teams), Moment.firstOver(retired, other.retired), Moment.lastToBegin(last, other.last),
        contested || other.contested);
  }

  private Role own(RoleEvent event, Moment at) {
    Moment latest = Moment.lastToBegin(last, at);
    return switch (event) {
      case RoleDescribed described -> new Role(id, with(described.team()), retired, latest, contested);
      case RoleRedefined redefined -> new Role(id, with(redefined.team()), retired, latest, contested || Boolean.TRUE.equals(redefined.contested()));
      case RedefinitionContested _ -> new Role(id, teams, retired, latest, true);
      case RedefinitionSettled _, RoleHandedOver _ -> new Role(id, teams, retired, latest, contested);
      case RoleRetired _ -> new Role(id, teams, Moment.firstOver(retired, at), latest, contested);
    };
  }

  private PSet<SubjectId> with(SubjectId team) {
    return team == null ? teams : teams.plus(team);
  }
}
