package nl.wijkkroniek.recording.mandate;

import jakarta.servlet.http.HttpServletRequest;
import nl.wijkkroniek.kernel.event.TeamEvent.AssignmentGiven;
import nl.wijkkroniek.kernel.event.TeamEvent.MandateAgreed;
import nl.wijkkroniek.kernel.event.TeamEvent.ScopeSet;
import nl.wijkkroniek.recording.desk.Desk;
import nl.wijkkroniek.recording.desk.ReceiptJson;
import nl.wijkkroniek.recording.desk.Tells;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a team is asked, and what it may decide. */
@RestController
@RequestMapping(path = "/v1/teams/{slug}", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
public final class MandateEndpoints {

  private final Desk desk;

  public MandateEndpoints(Desk desk) {
    this.desk = desk;
  }

  @PostMapping("/assignments")
  @Tells(value = AssignmentGiven.class, summary = "The commissioner asked something, of whom and for whom")
  public ResponseEntity<ReceiptJson> assignmentGiven(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(AssignmentGiven.class, slug, request);
  }

  @PostMapping("/mandates")
  @Tells(value = MandateAgreed.class, summary = "What the team may decide was agreed")
  public ResponseEntity<ReceiptJson> mandateAgreed(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(MandateAgreed.class, slug, request);
  }

  @PostMapping("/scopes")
  @Tells(value = ScopeSet.class, summary = "Whom and what the team is there for was set")
  public ResponseEntity<ReceiptJson> scopeSet(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(ScopeSet.class, slug, request);
  }
}
