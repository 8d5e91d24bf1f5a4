package nl.wijkkroniek.histories.team;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import nl.wijkkroniek.histories.Entry;
import nl.wijkkroniek.histories.Histories;
import nl.wijkkroniek.histories.http.Asking;
import nl.wijkkroniek.histories.http.Asks;
import nl.wijkkroniek.histories.http.MunicipalityCode;
import nl.wijkkroniek.histories.http.Question;
import nl.wijkkroniek.kernel.place.MunicipalityTable;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Teams: a list of them, how one stood, and its history. */
@RestController
@RequestMapping(path = "/v1/teams", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Teams")
public class TeamEndpoints {

  private static final int MOST_WORDS = 10;

  private final Histories histories;
  private final MunicipalityCode municipality;
  private final Asking asking;

  public TeamEndpoints(Histories histories, MunicipalityTable municipalities) {
    this.histories = histories;
    this.asking = new Asking(histories);
    this.municipality = new MunicipalityCode(municipalities);
  }

  @GetMapping
  @Asks(value = TeamSummary.class, form = Asks.Form.LIST, summary = "Teams, by slug, as they stood",
      parameters = {"municipality", "state", "withoutPartner", "withoutDomain", "asOf", "knownAt", "cursor", "limit", "after"})
  public ResponseEntity<JsonNode> list(HttpServletRequest request) {
    return asking.list(request, this::filter, histories::teams, TeamSummary::id);
  }

  @GetMapping("/{slug}")
  @Asks(value = TeamState.class, summary = "How a team stood, on both clocks", parameters = {"asOf", "knownAt", "after"})
  public ResponseEntity<JsonNode> state(@PathVariable String slug, HttpServletRequest request) {
    return asking.state(request, SubjectKind.TEAM, slug, histories::team, state -> TeamSummary.of(state).name());
  }

  @GetMapping("/{slug}/history")
  @Asks(value = Entry.class, form = Asks.Form.LIST, summary = "What happened to a team and to its roles and experiments, with the sessions about them",
      parameters = {"asOf", "knownAt", "order", "cursor", "limit", "after"})
  public ResponseEntity<JsonNode> history(@PathVariable String slug, HttpServletRequest request) {
    return asking.history(request, SubjectKind.TEAM, slug);
  }

  private TeamFilter filter(Question question) {
    return new TeamFilter(municipality.in(question), question.word("state", Standing.class).orElse(null),
        question.words("withoutPartner", MOST_WORDS), question.words("withoutDomain", MOST_WORDS));
  }
}
