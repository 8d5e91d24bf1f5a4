package nl.wijkkroniek.histories.designchoices;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import nl.wijkkroniek.histories.Histories;
import nl.wijkkroniek.histories.designchoices.Designs.Wanted;
import nl.wijkkroniek.histories.http.Answers;
import nl.wijkkroniek.histories.http.Asks;
import nl.wijkkroniek.histories.http.MunicipalityCode;
import nl.wijkkroniek.histories.http.Question;
import nl.wijkkroniek.kernel.place.MunicipalityTable;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.value.Dimension;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** How municipalities designed their teams, and why: counted across municipalities and years, and the reports behind the counts. */
@RestController
@RequestMapping(path = "/v1/design-choices", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Design choices")
public class DesignChoiceEndpoints {

  private final Histories histories;
  private final Designs designs;
  private final MunicipalityCode municipality;
  private final Answers answers = new Answers();

  public DesignChoiceEndpoints(Histories histories, Designs designs, MunicipalityTable municipalities) {
    this.histories = histories;
    this.designs = designs;
    this.municipality = new MunicipalityCode(municipalities);
  }

  @GetMapping
  @Asks(value = DesignChoices.class, form = Asks.Form.BARE,
      summary = "Per dimension and year: which choices, how many municipalities, with which motives, and how that moved from one report of a place to the next",
      parameters = {"questionnaire", "dimension", "municipality", "year", "asOf", "knownAt", "after"},
      example = "/nl/wijkkroniek/histories/designchoices/answer.json")
  public ResponseEntity<JsonNode> counted(HttpServletRequest request) {
    Question question = Question.of(request);
    Wanted wanted = wanted(question);
    question.waitInLists(histories);
    return answers.bare(designs.counted(wanted, question.moment(), question.reader()));
  }

  @GetMapping("/reports")
  @Asks(value = DesignChoices.Reports.class, form = Asks.Form.BARE, summary = "The reports behind the counts, each with the event that told it",
      parameters = {"questionnaire", "dimension", "municipality", "year", "choice", "cursor", "limit", "asOf", "knownAt", "after"},
      example = "/nl/wijkkroniek/histories/designchoices/reports.json")
  public ResponseEntity<JsonNode> reports(HttpServletRequest request) {
    Question question = Question.of(request);
    Wanted wanted = wanted(question);
    question.waitInLists(histories);
    DesignChoices.Reports reports = designs.reports(wanted, question.moment(), question.cursor(), question.limit(), question.reader());
    return answers.bare(reports, reports.next(), question);
  }

  private Wanted wanted(Question question) {
    return new Wanted(question.value("questionnaire", slug -> SubjectId.questionnaire(slug).slug()).orElse(null),
        question.word("dimension", Dimension.class).orElse(null), municipality.in(question), question.value("year", Integer::valueOf).orElse(null),
        question.value("choice", text -> text).orElse(null));
  }
}
