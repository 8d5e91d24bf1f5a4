package nl.wijkkroniek.recording.correcting;

import jakarta.servlet.http.HttpServletRequest;
import nl.wijkkroniek.kernel.event.CorrectionEvent.DuplicateRecognised;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventCorrected;
import nl.wijkkroniek.kernel.event.CorrectionEvent.EventRetracted;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import nl.wijkkroniek.recording.desk.Desk;
import nl.wijkkroniek.recording.desk.ReceiptJson;
import nl.wijkkroniek.recording.desk.Tells;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** That what was told of a subject, of whatever kind, was wrong. */
@RestController
@RequestMapping(path = "/v1/{subjects:(?:" + CorrectionEndpoints.KINDS + ")s}/{slug}", consumes = MediaType.APPLICATION_JSON_VALUE,
    produces = MediaType.APPLICATION_JSON_VALUE)
public final class CorrectionEndpoints {

  /** The kinds of subject that something can be told of here. */
  static final String KINDS = "need|team|role|experiment|session|circle|alumniday|questionnaire|participant";

  private final Desk desk;

  public CorrectionEndpoints(Desk desk) {
    this.desk = desk;
  }

  @PostMapping("/corrections")
  @Tells(value = EventCorrected.class, summary = "Something was told wrongly: this is how it was")
  public ResponseEntity<ReceiptJson> eventCorrected(@PathVariable String subjects, @PathVariable String slug, HttpServletRequest request) {
    return desk.tell(EventCorrected.class, kind(subjects), slug, request);
  }

  @PostMapping("/retractions")
  @Tells(value = EventRetracted.class, summary = "Something that was told did not happen, or not here")
  public ResponseEntity<ReceiptJson> eventRetracted(@PathVariable String subjects, @PathVariable String slug, HttpServletRequest request) {
    return desk.tell(EventRetracted.class, kind(subjects), slug, request);
  }

  @PostMapping("/duplicates")
  @Tells(value = DuplicateRecognised.class, summary = "This subject turned out to be that one")
  public ResponseEntity<ReceiptJson> duplicateRecognised(@PathVariable String subjects, @PathVariable String slug, HttpServletRequest request) {
    return desk.tell(DuplicateRecognised.class, kind(subjects), slug, request);
  }

  private static SubjectKind kind(String subjects) {
    return SubjectKind.of(subjects.substring(0, subjects.length() - 1)).orElseThrow();
  }
}
