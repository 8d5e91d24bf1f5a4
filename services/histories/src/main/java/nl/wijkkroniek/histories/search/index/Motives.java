package nl.wijkkroniek.histories.search.index;

import java.util.Optional;
import nl.wijkkroniek.kernel.event.ExperimentEvent.ExperimentAdjusted;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleRedefined;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamAdjusted;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamSplit;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamsMerged;
import nl.wijkkroniek.kernel.value.Motive;

/** Why a course was changed. */
public final class Motives {

  private Motives() {
  }

  /** The motive of what happened, as far as it was told. */
  public static Optional<Motive> of(SubjectEvent data) {
    return Optional.ofNullable(switch (data) {
      case TeamAdjusted adjusted -> adjusted.motive();
      case TeamSplit split -> split.motive();
      case TeamsMerged merged -> merged.motive();
      case RoleRedefined redefined -> redefined.motive();
      case ExperimentAdjusted adjusted -> adjusted.motive();
      case SubjectEvent _ -> null;
    });
  }
}
