package nl.wijkkroniek.recording.adjustment;

import jakarta.servlet.http.HttpServletRequest;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamAdjusted;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamSplit;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamsMerged;
import nl.wijkkroniek.recording.desk.Desk;
import nl.wijkkroniek.recording.desk.ReceiptJson;
import nl.wijkkroniek.recording.desk.Tells;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How a team is adjusted, divided or merged. */
@RestController
@RequestMapping(path = "/v1/teams/{slug}", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
public final class AdjustmentEndpoints {

  private final Desk desk;

  public AdjustmentEndpoints(Desk desk) {
    this.desk = desk;
  }

  @PostMapping("/adjustments")
  @Tells(value = TeamAdjusted.class, summary = "The means was adjusted")
  public ResponseEntity<ReceiptJson> teamAdjusted(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(TeamAdjusted.class, slug, request);
  }

  @PostMapping("/splits")
  @Tells(value = TeamSplit.class, summary = "The team divided into these teams")
  public ResponseEntity<ReceiptJson> teamSplit(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(TeamSplit.class, slug, request);
  }

  @PostMapping("/mergers")
  @Tells(value = TeamsMerged.class, summary = "These teams went into this one, and are dissolved by it")
  public ResponseEntity<ReceiptJson> teamsMerged(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(TeamsMerged.class, slug, request);
  }
}
