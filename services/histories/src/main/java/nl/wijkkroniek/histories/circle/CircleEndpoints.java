package nl.wijkkroniek.histories.circle;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import nl.wijkkroniek.histories.Entry;
import nl.wijkkroniek.histories.Histories;
import nl.wijkkroniek.histories.http.Asking;
import nl.wijkkroniek.histories.http.Asks;
import nl.wijkkroniek.histories.http.MunicipalityCode;
import nl.wijkkroniek.kernel.place.MunicipalityTable;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import nl.wijkkroniek.kernel.visibility.Reader;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Learning circles: a list of them, how one stood, its learning agenda, and its history. */
@RestController
@RequestMapping(path = "/v1/circles", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Learning circles")
public class CircleEndpoints {

  private final Histories histories;
  private final MunicipalityCode municipality;
  private final Asking asking;

  public CircleEndpoints(Histories histories, MunicipalityTable municipalities) {
    this.histories = histories;
    this.municipality = new MunicipalityCode(municipalities);
    this.asking = new Asking(histories);
  }

  @GetMapping
  @Asks(value = CircleSummary.class, form = Asks.Form.LIST, summary = "Learning circles, by slug, as they stand now",
      parameters = {"municipality", "state", "cursor", "limit", "after"})
  public ResponseEntity<JsonNode> list(HttpServletRequest request) {
    return asking.list(request, Asking.belonging(CircleStanding.class, municipality), histories::circles, CircleSummary::id);
  }

  @GetMapping("/{slug}")
  @Asks(value = CircleState.class, summary = "How a learning circle stood, on both clocks", parameters = {"asOf", "knownAt", "after"})
  public ResponseEntity<JsonNode> state(@PathVariable String slug, HttpServletRequest request) {
    return asking.state(request, SubjectKind.CIRCLE, slug, (known, moment) -> histories.circle(known, moment, Reader.ANYONE), CircleState::title);
  }

  @GetMapping("/{slug}/agenda")
  @Asks(value = Agenda.class,
      summary = "The dynamic learning agenda: each question with its age, how often it came back, its answers, and which circles share it",
      parameters = {"asOf", "knownAt", "after"})
  public ResponseEntity<JsonNode> agenda(@PathVariable String slug, HttpServletRequest request) {
    return asking.state(request, SubjectKind.CIRCLE, slug, (known, moment) -> histories.agenda(known, moment, Reader.ANYONE), agenda -> agenda.circle().slug());
  }

  @GetMapping("/{slug}/history")
  @Asks(value = Entry.class, form = Asks.Form.LIST, summary = "What happened to a learning circle, with its reflection sessions",
      parameters = {"asOf", "knownAt", "order", "cursor", "limit", "after"})
  public ResponseEntity<JsonNode> history(@PathVariable String slug, HttpServletRequest request) {
    return asking.history(request, SubjectKind.CIRCLE, slug);
  }
}
