package nl.wijkkroniek.histories.causes;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import nl.wijkkroniek.histories.Histories;
import nl.wijkkroniek.histories.Refusals;
import nl.wijkkroniek.histories.causes.Causes.Asked;
import nl.wijkkroniek.histories.http.Answers;
import nl.wijkkroniek.histories.http.Asks;
import nl.wijkkroniek.histories.http.Question;
import nl.wijkkroniek.kernel.event.EventId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Causes: how something came to be, and what came of it. The event is named in the query, where an id may hold whatever a source gave it. */
@RestController
@RequestMapping(path = "/v1/causes", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Causes")
public class CausesEndpoints {

  private final Histories histories;
  private final Causes causes;
  private final Answers answers = new Answers();

  public CausesEndpoints(Histories histories, Causes causes) {
    this.histories = histories;
    this.causes = causes;
  }

  @GetMapping
  @Asks(value = CausalGraph.class, form = Asks.Form.BARE, summary = "What led to an event, or what it led to, across subjects: events and which led to which, on both clocks",
      parameters = {"event", "direction", "depth", "limit", "cursor", "asOf", "knownAt", "after"}, example = "/nl/wijkkroniek/histories/causes/answer.json")
  public ResponseEntity<JsonNode> graph(HttpServletRequest request) {
    Question question = Question.of(request);
    EventId event = question.value("event", EventId::parse).orElseThrow(() -> Refusals.invalid("event", "ontbreekt: schrijf source#id, met # als %23",
        "is missing: write source#id, with # as %23"));
    Direction direction = question.word("direction", Direction.class).orElse(Direction.BACK);
    int depth = question.value("depth", Integer::valueOf).orElse(Causes.USUAL_DEPTH);
    question.waitIn(histories);
    CausalGraph graph = causes.of(new Asked(event, direction, depth, question.moment()), question.cursor(), question.limit(), question.reader());
    return answers.bare(graph, graph.next(), question);
  }
}
