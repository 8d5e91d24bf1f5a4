package nl.wijkkroniek.recording.rules;

import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkkroniek.kernel.event.ExperimentEvent;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentAdjusted;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentBroadened;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentConcluded;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentDeepened;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentPaused;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentProposed;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentResumed;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentScaledUp;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentStarted;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ObservationNoted;
import nl.wijkkroniek.kernel.event.RoleEvent;
import nl.wijkkroniek.kernel.event.RoleEvent.RedefinitionContested;
import nl.wijkkroniek.kernel.event.RoleEvent.RedefinitionSettled;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleDescribed;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleHandedOver;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleRedefined;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleRetired;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.recording.deciding.Experiment;
import nl.wijkkroniek.recording.deciding.Finding;
import nl.wijkkroniek.recording.deciding.Role;
import nl.wijkkroniek.recording.deciding.Told;
import nl.wijkkroniek.recording.dissolution.EndingRules;
import nl.wijkkroniek.recording.experiment.ExperimentRules;
import nl.wijkkroniek.recording.role.RoleRules;
import org.pcollections.PSet;

/** Which rules apply to what happens to a role or an experiment, which both belong to a team. */
final class BelongingRules {

  private BelongingRules() {
  }

  static Stream<Finding> of(RoleEvent event, Role role, Told told) {
    Optional<Finding> afterRetirement = event instanceof RoleRetired ? Optional.empty() : RoleRules.afterRetirement(role, told);
    return Stream.of(Finding.of(afterItsTeam(teamNamed(event), role.teams(), told)), ownRules(event, role, told), Finding.of(afterRetirement))
        .flatMap(found -> found);
  }

  static Stream<Finding> of(ExperimentEvent event, Experiment experiment, Told told) {
    Optional<Finding> afterItsTeam = travels(event) ? Optional.empty() : afterItsTeam(teamNamed(event), experiment.teams(), told);
    return Stream.concat(Finding.of(afterItsTeam), ownRules(event, experiment, told));
  }

  /** What an experiment taught travels on, also after its team. */
  private static boolean travels(ExperimentEvent event) {
    return event instanceof ExperimentDeepened || event instanceof ExperimentBroadened || event instanceof ExperimentScaledUp;
  }

  /** The team it names now counts; otherwise those it was said to belong to. */
  private static Optional<Finding> afterItsTeam(SubjectId named, PSet<SubjectId> known, Told told) {
    return named != null ? EndingRules.namedAfterItsEnd("team", named, told) : EndingRules.afterTheEndOf(known, told);
  }

  private static SubjectId teamNamed(RoleEvent event) {
    return switch (event) {
      case RoleDescribed described -> described.team();
      case RoleRedefined redefined -> redefined.team();
      case RedefinitionContested _, RedefinitionSettled _, RoleHandedOver _, RoleRetired _ -> null;
    };
  }

  private static SubjectId teamNamed(ExperimentEvent event) {
    return switch (event) {
      case ExperimentProposed proposed -> proposed.team();
      case ExperimentStarted started -> started.team();
      case ObservationNoted _, ExperimentAdjusted _, ExperimentPaused _, ExperimentResumed _, ExperimentDeepened _, ExperimentBroadened _,
          ExperimentScaledUp _, ExperimentConcluded _ -> null;
    };
  }

  private static Stream<Finding> ownRules(RoleEvent event, Role role, Told told) {
    return switch (event) {
      case RedefinitionContested contested -> RoleRules.of(contested, role, told);
      case RedefinitionSettled settled -> RoleRules.of(settled, role, told);
      case RoleRetired _ -> RoleRules.retired(role, told);
      case RoleDescribed _, RoleRedefined _, RoleHandedOver _ -> Stream.empty();
    };
  }

  private static Stream<Finding> ownRules(ExperimentEvent event, Experiment experiment, Told told) {
    return switch (event) {
      case ExperimentStarted _ -> ExperimentRules.started(experiment, told);
      case ObservationNoted _, ExperimentAdjusted _, ExperimentPaused _ -> ExperimentRules.underway(experiment, told);
      case ExperimentResumed _ -> ExperimentRules.resumed(experiment, told);
      case ExperimentConcluded concluded -> ExperimentRules.of(concluded, experiment, told);
      case ExperimentProposed _, ExperimentDeepened _, ExperimentBroadened _, ExperimentScaledUp _ -> Stream.empty();
    };
  }
}
