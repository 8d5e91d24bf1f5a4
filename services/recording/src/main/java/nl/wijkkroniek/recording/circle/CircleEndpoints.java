package nl.wijkkroniek.recording.circle;

import jakarta.servlet.http.HttpServletRequest;
import nl.wijkkroniek.kernel.event.CircleEvent.KnowledgeShared;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningCircleClosed;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningCircleFormed;
import nl.wijkkroniek.kernel.event.CircleEvent.MeetingHeld;
import nl.wijkkroniek.kernel.event.CircleEvent.MunicipalityJoined;
import nl.wijkkroniek.kernel.event.CircleEvent.MunicipalityLeft;
import nl.wijkkroniek.recording.desk.Desk;
import nl.wijkkroniek.recording.desk.ReceiptJson;
import nl.wijkkroniek.recording.desk.Tells;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What happens to a learning circle, but for its questions. */
@RestController
@RequestMapping(path = "/v1/circles/{slug}", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
public final class CircleEndpoints {

  private final Desk desk;

  public CircleEndpoints(Desk desk) {
    this.desk = desk;
  }

  @PostMapping("/formations")
  @Tells(value = LearningCircleFormed.class, summary = "Municipalities began to learn together")
  public ResponseEntity<ReceiptJson> learningCircleFormed(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(LearningCircleFormed.class, slug, request);
  }

  @PostMapping("/joinings")
  @Tells(value = MunicipalityJoined.class, summary = "A municipality joined a learning circle")
  public ResponseEntity<ReceiptJson> municipalityJoined(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(MunicipalityJoined.class, slug, request);
  }

  @PostMapping("/departures")
  @Tells(value = MunicipalityLeft.class, summary = "A municipality left a learning circle")
  public ResponseEntity<ReceiptJson> municipalityLeft(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(MunicipalityLeft.class, slug, request);
  }

  @PostMapping("/meetings")
  @Tells(value = MeetingHeld.class, summary = "A learning circle met")
  public ResponseEntity<ReceiptJson> meetingHeld(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(MeetingHeld.class, slug, request);
  }

  @PostMapping("/sharings")
  @Tells(value = KnowledgeShared.class, summary = "What a learning circle learned was passed on")
  public ResponseEntity<ReceiptJson> knowledgeShared(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(KnowledgeShared.class, slug, request);
  }

  @PostMapping("/closings")
  @Tells(value = LearningCircleClosed.class, summary = "A learning circle ended")
  public ResponseEntity<ReceiptJson> learningCircleClosed(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(LearningCircleClosed.class, slug, request);
  }
}
