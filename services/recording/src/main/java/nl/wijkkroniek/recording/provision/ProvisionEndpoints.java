package nl.wijkkroniek.recording.provision;

import jakarta.servlet.http.HttpServletRequest;
import nl.wijkkroniek.kernel.event.TeamEvent.CollectiveProvisionEnded;
import nl.wijkkroniek.kernel.event.TeamEvent.CollectiveProvisionStarted;
import nl.wijkkroniek.kernel.event.TeamEvent.ProvisionReplaced;
import nl.wijkkroniek.recording.desk.Desk;
import nl.wijkkroniek.recording.desk.ReceiptJson;
import nl.wijkkroniek.recording.desk.Tells;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a team replaces, and what it provides for a whole neighbourhood. */
@RestController
@RequestMapping(path = "/v1/teams/{slug}", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
public final class ProvisionEndpoints {

  private final Desk desk;

  public ProvisionEndpoints(Desk desk) {
    this.desk = desk;
  }

  @PostMapping("/replaced-provisions")
  @Tells(value = ProvisionReplaced.class, summary = "What the team was to replace, and whether it really disappeared")
  public ResponseEntity<ReceiptJson> provisionReplaced(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(ProvisionReplaced.class, slug, request);
  }

  @PostMapping("/collective-provisions")
  @Tells(value = CollectiveProvisionStarted.class, summary = "Something for the whole neighbourhood began")
  public ResponseEntity<ReceiptJson> collectiveProvisionStarted(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(CollectiveProvisionStarted.class, slug, request);
  }

  @PostMapping("/collective-provision-endings")
  @Tells(value = CollectiveProvisionEnded.class, summary = "Something for the whole neighbourhood ended")
  public ResponseEntity<ReceiptJson> collectiveProvisionEnded(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(CollectiveProvisionEnded.class, slug, request);
  }
}
