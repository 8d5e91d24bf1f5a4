package nl.wijkkroniek.histories.comparison;

import java.util.List;
import java.util.Optional;
import nl.wijkkroniek.histories.Cursor;
import nl.wijkkroniek.histories.Histories;
import nl.wijkkroniek.histories.Moment;
import nl.wijkkroniek.histories.Page;
import nl.wijkkroniek.histories.team.TeamFilter;
import nl.wijkkroniek.histories.team.TeamState;
import nl.wijkkroniek.histories.team.TeamSummary;
import nl.wijkkroniek.kernel.place.Municipality;
import nl.wijkkroniek.kernel.place.MunicipalityTable;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.words.InvalidField;
import nl.wijkkroniek.kernel.words.Refusal;

/**
 * The teams of a municipality, to be put side by side. At an earlier moment they are those of them that were known to be there then: that there would be another is
 * not told. A team that is of another municipality now is not found by the one it was of; it can be named.
 */
public final class TeamsOfMunicipality {

  private final Histories histories;
  private final MunicipalityTable municipalities;

  public TeamsOfMunicipality(Histories histories, MunicipalityTable municipalities) {
    this.histories = histories;
    this.municipalities = municipalities;
  }

  /**
   * No more than can be compared.
   *
   * @throws InvalidField where there are more now
   */
  public List<SubjectId> at(Moment moment, String municipality, Reader reader) {
    Page<TeamSummary> now = histories.teams(new TeamFilter(municipality, null), Cursor.START, Comparisons.MOST);
    if (now.next() != null) {
      throw new InvalidField("municipality", "heeft meer dan %d teams; noem ze met teams".formatted(Comparisons.MOST),
          "has more than %d teams; name them with teams".formatted(Comparisons.MOST));
    }
    return now.items().stream().map(TeamSummary::id).filter(team -> moment.equals(Moment.NOW) || wasThere(team, moment, municipality, reader)).toList();
  }

  private boolean wasThere(SubjectId team, Moment moment, String municipality, Reader reader) {
    return then(team, moment, reader).map(state -> state.place().municipality()).map(Municipality::code)
        .filter(code -> municipalities.withSuccessors(code).contains(municipality)).isPresent();
  }

  private Optional<TeamState> then(SubjectId team, Moment moment, Reader reader) {
    try {
      return Optional.of(histories.team(team.slug(), moment, reader).state());
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.UNKNOWN) {
        return Optional.empty();
      }
      throw refusal;
    }
  }
}
