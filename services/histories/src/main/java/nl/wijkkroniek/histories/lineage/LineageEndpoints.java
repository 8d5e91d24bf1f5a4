package nl.wijkkroniek.histories.lineage;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.wijkkroniek.histories.Entry;
import nl.wijkkroniek.histories.Histories;
import nl.wijkkroniek.histories.http.Answers;
import nl.wijkkroniek.histories.http.Asks;
import nl.wijkkroniek.histories.http.Question;
import nl.wijkkroniek.histories.lineage.Lineage.Member;
import nl.wijkkroniek.histories.many.JointHistories;
import nl.wijkkroniek.histories.many.States;
import nl.wijkkroniek.kernel.subject.SubjectId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Where a team came from and what it went into, and the history of all of these as one. */
@RestController
@RequestMapping(path = "/v1/teams/{slug}/lineage", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Teams")
public class LineageEndpoints {

  private final Histories histories;
  private final Lineages lineages;
  private final JointHistories joint;
  private final Answers answers = new Answers();

  public LineageEndpoints(Histories histories, Lineages lineages, JointHistories joint) {
    this.histories = histories;
    this.lineages = lineages;
    this.joint = joint;
  }

  @GetMapping
  @Asks(value = Lineage.class, form = Asks.Form.BARE, summary = "Where a team came from and what it went into, over any number of mergers, splits and successions",
      parameters = {"limit", "asOf", "knownAt", "after"}, example = "/nl/wijkkroniek/histories/lineage/answer.json")
  public ResponseEntity<JsonNode> lineage(@PathVariable String slug, HttpServletRequest request) {
    Question question = Question.of(request);
    question.waitIn(histories);
    return answers.bare(lineages.of(slug, question.moment(), question.limit(), question.reader()));
  }

  @GetMapping("/history")
  @Asks(value = Entry.class, form = Asks.Form.LIST,
      summary = "What happened to a team, to those it came from and to those it went into, told as one history; of a large lineage the 50 teams that are nearest",
      parameters = {"asOf", "knownAt", "order", "cursor", "limit", "after"})
  public ResponseEntity<JsonNode> history(@PathVariable String slug, HttpServletRequest request) {
    Question question = Question.of(request);
    question.waitIn(histories);
    List<SubjectId> teams = lineages.of(slug, question.moment(), States.MOST, question.cursor(), question.reader()).teams().stream().map(Member::team).toList();
    return answers.history(joint.history(teams, question.moment(), question.order(), question.cursor(), question.limit(), question.reader()).page(), question);
  }
}
