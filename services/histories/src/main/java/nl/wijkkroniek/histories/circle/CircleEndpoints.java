package nl.wijkkroniek.histories.circle;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import nl.wijkkroniek.histories.Entry;
import nl.wijkkroniek.histories.Histories;
import nl.wijkkroniek.histories.http.Answers;
import nl.wijkkroniek.histories.http.Asking;
import nl.wijkkroniek.histories.http.Asks;
import nl.wijkkroniek.histories.http.MunicipalityCode;
import nl.wijkkroniek.histories.http.Question;
import nl.wijkkroniek.kernel.place.MunicipalityTable;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Learning circles: a list of them, how one stood, its learning agenda, and its history. */
@RestController
@RequestMapping(path = "/v1/circles", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Learning circles")
public class CircleEndpoints {

  private static final ZoneId FIELD = ZoneId.of("Europe/Amsterdam");

  private final Histories histories;
  private final MunicipalityCode municipality;
  private final Asking asking;
  private final Clock clock;
  private final Answers answers = new Answers();

  public CircleEndpoints(Histories histories, MunicipalityTable municipalities, Clock clock) {
    this.histories = histories;
    this.clock = clock;
    this.municipality = new MunicipalityCode(municipalities);
    this.asking = new Asking(histories);
  }

  @GetMapping
  @Asks(value = CircleSummary.class, form = Asks.Form.LIST, summary = "Learning circles, by slug, as they stood",
      parameters = {"municipality", "state", "asOf", "knownAt", "cursor", "limit", "after"})
  public ResponseEntity<JsonNode> list(HttpServletRequest request) {
    return asking.list(request, Asking.belonging(CircleStanding.class, municipality), histories::circles, CircleSummary::id);
  }

  @GetMapping("/{slug}")
  @Asks(value = CircleState.class, summary = "How a learning circle stood, on both clocks", parameters = {"asOf", "knownAt", "after"})
  public ResponseEntity<JsonNode> state(@PathVariable String slug, HttpServletRequest request) {
    return asking.state(request, SubjectKind.CIRCLE, slug, histories::circle, CircleState::title);
  }

  @GetMapping("/{slug}/agenda")
  @Asks(value = Agenda.class,
      summary = "The dynamic learning agenda: each question with its age, how often it came back, its answers, and which circles share it",
      parameters = {"asOf", "knownAt", "cursor", "limit", "after"})
  public ResponseEntity<JsonNode> agenda(@PathVariable String slug, HttpServletRequest request) {
    Question question = Question.of(request);
    return asking.state(request, SubjectKind.CIRCLE, slug, (known, moment, reader) ->
        histories.agenda(known, moment, question.cursor(), question.limit(), reader),
        agenda -> agenda.circle().slug());
  }

  @GetMapping("/{slug}/prompts")
  @Asks(value = Prompts.class, form = Asks.Form.BARE, summary = "Prompts for a session, drawn from the learning agenda, with what to send to open it",
      parameters = {"limit", "after"})
  public ResponseEntity<JsonNode> prompts(@PathVariable String slug, HttpServletRequest request) {
    Question question = Question.of(request);
    Question.subject(SubjectKind.CIRCLE, slug);
    question.waitIn(histories);
    int limit = question.limit(Prompts.USUAL, Prompts.MOST);
    return answers.bare(Prompts.of(slug, limit, histories, LocalDate.now(clock.withZone(FIELD)), question.reader()));
  }

  @GetMapping("/{slug}/history")
  @Asks(value = Entry.class, form = Asks.Form.LIST, summary = "What happened to a learning circle, with its reflection sessions",
      parameters = {"asOf", "knownAt", "order", "cursor", "limit", "after"})
  public ResponseEntity<JsonNode> history(@PathVariable String slug, HttpServletRequest request) {
    return asking.history(request, SubjectKind.CIRCLE, slug);
  }
}
