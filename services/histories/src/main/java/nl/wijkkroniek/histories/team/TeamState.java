package nl.wijkkroniek.histories.team;

import java.util.List;
import nl.wijkkroniek.histories.Stated;
import nl.wijkkroniek.histories.Told;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamAdjusted;
import nl.wijkkroniek.kernel.subject.SubjectId;

/**
 * How a team stood: its events folded in field order.
 *
 * @param id its identifier
 * @param state whether it was still there
 * @param names every name it had, the last one last
 * @param origin how it began; null when that was not told
 * @param place where it works
 * @param aim what it is for, and what it may do
 * @param composition who is in it and with it, by profile
 * @param provisions places and provisions
 * @param adjustments how it was adjusted, in field order
 * @param kin the teams it came from or went into
 * @param ending how it ended; null while it was there
 * @param belonging its roles and experiments, and the sessions about it
 */
public record TeamState(SubjectId id, Standing state, List<Naming> names, Origin origin, Place place, Aim aim, Composition composition, Provisions provisions,
    List<Stated<TeamAdjusted>> adjustments, Kin kin, Ending ending, Belonging belonging) {

  public TeamState {
    names = List.copyOf(names);
    adjustments = List.copyOf(adjustments);
  }

  /**
   * A name, from when it was taken.
   *
   * @param name as it was told
   * @param told where it comes from
   */
  public record Naming(String name, Told told) {
  }

  /**
   * How a team began.
   *
   * @param firstRecorded true when it existed already and was written down for the first time
   * @param asExperiment whether it was set up as an experiment
   * @param commissioner who wanted it; null when not told
   * @param need the weighing of needs it came from; null when not told
   * @param told where it comes from
   */
  public record Origin(boolean firstRecorded, boolean asExperiment, String commissioner, SubjectId need, Told told) {
  }

  /** Its name; its slug where no name was told. */
  public String name() {
    return names.isEmpty() ? id.slug() : names.getLast().name();
  }
}
