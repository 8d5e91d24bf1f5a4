package nl.wijkkroniek.histories.need;

import java.util.List;
import nl.wijkkroniek.kernel.place.Municipality;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;

/**
 * A need in a list, as it stands now.
 *
 * @param id its identifier
 * @param need what it is about; its slug where that was not told
 * @param state what was decided the last time
 * @param municipality where; null when not told
 * @param teams the teams it led to
 * @param weighed when it was weighed last; null when not told
 * @param weighings how often it was weighed
 */
public record NeedSummary(SubjectId id, String need, NeedStanding state, Municipality municipality, List<SubjectId> teams, EdtfDate weighed, int weighings) {

  public NeedSummary {
    teams = List.copyOf(teams);
  }

  /** What of a state is shown in a list. */
  public static NeedSummary of(NeedState need) {
    return new NeedSummary(need.id(), need.title(), need.state(), need.municipality(), need.teams(),
        need.weighings().isEmpty() ? null : need.weighings().getLast().told().on(), need.weighings().size());
  }
}
