package nl.wijkkroniek.histories.search;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import nl.wijkkroniek.histories.http.Answers;
import nl.wijkkroniek.histories.http.Asks;
import nl.wijkkroniek.histories.http.MunicipalityCode;
import nl.wijkkroniek.histories.http.Question;
import nl.wijkkroniek.kernel.place.MunicipalityTable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Search over everything that may be seen. */
@RestController
@RequestMapping(path = "/v1/search", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Search")
public class SearchEndpoints {

  private final Finding finding;
  private final MunicipalityCode municipality;
  private final Answers answers = new Answers();

  public SearchEndpoints(Finding finding, MunicipalityTable municipalities) {
    this.finding = finding;
    this.municipality = new MunicipalityCode(municipalities);
  }

  @GetMapping
  @Asks(value = Found.class, form = Asks.Form.LIST, summary = "Happenings by their words, in Dutch and English: the best first, with why each was found",
      parameters = {"q", "kind", "municipality", "period", "cursor", "limit", "after"},
      example = "/nl/wijkkroniek/histories/search/example-search.json")
  public ResponseEntity<JsonNode> search(HttpServletRequest request) {
    Question question = Question.of(request);
    Wanted wanted = Wanted.of(question, municipality);
    question.value("after", Long::parseLong).ifPresent(finding::await);
    Findings findings = finding.find(wanted, question.cursor(), question.limit(), question.reader());
    return answers.list(findings.page(), question, Found::subject, Map.of("allWords", findings.allWords(), "behind", findings.behind(), "bounded", findings.bounded()));
  }
}
