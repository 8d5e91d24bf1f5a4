package nl.wijkkroniek.recording.question;

import jakarta.servlet.http.HttpServletRequest;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningQuestionAnswered;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningQuestionDropped;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningQuestionRaised;
import nl.wijkkroniek.kernel.event.CircleEvent.LearningQuestionTakenOver;
import nl.wijkkroniek.recording.desk.Desk;
import nl.wijkkroniek.recording.desk.ReceiptJson;
import nl.wijkkroniek.recording.desk.Tells;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The questions on a circle's dynamic learning agenda. */
@RestController
@RequestMapping(path = "/v1/circles/{slug}", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
public final class QuestionEndpoints {

  private final Desk desk;

  public QuestionEndpoints(Desk desk) {
    this.desk = desk;
  }

  @PostMapping("/questions")
  @Tells(value = LearningQuestionRaised.class, summary = "A question was put on the agenda")
  public ResponseEntity<ReceiptJson> learningQuestionRaised(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(LearningQuestionRaised.class, slug, request);
  }

  @PostMapping("/answers")
  @Tells(value = LearningQuestionAnswered.class, summary = "A question was answered, for the time being or for good")
  public ResponseEntity<ReceiptJson> learningQuestionAnswered(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(LearningQuestionAnswered.class, slug, request);
  }

  @PostMapping("/dropped-questions")
  @Tells(value = LearningQuestionDropped.class, summary = "A question dropped off the agenda")
  public ResponseEntity<ReceiptJson> learningQuestionDropped(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(LearningQuestionDropped.class, slug, request);
  }

  @PostMapping("/taken-over-questions")
  @Tells(value = LearningQuestionTakenOver.class, summary = "A question of another circle was taken over")
  public ResponseEntity<ReceiptJson> learningQuestionTakenOver(@PathVariable String slug, HttpServletRequest request) {
    return desk.tell(LearningQuestionTakenOver.class, slug, request);
  }
}
