package nl.wijkkroniek.recording.need;

import jakarta.servlet.http.HttpServletRequest;
import nl.wijkkroniek.kernel.event.NeedEvent.NeedWeighed;
import nl.wijkkroniek.recording.desk.Desk;
import nl.wijkkroniek.recording.desk.ReceiptJson;
import nl.wijkkroniek.recording.desk.Tells;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Weighing whether a team is needed. */
@RestController
@RequestMapping(path = "/v1/needs/{slug}", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
public final class NeedEndpoints {

  private final Desk desk;

  public NeedEndpoints(Desk desk) {
    this.desk = desk;
  }

  @PostMapping("/weighings")
  @Tells(value = NeedWeighed.class, summary = "A need was weighed: a team, no team, or not yet")
  public ResponseEntity<ReceiptJson> needWeighed(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(NeedWeighed.class, slug, request);
  }
}
