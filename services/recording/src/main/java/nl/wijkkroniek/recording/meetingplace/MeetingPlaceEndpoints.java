package nl.wijkkroniek.recording.meetingplace;

import jakarta.servlet.http.HttpServletRequest;
import nl.wijkkroniek.kernel.event.TeamEvent.MeetingPlaceClosed;
import nl.wijkkroniek.kernel.event.TeamEvent.MeetingPlaceMoved;
import nl.wijkkroniek.kernel.event.TeamEvent.MeetingPlaceOpened;
import nl.wijkkroniek.recording.desk.Desk;
import nl.wijkkroniek.recording.desk.ReceiptJson;
import nl.wijkkroniek.recording.desk.Tells;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where residents and professionals meet. */
@RestController
@RequestMapping(path = "/v1/teams/{slug}", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
public final class MeetingPlaceEndpoints {

  private final Desk desk;

  public MeetingPlaceEndpoints(Desk desk) {
    this.desk = desk;
  }

  @PostMapping("/meeting-places")
  @Tells(value = MeetingPlaceOpened.class, summary = "A place where residents and professionals meet was opened")
  public ResponseEntity<ReceiptJson> meetingPlaceOpened(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(MeetingPlaceOpened.class, slug, request);
  }

  @PostMapping("/meeting-place-moves")
  @Tells(value = MeetingPlaceMoved.class, summary = "A meeting place moved")
  public ResponseEntity<ReceiptJson> meetingPlaceMoved(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(MeetingPlaceMoved.class, slug, request);
  }

  @PostMapping("/meeting-place-closings")
  @Tells(value = MeetingPlaceClosed.class, summary = "A meeting place closed")
  public ResponseEntity<ReceiptJson> meetingPlaceClosed(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(MeetingPlaceClosed.class, slug, request);
  }
}
