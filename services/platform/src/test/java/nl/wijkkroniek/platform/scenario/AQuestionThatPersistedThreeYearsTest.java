package nl.wijkkroniek.platform.scenario;

import static nl.wijkkroniek.platform.scenario.Storyteller.address;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import nl.wijkkroniek.platform.RunningWijkkroniek;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * In 2011 a learning circle asks who calls the doctor when nobody feels that it is up to them. Three years later the question is still there: it came back at
 * meetings, got answers for the time being, and went to another circle. Then somebody prepares a session.
 */
@TestMethodOrder(OrderAnnotation.class)
class AQuestionThatPersistedThreeYearsTest {

  private static final String CIRCLE = "/v1/circles/leerkring-zuid";
  private static final String OTHER = "/v1/circles/leerkring-oost";
  private static final String QUESTION = "Wie belt de huisarts als niemand zich eigenaar voelt?";
  private static final LocalDate RAISED = LocalDate.of(2011, 3, 15);

  @TempDir
  private static Path data;
  private static RunningWijkkroniek wijkkroniek;
  private static Storyteller story;
  private static String question;
  private static String dropped;

  @BeforeAll
  static void threeYears() {
    wijkkroniek = RunningWijkkroniek.empty(data);
    story = new Storyteller(wijkkroniek);
    story.tell(CIRCLE + "/formations", "2011-01", "{'name':'Leerkring Zuid','municipalities':[{'code':'GM0599','name':'Rotterdam'}]}");
    question = story.tell(CIRCLE + "/questions", RAISED.toString(), "{'question':'%s','because':'Iedereen dacht dat een ander belde'}".formatted(QUESTION));
    dropped = story.tell(CIRCLE + "/questions", RAISED.toString(), "{'question':'Hoe heet het team?'}");
    meeting("2011-10");
    story.tell(CIRCLE + "/dropped-questions", "2012-02", "{'question':'%s','because':'Niemand bracht hem nog in'}".formatted(dropped));
    meeting("2012-05");
    story.tell(CIRCLE + "/answers", "2012-11", "{'question':'%s','answer':'De wijkverpleegkundige belt','provisional':true}".formatted(question));
    story.tell(OTHER + "/formations", "2012-12", "{'name':'Leerkring Oost','municipalities':[{'code':'GM0193','name':'Zwolle'}]}");
    story.tell(OTHER + "/taken-over-questions", "2013-02",
        "{'question':'%s','from':'circle/leerkring-zuid','wording':'Wie belt er bij ons?','because':'Speelt hier ook'}".formatted(question));
    story.tell(OTHER + "/answers", "2013-09", "{'question':'%s','answer':'Wie het ziet, belt','provisional':true}".formatted(question));
    meeting("2014-04");
  }

  @AfterAll
  static void stop() {
    wijkkroniek.close();
  }

  @Test
  @Order(1)
  void afterThreeYearsItIsStillOnTheAgenda_withAllThatBecameOfIt() {
    JsonNode agenda = story.ask(CIRCLE + "/agenda?asOf=2014-06-30");
    JsonNode item = agenda.get("questions").get(0);

    assertThat(agenda.get("total").intValue()).isEqualTo(2);
    assertThat(item.get("event").stringValue()).isEqualTo(question);
    assertThat(item.get("question").stringValue()).isEqualTo(QUESTION);
    assertThat(item.get("state").stringValue()).isEqualTo("provisional");
    long days = ChronoUnit.DAYS.between(RAISED, LocalDate.of(2014, 6, 30));
    assertThat(days).isGreaterThan(3 * 365);
    assertThat(item.at("/age/atLeast").longValue()).isEqualTo(days);
    assertThat(item.at("/age/atMost").longValue()).isEqualTo(days);
    assertThat(item.get("timesBack").intValue()).isEqualTo(4);
    assertThat(item.get("comeBacks")).extracting(back -> back.get("how").stringValue(), back -> back.get("where").stringValue(),
        back -> back.at("/told/on/text").stringValue()).containsExactly(tuple("meeting", "circle/leerkring-zuid", "2011-10"),
            tuple("meeting", "circle/leerkring-zuid", "2012-05"), tuple("takeover", "circle/leerkring-oost", "2013-02"),
            tuple("meeting", "circle/leerkring-zuid", "2014-04"));
    assertThat(item.get("answers")).extracting(answer -> answer.get("circle").stringValue(), answer -> answer.get("answer").stringValue(),
        answer -> answer.get("provisional").booleanValue()).containsExactly(tuple("circle/leerkring-zuid", "De wijkverpleegkundige belt", true),
            tuple("circle/leerkring-oost", "Wie het ziet, belt", true));
    assertThat(Storyteller.texts(item.get("sharedWith"))).containsExactly("circle/leerkring-oost");
  }

  @Test
  @Order(2)
  void theOneThatDroppedOffStandsLast_andIsAsOldAsItGot() {
    JsonNode item = story.ask(CIRCLE + "/agenda?asOf=2014-06-30").get("questions").get(1);

    assertThat(item.get("event").stringValue()).isEqualTo(dropped);
    assertThat(item.get("state").stringValue()).isEqualTo("dropped");
    assertThat(item.get("dropped").stringValue()).isEqualTo("Niemand bracht hem nog in");
    assertThat(item.at("/age/atMost").longValue()).isEqualTo(ChronoUnit.DAYS.between(RAISED, LocalDate.of(2012, 2, 29)));
  }

  @Test
  @Order(3)
  void asItWasIn2011AndIn2012_lessHadBecomeOfIt() {
    JsonNode in2011 = story.ask(CIRCLE + "/agenda?asOf=2011").get("questions").get(0);
    JsonNode in2012 = story.ask(CIRCLE + "/agenda?asOf=2012").get("questions").get(0);

    assertThat(in2011.get("state").stringValue()).isEqualTo("open");
    assertThat(in2011.get("timesBack").intValue()).isEqualTo(1);
    assertThat(in2011.get("answers")).isEmpty();
    assertThat(in2012.get("state").stringValue()).isEqualTo("provisional");
    assertThat(in2012.get("timesBack").intValue()).isEqualTo(2);
    assertThat(in2012.get("answers")).hasSize(1);
    assertThat(in2012.get("sharedWith")).isEmpty();
    assertThat(in2012.at("/age/atLeast").longValue()).isEqualTo(ChronoUnit.DAYS.between(RAISED, LocalDate.of(2012, 12, 31)));
  }

  @Test
  @Order(4)
  void theOtherCircleHasItInItsOwnWords_andBothAnswers() {
    JsonNode item = story.ask(OTHER + "/agenda").get("questions").get(0);

    assertThat(item.get("event").stringValue()).isEqualTo(question);
    assertThat(item.get("question").stringValue()).isEqualTo("Wie belt er bij ons?");
    assertThat(item.get("answers")).extracting(answer -> answer.get("circle").stringValue()).containsExactly("circle/leerkring-oost", "circle/leerkring-zuid");
    assertThat(Storyteller.texts(item.get("sharedWith"))).containsExactly("circle/leerkring-zuid");
    assertThat(story.all("/v1/shared-questions")).extracting(shared -> shared.get("event").stringValue()).contains(question).doesNotContain(dropped);
  }

  @Test
  @Order(5)
  void aSessionIsDrawnFromIt_andFromTheSessionOneComesBackToTheQuestion() {
    JsonNode prompts = story.ask(CIRCLE + "/prompts");

    assertThat(prompts.get("items")).singleElement().satisfies(prompt -> {
      assertThat(prompt.get("question").stringValue()).isEqualTo(question);
      assertThat(prompt.at("/words/nl").stringValue()).contains(QUESTION, "kwam 4 keer terug", "Het antwoord voor nu is: „Wie het ziet, belt”");
      assertThat(prompt.at("/words/en").stringValue()).contains("came back 4 times", "Does it still hold?");
    });
    assertThat(Storyteller.texts(prompts.at("/opening/causedBy"))).containsExactly(question);

    JsonNode opened = wijkkroniek.record("/v1/sessions/wie-belt/openings", prompts.get("opening").toString());
    String after = "after=" + opened.get("position");
    JsonNode entry = wijkkroniek.get("/v1/sessions/wie-belt/history?" + after).json().get("items").get(0);
    JsonNode forward = wijkkroniek.get("/v1/causes?direction=forward&event=" + address(question) + "&" + after).json();
    JsonNode item = wijkkroniek.get(CIRCLE + "/agenda?" + after).json().get("questions").get(0);

    assertThat(entry.get("type").stringValue()).isEqualTo("ReflectionSessionOpened");
    assertThat(Storyteller.texts(entry.get("causedBy"))).containsExactly(question);
    assertThat(Storyteller.texts(entry.at("/data/prompts"))).containsExactly(QUESTION);
    assertThat(forward.get("entries")).extracting(node -> node.get("event").stringValue()).containsExactly(question, opened.get("event").stringValue());
    assertThat(item.get("timesBack").intValue()).isEqualTo(5);
    assertThat(item.get("comeBacks").get(4).get("where").stringValue()).isEqualTo("session/wie-belt");
  }

  private static void meeting(String on) {
    story.tell(CIRCLE + "/meetings", on, "{'title':'Bijeenkomst','place':'Rotterdam','questions':['%s']}".formatted(question));
  }
}
