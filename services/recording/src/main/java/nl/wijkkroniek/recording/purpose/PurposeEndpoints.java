package nl.wijkkroniek.recording.purpose;

import jakarta.servlet.http.HttpServletRequest;
import nl.wijkkroniek.kernel.event.TeamEvent.PurposeRestated;
import nl.wijkkroniek.kernel.event.TeamEvent.SurroundingsDescribed;
import nl.wijkkroniek.kernel.event.TeamEvent.VisionAgreed;
import nl.wijkkroniek.recording.desk.Desk;
import nl.wijkkroniek.recording.desk.ReceiptJson;
import nl.wijkkroniek.recording.desk.Tells;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a team is a means for, and where. */
@RestController
@RequestMapping(path = "/v1/teams/{slug}", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
public final class PurposeEndpoints {

  private final Desk desk;

  public PurposeEndpoints(Desk desk) {
    this.desk = desk;
  }

  @PostMapping("/purpose-restatements")
  @Tells(value = PurposeRestated.class, summary = "What the team is a means for was said anew")
  public ResponseEntity<ReceiptJson> purposeRestated(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(PurposeRestated.class, slug, request);
  }

  @PostMapping("/visions")
  @Tells(value = VisionAgreed.class, summary = "Residents and partners agreed on how they see living together")
  public ResponseEntity<ReceiptJson> visionAgreed(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(VisionAgreed.class, slug, request);
  }

  @PostMapping("/surroundings")
  @Tells(value = SurroundingsDescribed.class, summary = "What the neighbourhood is like")
  public ResponseEntity<ReceiptJson> surroundingsDescribed(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(SurroundingsDescribed.class, slug, request);
  }
}
