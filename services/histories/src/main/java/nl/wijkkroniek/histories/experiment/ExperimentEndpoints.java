package nl.wijkkroniek.histories.experiment;

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

/** Experiments: a list of them, how one stood, and its history. */
@RestController
@RequestMapping(path = "/v1/experiments", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Experiments")
public class ExperimentEndpoints {

  private final Histories histories;
  private final Asking asking;

  public ExperimentEndpoints(Histories histories) {
    this.histories = histories;
    this.asking = new Asking(histories);
  }

  @GetMapping
  @Asks(value = ExperimentSummary.class, form = Asks.Form.LIST, summary = "Experiments, by slug, as they stood",
      parameters = {"team", "state", "asOf", "knownAt", "cursor", "limit", "after"})
  public ResponseEntity<JsonNode> list(HttpServletRequest request) {
    return asking.list(request, Asking.belonging(Stage.class), histories::experiments, ExperimentSummary::id);
  }

  @GetMapping("/{slug}")
  @Asks(value = ExperimentState.class, summary = "How an experiment stood, on both clocks", parameters = {"asOf", "knownAt", "after"})
  public ResponseEntity<JsonNode> state(@PathVariable String slug, HttpServletRequest request) {
    return asking.state(request, SubjectKind.EXPERIMENT, slug, histories::experiment, state -> ExperimentSummary.of(state).question());
  }

  @GetMapping("/{slug}/history")
  @Asks(value = Entry.class, form = Asks.Form.LIST, summary = "What happened to an experiment, with the sessions about it",
      parameters = {"asOf", "knownAt", "order", "cursor", "limit", "after"})
  public ResponseEntity<JsonNode> history(@PathVariable String slug, HttpServletRequest request) {
    return asking.history(request, SubjectKind.EXPERIMENT, slug);
  }
}
