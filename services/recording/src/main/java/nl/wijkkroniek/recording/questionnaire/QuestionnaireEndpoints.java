package nl.wijkkroniek.recording.questionnaire;

import jakarta.servlet.http.HttpServletRequest;
import nl.wijkkroniek.kernel.event.QuestionnaireEvent.DesignChoicesReported;
import nl.wijkkroniek.kernel.event.QuestionnaireEvent.QuestionnairePublished;
import nl.wijkkroniek.recording.desk.Desk;
import nl.wijkkroniek.recording.desk.ReceiptJson;
import nl.wijkkroniek.recording.desk.Tells;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How municipalities designed their teams, and why. */
@RestController
@RequestMapping(path = "/v1/questionnaires/{slug}", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
public final class QuestionnaireEndpoints {

  private final Desk desk;

  public QuestionnaireEndpoints(Desk desk) {
    this.desk = desk;
  }

  @PostMapping("/publications")
  @Tells(value = QuestionnairePublished.class, summary = "A questionnaire was put to municipalities")
  public ResponseEntity<ReceiptJson> questionnairePublished(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(QuestionnairePublished.class, slug, request);
  }

  @PostMapping("/reports")
  @Tells(value = DesignChoicesReported.class, summary = "A municipality told how it designed its teams, and why")
  public ResponseEntity<ReceiptJson> designChoicesReported(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(DesignChoicesReported.class, slug, request);
  }
}
