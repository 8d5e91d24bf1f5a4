package nl.wijkkroniek.recording.alumniday;

import jakarta.servlet.http.HttpServletRequest;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.AlumniDayAnnounced;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.AlumniDayClosed;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.PresentationProgrammed;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.RemarkMade;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.RemarkReleased;
import nl.wijkkroniek.kernel.event.AlumniDayEvent.TimelinePresented;
import nl.wijkkroniek.recording.desk.Desk;
import nl.wijkkroniek.recording.desk.ReceiptJson;
import nl.wijkkroniek.recording.desk.Tells;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What happens around an alumni day. */
@RestController
@RequestMapping(path = "/v1/alumnidays/{slug}", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
public final class AlumniDayEndpoints {

  private final Desk desk;

  public AlumniDayEndpoints(Desk desk) {
    this.desk = desk;
  }

  @PostMapping("/announcements")
  @Tells(value = AlumniDayAnnounced.class, summary = "An alumni day was announced")
  public ResponseEntity<ReceiptJson> alumniDayAnnounced(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(AlumniDayAnnounced.class, slug, request);
  }

  @PostMapping("/presentations")
  @Tells(value = PresentationProgrammed.class, summary = "A presentation was put on the programme")
  public ResponseEntity<ReceiptJson> presentationProgrammed(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(PresentationProgrammed.class, slug, request);
  }

  @PostMapping("/timelines")
  @Tells(value = TimelinePresented.class, summary = "Timelines were shown, frozen on both clocks")
  public ResponseEntity<ReceiptJson> timelinePresented(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(TimelinePresented.class, slug, request);
  }

  @PostMapping("/remarks")
  @Tells(value = RemarkMade.class, summary = "A visitor left a remark; it is held until it is released")
  public ResponseEntity<ReceiptJson> remarkMade(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(RemarkMade.class, slug, request);
  }

  @PostMapping("/releases")
  @Tells(value = RemarkReleased.class, summary = "A remark may be read by anybody from now on")
  public ResponseEntity<ReceiptJson> remarkReleased(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(RemarkReleased.class, slug, request);
  }

  @PostMapping("/closings")
  @Tells(value = AlumniDayClosed.class, summary = "An alumni day is over")
  public ResponseEntity<ReceiptJson> alumniDayClosed(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(AlumniDayClosed.class, slug, request);
  }
}
