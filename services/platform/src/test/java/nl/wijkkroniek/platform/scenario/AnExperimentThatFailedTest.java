package nl.wijkkroniek.platform.scenario;

import static nl.wijkkroniek.platform.scenario.Storyteller.address;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import nl.wijkkroniek.platform.RunningWijkkroniek;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A team says beforehand what it expects of a consulting hour at school, and it turns out otherwise. What it learned is put into words in a session, and
 * because of that the team is dissolved. Others can still find why, and what was learned.
 */
class AnExperimentThatFailedTest {

  private static final String TEAM = "/v1/teams/aanloop-noord";
  private static final String EXPERIMENT = "/v1/experiments/spreekuur-op-school";
  private static final String SESSION = "/v1/sessions/terugblik-spreekuur";
  private static final String LEARNED = "Ouders mijden een loket waar leerkrachten meekijken";

  @TempDir
  private static Path data;
  private static RunningWijkkroniek wijkkroniek;
  private static Storyteller story;
  private static String proposal;
  private static String start;
  private static String observation;
  private static String adjustment;
  private static String conclusion;
  private static String contribution;
  private static String insight;
  private static String dissolution;

  @BeforeAll
  static void theyExpect_try_fail_learn_andStop() {
    wijkkroniek = RunningWijkkroniek.empty(data);
    story = new Storyteller(wijkkroniek);
    story.tell(TEAM + "/foundings", "2012-01", "{'name':'Aanloop Noord','municipality':{'code':'GM0772','name':'Eindhoven'}}");
    proposal = story.tell(EXPERIMENT + "/proposals", "2012-02",
        "{'team':'team/aanloop-noord','question':'Vinden ouders het wijkteam met een spreekuur op school?','expectation':'Elke week komen tien ouders'}");
    start = story.tell(EXPERIMENT + "/starts", "2012-03", "{'team':'team/aanloop-noord'}", proposal);
    observation = story.tell(EXPERIMENT + "/observations", "2012-06", "{'observation':'Er kwamen twee ouders, allebei gestuurd','layer':'fact'}", start);
    adjustment = story.tell(EXPERIMENT + "/adjustments", "2012-07",
        "{'what':'Ook na vieren open','expectation':'Elke week komen twee ouders','motive':'learned','because':'Overdag werken zij'}", observation);
    conclusion = story.tell(EXPERIMENT + "/conclusions", "2012-12", "{'outcome':'refuted','learned':'%s'}".formatted(LEARNED), observation);
    story.tell(SESSION + "/openings", "2013-01", "{'title':'Terugblik op het spreekuur','about':['team/aanloop-noord','experiment/spreekuur-op-school']}");
    contribution = story.tell(SESSION + "/contributions", "2013-01", "{'layer':'reflection','visibility':'open','text':'Aan de keukentafel praatten zij wel'}");
    insight = story.tell(SESSION + "/insights", "2013-01",
        "{'text':'Vertrouwen groeit thuis, niet achter een balie','restsOn':['%s']}".formatted(contribution), conclusion, contribution);
    dissolution = story.tell(TEAM + "/dissolutions", "2013-06",
        "{'reason':'Het team was om het spreekuur heen gebouwd','learned':'Begin thuis','workGoesTo':'De wijkverpleging'}", insight);
  }

  @AfterAll
  static void stop() {
    wijkkroniek.close();
  }

  @Test
  void whatWasExpectedBeforehandIsSealed_andWhatWasSaidAfterTheStartIsARevision() {
    JsonNode experiment = story.ask(EXPERIMENT);

    assertThat(experiment.at("/expectation/wording").stringValue()).isEqualTo("Elke week komen tien ouders");
    assertThat(experiment.at("/expectation/sealed").booleanValue()).isTrue();
    assertThat(experiment.at("/expectation/told/event").stringValue()).isEqualTo(proposal);
    assertThat(experiment.at("/expectation/revisions")).extracting(revision -> revision.get("wording").stringValue())
        .containsExactly("Elke week komen twee ouders");
    assertThat(experiment.at("/conclusion/data/outcome").stringValue()).isEqualTo("refuted");
    assertThat(experiment.at("/conclusion/data/learned").stringValue()).isEqualTo(LEARNED);
    assertThat(Storyteller.texts(experiment.get("sessions"))).containsExactly("session/terugblik-spreekuur");
    assertThat(story.ask(EXPERIMENT + "?asOf=2012-11").at("/conclusion").isMissingNode()).isTrue();
  }

  @Test
  void backFromTheDissolution_stepByStep_toTheProposal() {
    JsonNode back = story.ask("/v1/causes?direction=back&event=" + address(dissolution));

    assertThat(steps(back)).containsExactlyInAnyOrder(tuple(dissolution, 0), tuple(insight, 1), tuple(conclusion, 2), tuple(contribution, 2),
        tuple(observation, 3), tuple(start, 4), tuple(proposal, 5));
    assertThat(back.get("edges")).extracting(edge -> edge.get("cause").stringValue(), edge -> edge.get("effect").stringValue())
        .containsExactlyInAnyOrder(tuple(insight, dissolution), tuple(conclusion, insight), tuple(contribution, insight), tuple(observation, conclusion),
            tuple(start, observation), tuple(proposal, start));
    assertThat(back.path("stopped").isMissingNode()).isTrue();
  }

  @Test
  void forwardFromTheProposal_toTheDissolution_withAdjustingTheExperimentOnTheWay() {
    JsonNode forward = story.ask("/v1/causes?direction=forward&event=" + address(proposal));

    assertThat(steps(forward)).containsExactlyInAnyOrder(tuple(proposal, 0), tuple(start, 1), tuple(observation, 2), tuple(adjustment, 3), tuple(conclusion, 3),
        tuple(insight, 4), tuple(dissolution, 5));
    assertThat(forward.get("entries")).extracting(node -> node.at("/entry/subject").stringValue()).contains("experiment/spreekuur-op-school",
        "session/terugblik-spreekuur", "team/aanloop-noord");
  }

  @Test
  void inTheMiddleOfTheExperimentNothingLedToADissolution() {
    JsonNode forward = story.ask("/v1/causes?direction=forward&asOf=2012-11&event=" + address(proposal));

    assertThat(steps(forward)).containsExactly(tuple(proposal, 0), tuple(start, 1), tuple(observation, 2), tuple(adjustment, 3));
  }

  @Test
  void theTurningPointNamesTheReflectionsBeforeIt_thatLedToIt_andThatWereThereByTheirTime() {
    JsonNode turn = story.ask(TEAM + "/turning-points").get("items").valueStream().toList().getLast();

    assertThat(turn.get("change").stringValue()).isEqualTo("dissolved");
    assertThat(turn.at("/entry/event").stringValue()).isEqualTo(dissolution);
    assertThat(turn.get("reflections")).extracting(each -> each.get("by").stringValue(), each -> each.at("/entry/type").stringValue())
        .containsExactly(tuple("cause", "InsightDrawn"), tuple("cause", "ContributionMade"), tuple("time", "ReflectionSessionOpened"));
    assertThat(turn.get("reflections")).allSatisfy(each -> {
      assertThat(each.get("certain").booleanValue()).isTrue();
      assertThat(each.get("name").stringValue()).isEqualTo("Terugblik op het spreekuur");
    });
  }

  @Test
  void whatWasLearnedIsFound_alsoWithAnotherFormOfTheWords() {
    JsonNode found = story.ask("/v1/search?q=leerkracht%20loketten");

    assertThat(found.get("items").get(0).get("event").stringValue()).isEqualTo(conclusion);
    assertThat(found.get("items").get(0).get("why").get(0).get("kind").stringValue()).isEqualTo("in-text");
    assertThat(found.get("items").get(0).get("excerpt").valueStream().filter(piece -> piece.get("matched").booleanValue())
        .map(piece -> piece.get("text").stringValue())).contains("loket", "leerkrachten");
    assertThat(story.ask("/v1/search?q=balie&kind=session&municipality=GM0772&period=2013").get("items"))
        .extracting(item -> item.get("event").stringValue()).containsExactly(insight);
  }

  @Test
  void whoWantsToTryItAgainElsewhereIsToldHowItWent() {
    story.tell("/v1/experiments/weer-op-school/proposals", "2015",
        "{'team':'team/woensel','question':'Vinden meer ouders ons met een spreekuur op de school?','expectation':'Tien ouders in de week'}");
    story.ask("/v1/search?q=spreekuur");

    JsonNode like = wijkkroniek.get("/v1/experiments/weer-op-school/similar").json().get("items");

    assertThat(like).hasSize(1);
    assertThat(like.get(0).get("id").stringValue()).isEqualTo("experiment/spreekuur-op-school");
    assertThat(like.get(0).get("outcome").stringValue()).isEqualTo("refuted");
    assertThat(like.get(0).get("learned").stringValue()).isEqualTo(LEARNED);
    assertThat(like.get(0).get("why").get(0).get("words").get("nl").stringValue()).startsWith("Gaat ook over: ").contains("spreekuur", "ouders");
  }

  private static List<Tuple> steps(JsonNode graph) {
    return graph.get("entries").valueStream().map(node -> tuple(node.get("event").stringValue(), node.get("step").intValue())).toList();
  }
}
