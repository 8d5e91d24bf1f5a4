package nl.wijkkroniek.histories.many;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.wijkkroniek.histories.Entry;
import nl.wijkkroniek.histories.Histories;
import nl.wijkkroniek.histories.http.Answers;
import nl.wijkkroniek.histories.http.Asks;
import nl.wijkkroniek.histories.http.Question;
import nl.wijkkroniek.kernel.subject.SubjectId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Many subjects in one question: how they stood, and what happened to them, at one moment on both clocks. */
@RestController
@RequestMapping(path = "/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Many subjects")
public class ManyEndpoints {

  private final Histories histories;
  private final JointHistories joint;
  private final Answers answers = new Answers();

  public ManyEndpoints(Histories histories, JointHistories joint) {
    this.histories = histories;
    this.joint = joint;
  }

  @GetMapping("/states")
  @Asks(value = States.class, form = Asks.Form.BARE, summary = "How up to 50 subjects stood, all at one moment on both clocks",
      parameters = {"subject", "asOf", "knownAt", "after"})
  public ResponseEntity<JsonNode> states(HttpServletRequest request) {
    Question question = Question.of(request);
    List<SubjectId> subjects = question.subjects(States.MOST);
    question.waitIn(histories);
    return answers.bare(States.of(subjects, question.moment(), histories, question.reader()));
  }

  @GetMapping("/histories")
  @Asks(value = Entry.class, form = Asks.Form.LIST, summary = "What happened to up to 50 subjects, told as one history",
      parameters = {"subject", "asOf", "knownAt", "order", "cursor", "limit", "after"})
  public ResponseEntity<JsonNode> history(HttpServletRequest request) {
    Question question = Question.of(request);
    List<SubjectId> subjects = question.subjects(States.MOST);
    question.waitIn(histories);
    JointHistories.Joint found = joint.history(subjects, question.moment(), question.order(), question.cursor(), question.limit(), question.reader());
    return answers.joint(found.page(), found.unknown(), question);
  }
}
