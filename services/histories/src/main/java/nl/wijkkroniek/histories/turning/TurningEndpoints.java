package nl.wijkkroniek.histories.turning;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import nl.wijkkroniek.histories.Histories;
import nl.wijkkroniek.histories.http.Answers;
import nl.wijkkroniek.histories.http.Asks;
import nl.wijkkroniek.histories.http.Question;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Where the course of a team changed, with the reflections before it. */
@RestController
@RequestMapping(path = "/v1/teams/{slug}/turning-points", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Teams")
public class TurningEndpoints {

  private final Histories histories;
  private final Turnings turnings;
  private final Answers answers = new Answers();

  public TurningEndpoints(Histories histories, Turnings turnings) {
    this.histories = histories;
    this.turnings = turnings;
  }

  @GetMapping
  @Asks(value = TurningPoints.class, form = Asks.Form.BARE, summary = "Where the course of a team changed, with the reflections before it, by cause and by time",
      parameters = {"months", "cursor", "limit", "asOf", "knownAt", "after"}, example = "/nl/wijkkroniek/histories/turning/answer.json")
  public ResponseEntity<JsonNode> turningPoints(@PathVariable String slug, HttpServletRequest request) {
    Question question = Question.of(request);
    int months = question.value("months", Integer::valueOf).orElse(Turnings.USUAL_MONTHS);
    question.waitIn(histories);
    TurningPoints points = turnings.of(slug, months, question.moment(), question.cursor(), question.limit(), question.reader());
    return answers.bare(points, points.next(), question);
  }
}
