package nl.wijkkroniek.platform.scenario;

import static nl.wijkkroniek.platform.scenario.Storyteller.address;
import static nl.wijkkroniek.platform.scenario.Storyteller.quoted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import nl.wijkkroniek.platform.RunningWijkkroniek;
import nl.wijkkroniek.platform.RunningWijkkroniek.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A team is said to be founded in 2012. Then somebody finds minutes of 2010, somebody else thinks of 2009, and that proves wrong. Who asked in between was told
 * what was known then, and can still be told so.
 */
@TestMethodOrder(OrderAnnotation.class)
class AFoundingDateIsCorrectedTest {

  private static final String TEAM = "/v1/teams/oud-west";

  @TempDir
  private static Path data;
  private static RunningWijkkroniek wijkkroniek;
  private static Storyteller story;
  private static String founding;
  private static String adjustment;
  private static String redefinition;
  private static String correction;
  private static String again;
  private static String retraction;
  private static String taken;
  private static long beforeTheCorrection;
  private static long afterTheSecond;

  @BeforeAll
  static void itIsToldAs2012() {
    wijkkroniek = RunningWijkkroniek.empty(data);
    story = new Storyteller(wijkkroniek);
    founding = story.tell(TEAM + "/foundings", "2012", "{'name':'Oud-West'}");
    adjustment = story.tell(TEAM + "/adjustments", "2013", "{'what':'Huisbezoeken','motive':'learned','because':'Niemand kwam'}", founding);
    redefinition = story.tell("/v1/roles/bode/redefinitions", "2013-09", "{'from':'Bode','to':'Buurtbode','team':'team/oud-west'}", adjustment);
    beforeTheCorrection = story.position();
  }

  @AfterAll
  static void stop() {
    wijkkroniek.close();
  }

  @Test
  @Order(1)
  void whoAsksIsTold2012() {
    assertThat(founded("")).isEqualTo("2012");
    assertThat(entry(TEAM + "/history", founding).path("correctedBy").isMissingNode()).isTrue();
    assertThat(wijkkroniek.get(TEAM + "?asOf=2011").status()).isEqualTo(404);
    assertThat(page("")).contains("Oud-West").doesNotContain("gecorrigeerd");
  }

  @Test
  @Order(2)
  void theMinutesSay2010_andTheHistoryNamesTheCorrection() {
    correction = story.tell(TEAM + "/corrections", "2015", corrected(founding, "De notulen zeggen 2010", "2010", team("Oud-West")));

    JsonNode entry = entry(TEAM + "/history", founding);
    assertThat(founded("")).isEqualTo("2010");
    assertThat(entry.at("/occurredOn/text").stringValue()).isEqualTo("2010");
    assertThat(entry.get("correctedBy").stringValue()).isEqualTo(correction);
    assertThat(entry.get("position").longValue()).isZero();
    assertThat(story.ask(TEAM + "?asOf=2011").get("name").stringValue()).isEqualTo("Oud-West");
    assertThat(entry(TEAM + "/history", correction).at("/sentence/nl").stringValue()).startsWith("Gecorrigeerd, nu 2010: ").contains("De notulen zeggen 2010");
    assertThat(page("")).contains("gecorrigeerd", "De notulen zeggen 2010");
    assertThat(page("?knownAt=" + beforeTheCorrection)).contains("Oud-West").doesNotContain("gecorrigeerd", "De notulen zeggen 2010");
  }

  @Test
  @Order(3)
  void whoAskedBeforeKnew2012_andIsToldWhatChangedSince() {
    JsonNode then = entry(TEAM + "/history?knownAt=" + beforeTheCorrection, founding);
    JsonNode changes = story.ask(TEAM + "/changes?fromKnownAt=" + beforeTheCorrection);

    assertThat(founded("?knownAt=" + beforeTheCorrection)).isEqualTo("2012");
    assertThat(then.at("/occurredOn/text").stringValue()).isEqualTo("2012");
    assertThat(then.path("correctedBy").isMissingNode()).isTrue();
    assertThat(changes.get("items")).extracting(item -> item.get("change").stringValue(), item -> item.at("/entry/event").stringValue())
        .containsExactly(tuple("told-differently", founding), tuple("came-to-be-known", correction));
    assertThat(changes.get("items").get(0).at("/words/nl").stringValue()).startsWith("Anders verteld: 2010: ");
    assertThat(changes.get("items").get(0).at("/words/en").stringValue()).startsWith("Told differently: 2010: ");
    assertThat(changes.get("items").get(0).at("/before/occurredOn/text").stringValue()).isEqualTo("2012");
    assertThat(changes.get("jsonPatch").toString()).contains("/origin/told/on");
  }

  @Test
  @Order(4)
  void theCorrectionIsCorrectedTo2009_andThatIsTakenBack() {
    again = story.tell(TEAM + "/corrections", "2016", corrected(correction, "Er was al een proef", "2015",
        corrected(founding, "De notulen zeggen 2009", "2009", team("Oud-West")).replaceFirst("^\\{", "{'type':'EventCorrected',")));
    afterTheSecond = story.position();
    assertThat(founded("")).isEqualTo("2009");
    assertThat(entry(TEAM + "/history", correction).get("correctedBy").stringValue()).isEqualTo(again);

    retraction = story.tell(TEAM + "/retractions", "2017", "{'event':'%s','reason':'Die proef was van een ander team'}".formatted(again));
    assertThat(founded("")).isEqualTo("2010");
    assertThat(entry(TEAM + "/history", correction).path("correctedBy").isMissingNode()).isTrue();
    assertThat(story.all(TEAM + "/history")).extracting(each -> each.get("event").stringValue()).contains(retraction).doesNotContain(again);
  }

  @Test
  @Order(5)
  void whoKnewWhatWhen() {
    assertThat(founded("?knownAt=" + beforeTheCorrection)).isEqualTo("2012");
    assertThat(founded("?knownAt=" + (beforeTheCorrection + 1))).isEqualTo("2010");
    assertThat(founded("?knownAt=" + afterTheSecond)).isEqualTo("2009");
    assertThat(founded("?knownAt=" + story.position())).isEqualTo("2010");
    String recorded = entry(TEAM + "/history?knownAt=" + afterTheSecond, again).get("recordedAt").stringValue();
    assertThat(founded("?knownAt=" + recorded)).isEqualTo("2009");
  }

  @Test
  @Order(6)
  void aCorrectionThatCannotBe_isRefusedInTheReadersLanguage_andNamesWhatStandsInTheWay() {
    String cannotBe = quoted("{'data':%s}".formatted(corrected(founding, "Iemand dacht 2014", "2014", team("Oud-West"))));

    refused(wijkkroniek.post(TEAM + "/corrections", cannotBe, "Accept-Language", "nl"), "Wat hieruit voortkwam, gebeurde al eerder: ");
    refused(wijkkroniek.post(TEAM + "/corrections", cannotBe, "Accept-Language", "en"), "What came of this happened before it: ");
    assertThat(founded("")).isEqualTo("2010");
  }

  @Test
  @Order(7)
  void theAdjustmentIsTakenBack_andStaysVisibleAsACauseThatWas() {
    JsonNode receipt = story.receipt(TEAM + "/retractions", "2017", "{'event':'%s','reason':'Dat was Oud-Zuid'}".formatted(adjustment));
    taken = receipt.get("event").stringValue();

    assertThat(receipt.get("flags")).singleElement().satisfies(flag -> {
      assertThat(flag.get("code").stringValue()).isEqualTo("named-as-cause");
      assertThat(Storyteller.texts(flag.get("events"))).containsExactly(redefinition);
    });
    assertThat(story.ask(TEAM).get("adjustments")).isEmpty();
    assertThat(story.ask(TEAM + "?knownAt=" + afterTheSecond).get("adjustments")).hasSize(1);
    assertThat(Storyteller.texts(entry(TEAM + "/history", redefinition).get("flags"))).containsExactly("cause-retracted");
    assertThat(entry(TEAM + "/history?knownAt=" + afterTheSecond, redefinition).get("flags")).isEmpty();
    JsonNode back = story.ask("/v1/causes?event=" + address(redefinition));
    assertThat(back.get("entries")).extracting(node -> node.get("event").stringValue(), node -> node.get("standing").stringValue())
        .contains(tuple(redefinition, "told"), tuple(adjustment, "retracted"));
  }

  @Test
  @Order(8)
  void theExportHoldsEverythingThatWasTold_asItWasTold() {
    List<JsonNode> lines = wijkkroniek.get("/v1/chronicles?subject=team/oud-west").body().lines().map(line -> JsonMapper.shared().readTree(line)).toList();

    assertThat(lines).extracting(line -> line.get("source").stringValue() + "#" + line.get("id").stringValue())
        .containsExactly(founding, adjustment, redefinition, correction, again, retraction, taken);
    assertThat(lines.getFirst().get("occurredon").stringValue()).isEqualTo("2012");
  }

  private static void refused(Reply reply, String says) {
    assertThat(reply.status()).as(reply.body()).isEqualTo(400);
    assertThat(reply.raw().headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    JsonNode error = reply.json().get("errors").get(0);
    assertThat(error.get("field").stringValue()).endsWith("occurredOn");
    assertThat(error.get("reason").stringValue()).startsWith(says + adjustment);
    assertThat(error.get("inTheWay").stringValue()).isEqualTo(adjustment);
  }

  private static String founded(String moment) {
    return story.ask(TEAM + moment).at("/origin/told/on/text").stringValue();
  }

  private static String page(String moment) {
    return wijkkroniek.get("/teams/oud-west" + moment, "Accept-Language", "nl").body();
  }

  private static JsonNode entry(String history, String event) {
    return story.all(history).stream().filter(entry -> entry.get("event").stringValue().equals(event)).findFirst().orElseThrow();
  }

  private static String corrected(String event, String reason, String on, String data) {
    return "{'event':'%s','reason':'%s','occurredOn':'%s','data':%s}".formatted(event, reason, on, data);
  }

  private static String team(String name) {
    return "{'type':'TeamFounded','name':'%s'}".formatted(name);
  }
}
