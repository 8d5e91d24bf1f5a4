package nl.wijkkroniek.histories.circle;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import nl.wijkkroniek.histories.Histories;
import nl.wijkkroniek.histories.http.Answers;
import nl.wijkkroniek.histories.http.Asks;
import nl.wijkkroniek.histories.http.Question;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The learning questions that circles share. */
@RestController
@RequestMapping(path = "/v1/shared-questions", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Learning circles")
public class SharedQuestionEndpoints {

  private final Histories histories;
  private final Answers answers = new Answers();

  public SharedQuestionEndpoints(Histories histories) {
    this.histories = histories;
  }

  @GetMapping
  @Asks(value = SharedQuestions.Shared.class, form = Asks.Form.LIST, summary = "The learning questions that more than one circle has on its agenda",
      parameters = {"asOf", "knownAt", "cursor", "limit", "after"})
  public ResponseEntity<JsonNode> list(HttpServletRequest request) {
    Question question = Question.of(request);
    question.waitInLists(histories);
    return answers.items(new SharedQuestions(histories, question.reader()).page(question.moment(), question.cursor(), question.limit()), question);
  }
}
