package nl.wijkkroniek.histories.difference;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import nl.wijkkroniek.histories.Histories;
import nl.wijkkroniek.histories.http.Answers;
import nl.wijkkroniek.histories.http.Asks;
import nl.wijkkroniek.histories.http.Question;
import nl.wijkkroniek.kernel.subject.SubjectId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What changed in a subject between two moments, in words and as a JSON Patch of its state. */
@RestController
@RequestMapping(path = Question.ANY_SUBJECT, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Changes between two moments")
public class DifferenceEndpoints {

  private final Histories histories;
  private final Differences differences;
  private final Answers answers = new Answers();

  public DifferenceEndpoints(Histories histories, Differences differences) {
    this.histories = histories;
    this.differences = differences;
  }

  @GetMapping("/changes")
  @Asks(value = DifferenceAnswer.class, form = Asks.Form.BARE,
      summary = "What changed in a subject between two moments, on both clocks; of a team, also in its roles, experiments and sessions",
      parameters = {"fromAsOf", "fromKnownAt", "toAsOf", "toKnownAt", "cursor", "limit", "after"})
  public ResponseEntity<JsonNode> changes(@PathVariable String subjects, @PathVariable String slug, HttpServletRequest request) {
    Question question = Question.of(request);
    SubjectId subject = Question.subject(subjects, slug);
    question.waitIn(histories);
    Difference difference = differences.between(subject, question.moment("fromAsOf", "fromKnownAt"), question.moment("toAsOf", "toKnownAt"),
        question.cursor(), question.limit(), question.reader());
    return answers.bare(DifferenceAnswer.of(difference, answers), difference.next(), question);
  }
}
