package nl.wijkkroniek.histories.oldfornew;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import nl.wijkkroniek.histories.Histories;
import nl.wijkkroniek.histories.comparison.TeamsAsked;
import nl.wijkkroniek.histories.http.Answers;
import nl.wijkkroniek.histories.http.Asks;
import nl.wijkkroniek.histories.http.Question;
import nl.wijkkroniek.kernel.place.MunicipalityTable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Old for new: what teams were to replace, and whether it really disappeared. */
@RestController
@RequestMapping(path = "/v1/replaced-provisions", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Old for new")
public class OldForNewEndpoints {

  private final Histories histories;
  private final TeamsAsked asked;
  private final Answers answers = new Answers();

  public OldForNewEndpoints(Histories histories, MunicipalityTable municipalities) {
    this.histories = histories;
    this.asked = new TeamsAsked(histories, municipalities);
  }

  @GetMapping
  @Asks(value = Balances.class, form = Asks.Form.BARE,
      summary = "What up to 60 teams were to replace, or those of a municipality: gone, still there, unclear or not told, counted and traced to the events",
      parameters = {"teams", "municipality", "asOf", "knownAt", "after"}, example = "/nl/wijkkroniek/histories/oldfornew/answer.json")
  public ResponseEntity<JsonNode> balance(HttpServletRequest request) {
    Question question = Question.of(request);
    question.waitIn(histories);
    return answers.bare(Balances.of(asked.in(question), question.moment(), histories, question.reader()));
  }
}
