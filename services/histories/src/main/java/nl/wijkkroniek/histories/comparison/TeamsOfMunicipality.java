package nl.wijkkroniek.histories.comparison;

import java.util.ArrayList;
import java.util.List;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.Histories;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.Page;
import nl.wijkkroniek.histories.team.TeamFilter;
import nl.wijkkroniek.histories.team.TeamSummary;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.words.InvalidField;

/**
 * The teams of a municipality, to be put side by side. At an earlier moment they are those that were known to be there then, also where they are of another now;
 * that there would be another is not told.
 *
 * @param histories that are asked
 */
public record TeamsOfMunicipality(Histories histories) {

  /**
   * No more than can be compared.
   *
   * @throws InvalidField where there are more
   */
  public List<SubjectId> at(Moment moment, String municipality, Reader reader) {
    List<SubjectId> teams = new ArrayList<>();
    for (Cursor cursor = Cursor.START; cursor != null; ) {
      Page<TeamSummary> page = histories.teams(new TeamFilter(municipality, null), moment, cursor, Comparisons.MOST, reader);
      page.items().forEach(team -> teams.add(team.id()));
      if (teams.size() > Comparisons.MOST || teams.size() == Comparisons.MOST && page.next() != null) {
        throw new InvalidField("municipality", "heeft meer dan %d teams; noem ze met teams".formatted(Comparisons.MOST),
            "has more than %d teams; name them with teams".formatted(Comparisons.MOST));
      }
      cursor = page.next();
    }
    return teams;
  }
}
