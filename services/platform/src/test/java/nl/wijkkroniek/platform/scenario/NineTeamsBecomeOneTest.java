package nl.wijkkroniek.platform.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.wijkkroniek.platform.RunningWijkkroniek;
import nl.wijkkroniek.platform.RunningWijkkroniek.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * In one neighbourhood nine teams work beside each other, until they go into one; later that one divides into three. What each of the nine brought can be read
 * from the one, and from each of the nine one finds where its work went.
 */
class NineTeamsBecomeOneTest {

  private static final List<String> NINE = List.of("Gibraltar", "Landlust", "Kolenkit", "Erasmuspark", "Krommert", "Spartaan", "Gulden", "Mercator", "Plein");
  private static final List<String> THREE = List.of("team/bos-en-lommer-noord", "team/bos-en-lommer-midden", "team/bos-en-lommer-zuid");
  private static final String ONE = "/v1/teams/buurtteam";

  @TempDir
  private static Path data;
  private static RunningWijkkroniek wijkkroniek;
  private static Storyteller story;
  private static String merger;
  private static String division;

  @BeforeAll
  static void theyAreFounded_goIntoOne_andTheOneDivides() {
    wijkkroniek = RunningWijkkroniek.empty(data);
    story = new Storyteller(wijkkroniek);
    NINE.forEach(NineTeamsBecomeOneTest::found);
    story.tell(ONE + "/foundings", "2014-01", founding("Buurtteam"));
    merger = story.tell(ONE + "/mergers", "2014-03-15",
        "{'from':[%s],'motive':'money','because':'Negen teams in een wijk was te veel'}".formatted(quoted(nine())));
    division = story.tell(ONE + "/splits", "2016-06",
        "{'into':[%s],'motive':'local-need','because':'De wijk is te groot voor een team'}".formatted(quoted(THREE)));
    THREE.forEach(part -> story.tell("/v1/" + part.replace("team/", "teams/") + "/foundings", "2016-07", founding(part.substring(part.lastIndexOf('-') + 1))));
  }

  @AfterAll
  static void stop() {
    wijkkroniek.close();
  }

  @Test
  void theMergerIsToldOnce_onTheOneThatGoesOn_andStandsInTheHistoryOfEachOfTheNine() {
    List<JsonNode> mergers = story.all(ONE + "/history").stream().filter(entry -> entry.get("type").stringValue().equals("TeamsMerged")).toList();

    assertThat(mergers).singleElement().satisfies(entry -> {
      assertThat(entry.get("event").stringValue()).isEqualTo(merger);
      assertThat(entry.at("/sentence/nl").stringValue()).startsWith("In Buurtteam ging op: Gibraltar, Landlust, ")
          .contains("Negen teams in een wijk was te veel");
      assertThat(Storyteller.texts(entry.at("/data/from"))).isEqualTo(nine());
    });
    assertThat(NINE).allSatisfy(name -> {
      JsonNode last = story.all(team(name) + "/history").getLast();
      assertThat(last.get("event").stringValue()).isEqualTo(merger);
      assertThat(last.get("subject").stringValue()).isEqualTo("team/buurtteam");
    });
    assertThat(wijkkroniek.get("/v1/chronicles").body().lines().filter(line -> line.contains("nl.wijkkroniek.TeamsMerged"))).hasSize(1);
  }

  @Test
  void fromTheOneOneReadsWhatEachBrought() {
    List<String> absorbed = Storyteller.texts(story.ask(ONE + "?asOf=2015").at("/kin/absorbed"));

    assertThat(absorbed).isEqualTo(nine());
    List<String> brought = new ArrayList<>();
    for (String subject : absorbed) {
      JsonNode state = story.ask("/v1/teams/" + subject.substring("team/".length()));
      String name = state.get("name").stringValue();
      assertThat(state.at("/composition/members/0/title").stringValue()).isEqualTo("Wijkverpleegkundige " + name);
      assertThat(state.at("/composition/partners/0/data/partner").stringValue()).isEqualTo("Huisartsen " + name);
      assertThat(Storyteller.texts(state.at("/belonging/experiments"))).containsExactly("experiment/proef-" + slug(name));
      assertThat(Storyteller.texts(state.at("/belonging/roles"))).containsExactly("role/spil-" + slug(name));
      brought.add(name);
    }
    assertThat(brought).isEqualTo(NINE);
    assertThat(story.all("/v1/histories?limit=7&" + nine().stream().map("subject="::concat).collect(Collectors.joining("&"))))
        .extracting(entry -> entry.get("type").stringValue()).filteredOn("ExperimentStarted"::equals).hasSize(9);
  }

  @Test
  void fromEachOfTheNineOneFindsItsSuccessor_andBeforeTheMergerNothingOfIt() {
    assertThat(NINE).allSatisfy(name -> {
      JsonNode now = story.ask(team(name));
      assertThat(now.get("state").stringValue()).isEqualTo("dissolved");
      assertThat(now.at("/kin/mergedInto").stringValue()).isEqualTo("team/buurtteam");
      assertThat(now.at("/ending/how").stringValue()).isEqualTo("merged");
      assertThat(now.at("/ending/told/event").stringValue()).isEqualTo(merger);
      JsonNode before = story.ask(team(name) + "?asOf=2014-02");
      assertThat(before.get("state").stringValue()).isEqualTo("active");
      assertThat(before.at("/kin/mergedInto").isMissingNode()).isTrue();
    });
    assertThat(words(team("Kolenkit") + "/changes?fromAsOf=2014-02&toAsOf=2014-04")).contains("Stond eerst: actief, nu: opgeheven", "Ging op in Buurtteam");
    assertThat(words(ONE + "/changes?fromAsOf=2014-02&toAsOf=2014-04")).hasSize(9).contains("Nam op: Gibraltar", "Nam op: Plein");
    assertThat(story.ask(team("Plein") + "/turning-points").get("items")).extracting(item -> item.get("change").stringValue()).containsExactly("merged");
  }

  @Test
  void afterTheMergerNothingNewHappensToOneOfTheNine() {
    Reply reply = wijkkroniek.post(team("Landlust") + "/partners", "{\"occurredOn\":\"2015\",\"data\":{\"partner\":\"School\"}}", "Accept-Language", "en");

    assertThat(reply.status()).as(reply.body()).isEqualTo(400);
    assertThat(reply.json().at("/errors/0/field").stringValue()).isEqualTo("occurredOn");
    assertThat(reply.json().at("/errors/0/inTheWay").stringValue()).isEqualTo(merger);
  }

  @Test
  void sideBySide_whatTheTeamsHadEndsWithTheMerger_andTheOneGoesOnUntilItDivides() {
    JsonNode columns = story.ask("/v1/comparison?teams=gibraltar,plein,buurtteam&dimension=composition,partners,experiments").get("teams");

    assertThat(columns).hasSize(3);
    assertThat(columns).extracting(column -> column.at("/ended/event").stringValue()).containsExactly(merger, merger, division);
    assertThat(columns).extracting(column -> column.at("/began/on/text").stringValue()).containsExactly("2011", "2011", "2014-01");
    assertThat(columns.get(0).get("values")).extracting(value -> value.at("/text/nl").stringValue())
        .anyMatch(text -> text.contains("Wijkverpleegkundige Gibraltar")).anyMatch(text -> text.contains("Huisartsen Gibraltar"))
        .anyMatch(text -> text.contains("inloop in Gibraltar"));
    assertThat(columns.get(1).get("values")).isNotEmpty().allSatisfy(value -> assertThat(value.at("/until/event").stringValue()).isEqualTo(merger));
  }

  @Test
  void theOneDividesIntoThree_andFromEachOfThoseOneComesBackToTheNine() {
    JsonNode one = story.ask(ONE);

    assertThat(one.get("state").stringValue()).isEqualTo("dissolved");
    assertThat(one.at("/ending/how").stringValue()).isEqualTo("split");
    assertThat(Storyteller.texts(one.at("/kin/splitInto"))).isEqualTo(THREE);
    assertThat(story.ask(ONE + "?asOf=2015").at("/kin/splitInto")).isEmpty();
    assertThat(THREE).allSatisfy(part -> {
      JsonNode state = story.ask("/v1/" + part.replace("team/", "teams/"));
      assertThat(state.get("state").stringValue()).isEqualTo("active");
      assertThat(Storyteller.texts(state.at("/kin/splitFrom"))).containsExactly("team/buurtteam");
    });
    assertThat(Storyteller.texts(one.at("/kin/absorbed"))).isEqualTo(nine());
  }

  @Test
  void inOneQuestionOneIsBackAtTheNine_orOnAtTheThree_andWhatHappenedToAllOfThemIsOneHistory() {
    JsonNode lineage = story.ask("/v1/teams/" + THREE.getFirst().substring("team/".length()) + "/lineage");
    assertThat(generation(lineage, -2)).containsExactlyInAnyOrderElementsOf(nine());
    assertThat(generation(lineage, -1)).containsExactly("team/buurtteam");
    assertThat(lineage.get("steps")).extracting(step -> step.at("/turn/event").stringValue()).containsOnly(merger, division);

    JsonNode gibraltar = story.ask(team("Gibraltar") + "/lineage");
    assertThat(generation(gibraltar, 1)).containsExactly("team/buurtteam");
    assertThat(generation(gibraltar, 2)).containsExactlyInAnyOrderElementsOf(THREE);
    assertThat(gibraltar.get("teams")).extracting(team -> team.get("team").stringValue()).doesNotContain("team/landlust");
    assertThat(story.ask(team("Gibraltar") + "/lineage?asOf=2014-02").get("teams")).hasSize(1);

    List<JsonNode> history = story.all(team("Gibraltar") + "/lineage/history?limit=5");
    assertThat(history).extracting(entry -> entry.get("type").stringValue()).startsWith("TeamFounded").endsWith("TeamFounded", "TeamFounded", "TeamFounded")
        .containsSubsequence("ExperimentStarted", "TeamsMerged", "TeamSplit").containsOnlyOnce("TeamsMerged");
  }

  @Test
  void whatOneOfTheNineBegan_isConcludedAfterTheMerger_andNothingIsFlagged_asTheOneCarriesItOn() {
    String concluded = story.tell("/v1/experiments/proef-gibraltar/conclusions", "2015-03", "{'outcome':'confirmed','learned':'De inloop werkt in de hele wijk'}");

    List<JsonNode> ofOne = story.all(team("Gibraltar") + "/lineage/history");
    assertThat(ofOne).filteredOn(entry -> entry.get("event").stringValue().equals(concluded)).singleElement()
        .satisfies(entry -> assertThat(entry.get("flags")).isEmpty());
  }

  private static List<String> generation(JsonNode lineage, int generation) {
    return lineage.get("teams").valueStream().filter(team -> team.get("generation").intValue() == generation).map(team -> team.get("team").stringValue()).toList();
  }

  private static void found(String name) {
    story.tell(team(name) + "/foundings", "2011", founding(name));
    story.tell(team(name) + "/members", "2011-09", "{'profile':'generalist-care','title':'Wijkverpleegkundige %s'}".formatted(name));
    story.tell(team(name) + "/partners", "2012", "{'partner':'Huisartsen %s','field':'Zorg'}".formatted(name));
    story.tell("/v1/roles/spil-" + slug(name) + "/descriptions", "2012", "{'team':'team/%s','name':'Spil van %s'}".formatted(slug(name), name));
    String proposal = story.tell("/v1/experiments/proef-" + slug(name) + "/proposals", "2012-10",
        "{'team':'team/%s','question':'Werkt een inloop in %s?'}".formatted(slug(name), name));
    story.tell("/v1/experiments/proef-" + slug(name) + "/starts", "2013", "{'team':'team/%s'}".formatted(slug(name)), proposal);
  }

  private static String founding(String name) {
    return "{'name':'%s','municipality':{'code':'GM0363','name':'Amsterdam'},'neighbourhoods':[{'name':'Bos en Lommer'}]}".formatted(name);
  }

  private static List<String> words(String path) {
    return story.ask(path).get("words").valueStream().map(words -> words.get("nl").stringValue()).toList();
  }

  private static List<String> nine() {
    return NINE.stream().map(name -> "team/" + slug(name)).toList();
  }

  private static String quoted(List<String> subjects) {
    return subjects.stream().map("'%s'"::formatted).collect(Collectors.joining(","));
  }

  private static String team(String name) {
    return "/v1/teams/" + slug(name);
  }

  private static String slug(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
