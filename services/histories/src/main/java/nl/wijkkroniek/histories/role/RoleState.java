package nl.wijkkroniek.histories.role;

import java.util.List;
import nl.wijkkroniek.histories.Stated;
import nl.wijkkroniek.histories.Told;
import nl.wijkkroniek.kernel.event.RoleEvent.RoleRetired;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.Motive;

/**
 * How a role stood: its events folded in field order. Who has it is not told.
 *
 * @param id its identifier
 * @param state whether it was still there and agreed
 * @param teams the teams it belongs to
 * @param name its name; null when not told
 * @param tasks what somebody in it does
 * @param described when it was described first; null when not told
 * @param redefinitions what it became, step by step
 * @param handedOver when somebody else took it over
 * @param retirement how it ended; null while it did not
 * @param sessions reflection sessions about it
 */
public record RoleState(SubjectId id, RoleStanding state, List<SubjectId> teams, String name, List<String> tasks, Told described,
    List<Redefinition> redefinitions, List<Told> handedOver, Stated<RoleRetired> retirement, List<SubjectId> sessions) {

  public RoleState {
    teams = List.copyOf(teams);
    tasks = List.copyOf(tasks);
    redefinitions = List.copyOf(redefinitions);
    handedOver = List.copyOf(handedOver);
    sessions = List.copyOf(sessions);
  }

  /**
   * One step in what the role became.
   *
   * @param from its name before, as told or as it was known; null when neither
   * @param to its name since
   * @param takenUp tasks taken up
   * @param letGo tasks let go
   * @param motive why; null when not told
   * @param because why, in words; null when not told
   * @param contested whether it is contested and not settled
   * @param contests in which words it was contested
   * @param settled how that ended; null while it did not
   * @param told where it comes from
   */
  public record Redefinition(String from, String to, List<String> takenUp, List<String> letGo, Motive motive, String because, boolean contested,
      List<String> contests, String settled, Told told) {
    public Redefinition {
      takenUp = List.copyOf(takenUp);
      letGo = List.copyOf(letGo);
      contests = List.copyOf(contests);
    }
  }
}
