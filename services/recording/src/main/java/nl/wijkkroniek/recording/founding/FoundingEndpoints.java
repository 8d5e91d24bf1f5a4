package nl.wijkkroniek.recording.founding;

import jakarta.servlet.http.HttpServletRequest;
import nl.wijkkroniek.kernel.event.TeamEvent.NeighbourhoodsChanged;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFirstRecorded;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamFounded;
import nl.wijkkroniek.kernel.event.TeamEvent.TeamRenamed;
import nl.wijkkroniek.recording.desk.Desk;
import nl.wijkkroniek.recording.desk.ReceiptJson;
import nl.wijkkroniek.recording.desk.Tells;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Founding, naming and placing a team. */
@RestController
@RequestMapping(path = "/v1/teams/{slug}", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
public final class FoundingEndpoints {

  private final Desk desk;

  public FoundingEndpoints(Desk desk) {
    this.desk = desk;
  }

  @PostMapping("/foundings")
  @Tells(value = TeamFounded.class, summary = "A team was founded")
  public ResponseEntity<ReceiptJson> teamFounded(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(TeamFounded.class, slug, request);
  }

  @PostMapping("/first-records")
  @Tells(value = TeamFirstRecorded.class, summary = "A team that existed already is written down for the first time")
  public ResponseEntity<ReceiptJson> teamFirstRecorded(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(TeamFirstRecorded.class, slug, request);
  }

  @PostMapping("/renamings")
  @Tells(value = TeamRenamed.class, summary = "A team took another name")
  public ResponseEntity<ReceiptJson> teamRenamed(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(TeamRenamed.class, slug, request);
  }

  @PostMapping("/neighbourhood-changes")
  @Tells(value = NeighbourhoodsChanged.class, summary = "A team works in other neighbourhoods from now on")
  public ResponseEntity<ReceiptJson> neighbourhoodsChanged(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(NeighbourhoodsChanged.class, slug, request);
  }
}
