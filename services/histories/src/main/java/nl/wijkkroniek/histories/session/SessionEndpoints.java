package nl.wijkkroniek.histories.session;

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

/** Reflection sessions: a list of them, how one stood, and its history. */
@RestController
@RequestMapping(path = "/v1/sessions", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Reflection sessions")
public class SessionEndpoints {

  private final Histories histories;
  private final Asking asking;

  public SessionEndpoints(Histories histories) {
    this.histories = histories;
    this.asking = new Asking(histories);
  }

  @GetMapping
  @Asks(value = SessionSummary.class, form = Asks.Form.LIST, summary = "Reflection sessions, by slug, as they stood",
      parameters = {"team", "state", "asOf", "knownAt", "cursor", "limit", "after"})
  public ResponseEntity<JsonNode> list(HttpServletRequest request) {
    return asking.list(request, Asking.belonging(SessionStanding.class), histories::sessions, SessionSummary::id);
  }

  @GetMapping("/{slug}")
  @Asks(value = SessionState.class, summary = "How a reflection session stood, on both clocks", parameters = {"asOf", "knownAt", "after"})
  public ResponseEntity<JsonNode> state(@PathVariable String slug, HttpServletRequest request) {
    return asking.state(request, SubjectKind.SESSION, slug, histories::session, state -> SessionSummary.of(state).title());
  }

  @GetMapping("/{slug}/history")
  @Asks(value = Entry.class, form = Asks.Form.LIST, summary = "What happened in a reflection session",
      parameters = {"asOf", "knownAt", "order", "cursor", "limit", "after"})
  public ResponseEntity<JsonNode> history(@PathVariable String slug, HttpServletRequest request) {
    return asking.history(request, SubjectKind.SESSION, slug);
  }
}
