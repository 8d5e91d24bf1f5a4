package nl.wijkkroniek.histories.comparison;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.wijkkroniek.histories.Histories;
import nl.wijkkroniek.histories.Refusals;
import nl.wijkkroniek.histories.http.MunicipalityCode;
import nl.wijkkroniek.histories.http.Question;
import nl.wijkkroniek.kernel.place.MunicipalityTable;
import nl.wijkkroniek.kernel.subject.SubjectId;

/** Which teams a question is about: those it names, or those of one municipality. */
public final class TeamsAsked {

  private final Histories histories;
  private final MunicipalityCode municipality;
  private final TeamsOfMunicipality there;

  public TeamsAsked(Histories histories, MunicipalityTable municipalities) {
    this.histories = histories;
    this.municipality = new MunicipalityCode(municipalities);
    this.there = new TeamsOfMunicipality(histories);
  }

  /**
   * Those of a municipality as the lists show them, where need be after what the question comes after. Each once, and no more than {@link Comparisons#MOST}.
   * Throws {@link nl.wijkkroniek.kernel.words.Refusal} {@code INVALID} where it asks for both, neither or too many, and for a municipality that has none.
   */
  public List<SubjectId> in(Question question) {
    Set<SubjectId> named = question.value("teams", TeamsAsked::each).orElse(Set.of());
    String code = municipality.in(question);
    if (named.isEmpty() == (code == null)) {
      throw Refusals.invalid("teams", "noem teams, gescheiden door komma's, of één municipality", "name teams, separated by commas, or one municipality");
    }
    return code == null ? bounded(named) : ofMunicipality(code, question);
  }

  private static List<SubjectId> bounded(Set<SubjectId> named) {
    Refusals.outside("teams", named.size(), Comparisons.MOST);
    return List.copyOf(named);
  }

  private List<SubjectId> ofMunicipality(String code, Question question) {
    question.waitInLists(histories);
    List<SubjectId> teams = there.at(question.moment(), code, question.reader());
    if (teams.isEmpty()) {
      throw Refusals.invalid("municipality", "heeft geen teams, voor zover toen bekend; noem ze met teams", "has no teams, as far as was known then; name them with teams");
    }
    return teams;
  }

  private static Set<SubjectId> each(String text) {
    return Arrays.stream(text.split(",")).map(String::strip).filter(part -> !part.isEmpty()).map(SubjectId::team).collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
