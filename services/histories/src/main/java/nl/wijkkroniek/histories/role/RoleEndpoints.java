package nl.wijkkroniek.histories.role;

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

/** Roles: a list of them, how one stood, and its history. */
@RestController
@RequestMapping(path = "/v1/roles", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Roles")
public class RoleEndpoints {

  private final Histories histories;
  private final Asking asking;

  public RoleEndpoints(Histories histories) {
    this.histories = histories;
    this.asking = new Asking(histories);
  }

  @GetMapping
  @Asks(value = RoleSummary.class, form = Asks.Form.LIST, summary = "Roles, by slug, as they stood",
      parameters = {"team", "state", "asOf", "knownAt", "cursor", "limit", "after"})
  public ResponseEntity<JsonNode> list(HttpServletRequest request) {
    return asking.list(request, Asking.belonging(RoleStanding.class), histories::roles, RoleSummary::id);
  }

  @GetMapping("/{slug}")
  @Asks(value = RoleState.class, summary = "How a role stood, on both clocks", parameters = {"asOf", "knownAt", "after"})
  public ResponseEntity<JsonNode> state(@PathVariable String slug, HttpServletRequest request) {
    return asking.state(request, SubjectKind.ROLE, slug, histories::role, state -> RoleSummary.of(state).name());
  }

  @GetMapping("/{slug}/history")
  @Asks(value = Entry.class, form = Asks.Form.LIST, summary = "What happened to a role, with the sessions about it",
      parameters = {"asOf", "knownAt", "order", "cursor", "limit", "after"})
  public ResponseEntity<JsonNode> history(@PathVariable String slug, HttpServletRequest request) {
    return asking.history(request, SubjectKind.ROLE, slug);
  }
}
