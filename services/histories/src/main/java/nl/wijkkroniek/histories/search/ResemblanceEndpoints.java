package nl.wijkkroniek.histories.search;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import nl.wijkkroniek.histories.http.Answers;
import nl.wijkkroniek.histories.http.Asks;
import nl.wijkkroniek.histories.http.Question;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Who tried something like this before, and what was discussed before. */
@RestController
@RequestMapping(path = "/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Search")
public class ResemblanceEndpoints {

  private static final int USUAL = 5;

  private final Resembling resembling;
  private final Answers answers = new Answers();

  public ResemblanceEndpoints(Resembling resembling) {
    this.resembling = resembling;
  }

  @GetMapping("/experiments/{slug}/similar")
  @Asks(value = LikeExperiments.class, form = Asks.Form.BARE, summary = "Experiments in which something like this was tried, the most alike first, with why",
      parameters = "most", example = "/nl/wijkkroniek/histories/search/example-experiments.json")
  public ResponseEntity<JsonNode> experiments(@PathVariable String slug, HttpServletRequest request) {
    Question question = Question.of(request);
    String known = Question.subject(SubjectKind.EXPERIMENT, slug).slug();
    return answers.bare(new LikeExperiments(resembling.experiments(known, most(question), question.reader())));
  }

  @GetMapping("/teams/{slug}/similar-turning-points")
  @Asks(value = LikeTurns.class, form = Asks.Form.BARE, summary = "The turning points of a team, ten at a time, each with those of other teams that resemble it, with why",
      parameters = {"most", "cursor"}, example = "/nl/wijkkroniek/histories/search/example-turning-points.json")
  public ResponseEntity<JsonNode> turningPoints(@PathVariable String slug, HttpServletRequest request) {
    Question question = Question.of(request);
    String known = Question.subject(SubjectKind.TEAM, slug).slug();
    LikeTurns turns = resembling.turningPoints(known, question.cursor(), most(question), question.reader());
    return answers.bare(turns, turns.next(), question);
  }

  /** A text in an address would end in logs, so it is posted. Nothing is recorded, and the answer is kept nowhere. */
  @PostMapping(path = "/similar-insights", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Asks(value = LikeInsights.class, form = Asks.Form.BARE, parameters = {}, example = "/nl/wijkkroniek/histories/search/example-insights.json",
      summary = "Insights that were drawn before and resemble a text that somebody is about to contribute. The text is compared, and neither kept nor logged")
  @Operation(requestBody = @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Draft.class),
      examples = @ExampleObject("{\"text\": \"Bewoners komen pas als er samen gekookt wordt\", \"session\": \"terugblik-2014\"}"))))
  public ResponseEntity<JsonNode> insights(HttpServletRequest request) throws IOException {
    Draft draft = Draft.read(request.getInputStream());
    SubjectId session = draft.session() == null ? null : Question.subject(SubjectKind.SESSION, draft.session());
    LikeInsights found = new LikeInsights(resembling.insights(draft.text(), session, USUAL, Question.of(request).reader()));
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answers.bare(found).getBody());
  }

  /** Most that is told of, for each. */
  private static int most(Question question) {
    return question.value("most", Integer::parseInt).orElse(USUAL);
  }

  /**
   * Experiments that resemble one.
   *
   * @param items the most alike first
   */
  record LikeExperiments(List<LikeExperiment> items) {
  }

  /**
   * Insights that resemble a text.
   *
   * @param items the most alike first
   */
  record LikeInsights(List<Found> items) {
  }
}
