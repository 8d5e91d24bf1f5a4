package nl.wijkkroniek.histories.questionnaire;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import nl.wijkkroniek.histories.Entry;
import nl.wijkkroniek.histories.Histories;
import nl.wijkkroniek.histories.http.Asking;
import nl.wijkkroniek.histories.http.Asks;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Questionnaires: a list of them, what municipalities reported, and the history of each. */
@RestController
@RequestMapping(path = "/v1/questionnaires", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Questionnaires")
public class QuestionnaireEndpoints {

  private final Histories histories;
  private final Asking asking;

  public QuestionnaireEndpoints(Histories histories) {
    this.histories = histories;
    this.asking = new Asking(histories);
  }

  @GetMapping
  @Asks(value = QuestionnaireSummary.class, form = Asks.Form.LIST, summary = "Questionnaires, by slug, as they stood",
      parameters = {"state", "asOf", "knownAt", "cursor", "limit", "after"})
  public ResponseEntity<JsonNode> list(HttpServletRequest request) {
    return asking.list(request, Asking.belonging(QuestionnaireStanding.class), histories::questionnaires, QuestionnaireSummary::id);
  }

  @GetMapping("/{slug}")
  @Asks(value = QuestionnaireState.class,
      summary = "How a questionnaire stood, on both clocks: the design choices of each municipality, with motive and confidence",
      parameters = {"asOf", "knownAt", "after"})
  public ResponseEntity<JsonNode> state(@PathVariable String slug, HttpServletRequest request) {
    return asking.state(request, SubjectKind.QUESTIONNAIRE, slug, histories::questionnaire,
        QuestionnaireState::name);
  }

  @GetMapping("/{slug}/history")
  @Asks(value = Entry.class, form = Asks.Form.LIST, summary = "What happened to a questionnaire", parameters = {"asOf", "knownAt", "order", "cursor", "limit", "after"})
  public ResponseEntity<JsonNode> history(@PathVariable String slug, HttpServletRequest request) {
    return asking.history(request, SubjectKind.QUESTIONNAIRE, slug);
  }
}
