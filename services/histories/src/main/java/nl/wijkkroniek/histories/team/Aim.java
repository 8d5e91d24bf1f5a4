package nl.wijkkroniek.histories.team;

import java.util.List;
import nl.wijkkroniek.histories.Stated;
import nl.wijkkroniek.histories.Told;
import nl.wijkkroniek.kernel.event.TeamEvent.AssignmentGiven;
import nl.wijkkroniek.kernel.event.TeamEvent.MandateAgreed;
import nl.wijkkroniek.kernel.event.TeamEvent.SurroundingsDescribed;
import nl.wijkkroniek.kernel.event.TeamEvent.VisionAgreed;

/**
 * What a team is a means for, and what it may do. Each part is the last that was told, or null.
 *
 * @param purpose what it is a means for
 * @param vision what residents and partners agreed on living together
 * @param surroundings what the neighbourhood is like
 * @param assignment what the commissioner asks
 * @param mandate what it may decide
 * @param scope whom and what it is there for
 */
public record Aim(Purpose purpose, Stated<VisionAgreed> vision, Stated<SurroundingsDescribed> surroundings, Stated<AssignmentGiven> assignment,
    Stated<MandateAgreed> mandate, Scope scope) {

  /** Nothing told. */
  public static final Aim UNKNOWN = new Aim(null, null, null, null, null, null);

  /**
   * The purpose as last said.
   *
   * @param text what for
   * @param told where it comes from
   */
  public record Purpose(String text, Told told) {
  }

  /**
   * The scope; a list that an event did not give is still the one before.
   *
   * @param told where the last change comes from
   */
  public record Scope(List<String> targetGroups, List<String> lifeDomains, List<String> taskAreas, Told told) {
    public Scope {
      targetGroups = List.copyOf(targetGroups);
      lifeDomains = List.copyOf(lifeDomains);
      taskAreas = List.copyOf(taskAreas);
    }
  }
}
