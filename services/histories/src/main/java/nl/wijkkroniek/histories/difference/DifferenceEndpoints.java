package nl.wijkkroniek.histories.difference;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import nl.wijkkroniek.histories.Histories;
import nl.wijkkroniek.histories.http.Answers;
import nl.wijkkroniek.histories.http.Asks;
import nl.wijkkroniek.histories.http.Question;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import nl.wijkkroniek.kernel.visibility.Reader;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What changed in a subject between two moments, in words and as a JSON Patch of its state. */
@RestController
@RequestMapping(path = "/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Changes between two moments")
public class DifferenceEndpoints {

  private static final String OF = "What changed between two moments, on both clocks, in ";

  private final Histories histories;
  private final Differences differences;
  private final Answers answers = new Answers();

  public DifferenceEndpoints(Histories histories, Differences differences) {
    this.histories = histories;
    this.differences = differences;
  }

  @GetMapping("/teams/{slug}/changes")
  @Asks(value = DifferenceAnswer.class, form = Asks.Form.BARE, summary = OF + "a team and of its roles, experiments and sessions",
      parameters = {"fromAsOf", "fromKnownAt", "toAsOf", "toKnownAt", "cursor", "limit", "after"})
  public ResponseEntity<JsonNode> team(@PathVariable String slug, HttpServletRequest request) {
    return between(SubjectKind.TEAM, slug, request);
  }

  @GetMapping("/roles/{slug}/changes")
  @Asks(value = DifferenceAnswer.class, form = Asks.Form.BARE, summary = OF + "a role",
      parameters = {"fromAsOf", "fromKnownAt", "toAsOf", "toKnownAt", "cursor", "limit", "after"})
  public ResponseEntity<JsonNode> role(@PathVariable String slug, HttpServletRequest request) {
    return between(SubjectKind.ROLE, slug, request);
  }

  @GetMapping("/experiments/{slug}/changes")
  @Asks(value = DifferenceAnswer.class, form = Asks.Form.BARE, summary = OF + "an experiment",
      parameters = {"fromAsOf", "fromKnownAt", "toAsOf", "toKnownAt", "cursor", "limit", "after"})
  public ResponseEntity<JsonNode> experiment(@PathVariable String slug, HttpServletRequest request) {
    return between(SubjectKind.EXPERIMENT, slug, request);
  }

  @GetMapping("/sessions/{slug}/changes")
  @Asks(value = DifferenceAnswer.class, form = Asks.Form.BARE, summary = OF + "a reflection session",
      parameters = {"fromAsOf", "fromKnownAt", "toAsOf", "toKnownAt", "cursor", "limit", "after"})
  public ResponseEntity<JsonNode> session(@PathVariable String slug, HttpServletRequest request) {
    return between(SubjectKind.SESSION, slug, request);
  }

  @GetMapping("/needs/{slug}/changes")
  @Asks(value = DifferenceAnswer.class, form = Asks.Form.BARE, summary = OF + "a need",
      parameters = {"fromAsOf", "fromKnownAt", "toAsOf", "toKnownAt", "cursor", "limit", "after"})
  public ResponseEntity<JsonNode> need(@PathVariable String slug, HttpServletRequest request) {
    return between(SubjectKind.NEED, slug, request);
  }

  @GetMapping("/circles/{slug}/changes")
  @Asks(value = DifferenceAnswer.class, form = Asks.Form.BARE, summary = OF + "a learning circle",
      parameters = {"fromAsOf", "fromKnownAt", "toAsOf", "toKnownAt", "cursor", "limit", "after"})
  public ResponseEntity<JsonNode> circle(@PathVariable String slug, HttpServletRequest request) {
    return between(SubjectKind.CIRCLE, slug, request);
  }

  @GetMapping("/questionnaires/{slug}/changes")
  @Asks(value = DifferenceAnswer.class, form = Asks.Form.BARE, summary = OF + "a questionnaire",
      parameters = {"fromAsOf", "fromKnownAt", "toAsOf", "toKnownAt", "cursor", "limit", "after"})
  public ResponseEntity<JsonNode> questionnaire(@PathVariable String slug, HttpServletRequest request) {
    return between(SubjectKind.QUESTIONNAIRE, slug, request);
  }

  @GetMapping("/alumnidays/{slug}/changes")
  @Asks(value = DifferenceAnswer.class, form = Asks.Form.BARE, summary = OF + "an alumni day",
      parameters = {"fromAsOf", "fromKnownAt", "toAsOf", "toKnownAt", "cursor", "limit", "after"})
  public ResponseEntity<JsonNode> alumniDay(@PathVariable String slug, HttpServletRequest request) {
    return between(SubjectKind.ALUMNI_DAY, slug, request);
  }

  private ResponseEntity<JsonNode> between(SubjectKind kind, String slug, HttpServletRequest request) {
    Question question = Question.of(request);
    SubjectId subject = Question.subject(kind, slug);
    question.waitIn(histories);
    Difference difference = differences.between(subject, question.moment("fromAsOf", "fromKnownAt"), question.moment("toAsOf", "toKnownAt"),
        question.cursor(), question.limit(), Reader.ANYONE);
    return answers.bare(DifferenceAnswer.of(difference, answers), difference.next(), question);
  }
}
