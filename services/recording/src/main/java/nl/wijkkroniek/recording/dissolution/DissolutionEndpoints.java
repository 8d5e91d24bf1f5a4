package nl.wijkkroniek.recording.dissolution;

import jakarta.servlet.http.HttpServletRequest;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamDissolved;
import nl.wijkkroniek.recording.desk.Desk;
import nl.wijkkroniek.recording.desk.ReceiptJson;
import nl.wijkkroniek.recording.desk.Tells;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The end of a team. */
@RestController
@RequestMapping(path = "/v1/teams/{slug}", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
public final class DissolutionEndpoints {

  private final Desk desk;

  public DissolutionEndpoints(Desk desk) {
    this.desk = desk;
  }

  @PostMapping("/dissolutions")
  @Tells(value = TeamDissolved.class, summary = "The team was dissolved")
  public ResponseEntity<ReceiptJson> teamDissolved(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(TeamDissolved.class, slug, request);
  }
}
