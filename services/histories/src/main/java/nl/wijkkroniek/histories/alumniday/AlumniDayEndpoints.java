package nl.wijkkroniek.histories.alumniday;

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

/** Alumni days: a list of them, the programme with the timelines shown, and the history of each. */
@RestController
@RequestMapping(path = "/v1/alumnidays", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Alumni days")
public class AlumniDayEndpoints {

  private final Histories histories;
  private final Asking asking;

  public AlumniDayEndpoints(Histories histories) {
    this.histories = histories;
    this.asking = new Asking(histories);
  }

  @GetMapping
  @Asks(value = AlumniDaySummary.class, form = Asks.Form.LIST, summary = "Alumni days, by slug, as they stood", parameters = {"state", "asOf", "knownAt", "cursor", "limit", "after"})
  public ResponseEntity<JsonNode> list(HttpServletRequest request) {
    return asking.list(request, Asking.belonging(AlumniDayStanding.class), histories::alumniDays, AlumniDaySummary::id);
  }

  @GetMapping("/{slug}")
  @Asks(value = AlumniDayState.class,
      summary = "How an alumni day stood, on both clocks: its programme, the timelines shown as they were, and the remarks that were released",
      parameters = {"asOf", "knownAt", "after"})
  public ResponseEntity<JsonNode> state(@PathVariable String slug, HttpServletRequest request) {
    return asking.state(request, SubjectKind.ALUMNI_DAY, slug, histories::alumniDay, AlumniDayState::name);
  }

  @GetMapping("/{slug}/history")
  @Asks(value = Entry.class, form = Asks.Form.LIST, summary = "What happened around an alumni day", parameters = {"asOf", "knownAt", "order", "cursor", "limit", "after"})
  public ResponseEntity<JsonNode> history(@PathVariable String slug, HttpServletRequest request) {
    return asking.history(request, SubjectKind.ALUMNI_DAY, slug);
  }
}
