package nl.wijkkroniek.histories.comparison;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.wijkkroniek.histories.Histories;
import nl.wijkkroniek.histories.Refusals;
import nl.wijkkroniek.histories.comparison.Comparisons.Asked;
import nl.wijkkroniek.histories.comparison.Comparisons.Stretch;
import nl.wijkkroniek.histories.http.Answers;
import nl.wijkkroniek.histories.http.Asks;
import nl.wijkkroniek.histories.http.MunicipalityCode;
import nl.wijkkroniek.histories.http.Question;
import nl.wijkkroniek.kernel.event.EventId;
import nl.wijkkroniek.kernel.place.MunicipalityTable;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.time.EdtfDate;
import nl.wijkkroniek.kernel.value.Coded;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Teams side by side: those that are named, or those of a municipality. */
@RestController
@RequestMapping(path = "/v1/comparison", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Comparison")
public class ComparisonEndpoints {

  private final Histories histories;
  private final Comparisons comparisons;
  private final MunicipalityCode municipality;
  private final TeamsOfMunicipality there;
  private final Answers answers = new Answers();

  public ComparisonEndpoints(Histories histories, Comparisons comparisons, MunicipalityTable municipalities) {
    this.histories = histories;
    this.comparisons = comparisons;
    this.municipality = new MunicipalityCode(municipalities);
    this.there = new TeamsOfMunicipality(histories);
  }

  @GetMapping
  @Asks(value = Comparison.class, form = Asks.Form.BARE,
      summary = "Teams side by side, on the calendar or in months since founding or since an event: what held from when until when, each traced to its event",
      parameters = {"teams", "municipality", "align", "since", "from", "until", "dimension", "asOf", "knownAt", "after"},
      example = "/nl/wijkkroniek/histories/comparison/answer.json")
  public ResponseEntity<JsonNode> comparison(HttpServletRequest request) {
    Question question = Question.of(request);
    Alignment align = question.word("align", Alignment.class).orElse(Alignment.CALENDAR);
    Set<TeamDimension> dimensions = question.value("dimension", text -> each(text, ",", code -> Coded.parse(TeamDimension.class, "dimension", code)))
        .orElse(Set.of());
    List<EventId> since = List.copyOf(question.value("since", text -> each(text, " ", EventId::parse)).orElse(Set.of()));
    Stretch stretch = stretch(question, align);
    question.waitIn(histories);
    Comparison comparison = comparisons.of(new Asked(teams(question), align, since, stretch, dimensions, question.moment()), question.reader());
    return answers.bare(comparison);
  }

  private List<SubjectId> teams(Question question) {
    Set<SubjectId> named = question.value("teams", text -> each(text, ",", SubjectId::team)).orElse(Set.of());
    String code = municipality.in(question);
    if (named.isEmpty() == (code == null)) {
      throw Refusals.invalid("teams", "noem teams, gescheiden door komma's, of één municipality", "name teams, separated by commas, or one municipality");
    }
    return code == null ? List.copyOf(named) : ofMunicipality(code, question);
  }

  private List<SubjectId> ofMunicipality(String code, Question question) {
    List<SubjectId> teams = there.at(question.moment(), code, question.reader());
    if (teams.isEmpty()) {
      throw Refusals.invalid("municipality", "heeft geen teams, voor zover toen bekend; noem ze met teams", "has no teams, as far as was known then; name them with teams");
    }
    return teams;
  }

  private static Stretch stretch(Question question, Alignment align) {
    return switch (align) {
      case CALENDAR -> new Stretch.Days(question.value("from", text -> EdtfDate.parse("from", text)).orElse(null),
          question.value("until", text -> EdtfDate.parse("until", text)).orElse(null));
      case FOUNDING, EVENT -> new Stretch.Since(question.value("from", Integer::valueOf).orElse(null), question.value("until", Integer::valueOf).orElse(null));
    };
  }

  private static <T> Set<T> each(String text, String between, Function<String, T> read) {
    return Arrays.stream(text.split(between)).map(String::strip).filter(part -> !part.isEmpty()).map(read).collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
