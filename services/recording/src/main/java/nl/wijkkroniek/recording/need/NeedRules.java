package nl.wijkkroniek.recording.need;

import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.event.NeedEvent.NeedWeighed;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.recording.deciding.Finding;
import nl.wijkkroniek.recording.deciding.Flag;
import nl.wijkkroniek.recording.deciding.Moment;
import nl.wijkkroniek.recording.deciding.Need;
import nl.wijkkroniek.recording.deciding.Told;
import nl.wijkkroniek.recording.dissolution.EndingRules;

/** What must hold when a need is weighed, and when a team is founded for one. A need may be weighed as often as people do. */
public final class NeedRules {

  private NeedRules() {
  }

  public static Stream<Finding> of(NeedWeighed weighed, Told told) {
    return Finding.of(told.in(weighed.municipality()), EndingRules.namedAfterItsEnd("team", weighed.team(), told), teamBeforeNeed(weighed.team(), told));
  }

  /** Marks a team that is founded for a need of which it had been decided that it takes no team. */
  public static Optional<Finding> decidedOtherwise(SubjectId need, Told told) {
    return need == null ? Optional.empty() : ((Need) told.facts().stateOf(need)).noTeamInForce(told).flatMap(against -> against(need, against));
  }

  private static Optional<Finding> against(SubjectId need, Moment against) {
    return Flag.with(against, "no-team-needed",
        "Bij %s was toen besloten dat er geen team nodig was (%s).".formatted(need, against.on()),
        "Of %s it had been decided by then that no team was needed (%s).".formatted(need, against.on()));
  }

  private static Optional<Finding> teamBeforeNeed(SubjectId team, Told told) {
    Moment founded = team == null ? null : told.facts().team(team).founded();
    return !told.certainlyAfter(founded) ? Optional.empty() : Flag.with(founded, "team-before-need",
        "%s was toen al opgericht (%s).".formatted(team, founded.on()),
        "%s was founded by then (%s).".formatted(team, founded.on()));
  }
}
