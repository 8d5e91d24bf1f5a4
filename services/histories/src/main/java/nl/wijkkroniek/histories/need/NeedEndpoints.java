package nl.wijkkroniek.histories.need;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import nl.wijkkroniek.histories.Entry;
import nl.wijkkroniek.histories.Histories;
import nl.wijkkroniek.histories.http.Asking;
import nl.wijkkroniek.histories.http.Asks;
import nl.wijkkroniek.histories.http.MunicipalityCode;
import nl.wijkkroniek.kernel.place.MunicipalityTable;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Needs: a list of them, what was decided and which alternatives were weighed, and the history of each. */
@RestController
@RequestMapping(path = "/v1/needs", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Needs")
public class NeedEndpoints {

  private final Histories histories;
  private final MunicipalityCode municipality;
  private final Asking asking;

  public NeedEndpoints(Histories histories, MunicipalityTable municipalities) {
    this.histories = histories;
    this.municipality = new MunicipalityCode(municipalities);
    this.asking = new Asking(histories);
  }

  @GetMapping
  @Asks(value = NeedSummary.class, form = Asks.Form.LIST, summary = "Needs, by slug, as they stood",
      parameters = {"municipality", "team", "state", "asOf", "knownAt", "cursor", "limit", "after"})
  public ResponseEntity<JsonNode> list(HttpServletRequest request) {
    return asking.list(request, Asking.belonging(NeedStanding.class, municipality), histories::needs, NeedSummary::id);
  }

  @GetMapping("/{slug}")
  @Asks(value = NeedState.class, summary = "How a need stood, on both clocks: what was decided, and which alternatives were weighed",
      parameters = {"asOf", "knownAt", "after"})
  public ResponseEntity<JsonNode> state(@PathVariable String slug, HttpServletRequest request) {
    return asking.state(request, SubjectKind.NEED, slug, histories::need, NeedState::title);
  }

  @GetMapping("/{slug}/history")
  @Asks(value = Entry.class, form = Asks.Form.LIST, summary = "What happened to a need, with the teams founded for it and the sessions about it",
      parameters = {"asOf", "knownAt", "order", "cursor", "limit", "after"})
  public ResponseEntity<JsonNode> history(@PathVariable String slug, HttpServletRequest request) {
    return asking.history(request, SubjectKind.NEED, slug);
  }
}
