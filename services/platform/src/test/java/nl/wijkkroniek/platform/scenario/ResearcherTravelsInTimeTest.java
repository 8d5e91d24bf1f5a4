package nl.wijkkroniek.platform.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.wijkkroniek.platform.RunningWijkkroniek;
import nl.wijkkroniek.platform.RunningWijkkroniek.Reply;
import nl.wijkkroniek.platform.scenario.EventSource.Event;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A researcher asks for many subjects at one moment, for what changed between two, and has a history replayed, over HTTP. */
class ResearcherTravelsInTimeTest {

  private static final String CARNISSE = "/v1/teams/veerkracht-carnisse";

  @TempDir
  private static Path data;
  private static RunningWijkkroniek wijkkroniek;

  @BeforeAll
  static void start() {
    wijkkroniek = RunningWijkkroniek.withExamples(data);
  }

  @AfterAll
  static void stop() {
    wijkkroniek.close();
  }

  @Test
  void givenManySubjects_whenAskedAtOnce_thenTheyAreOfOnePosition_andTheUnknownIsNamed() {
    JsonNode states = wijkkroniek.get("/v1/states?subject=team/veerkracht-carnisse&subject=team/niemand&subject=role/carnisse-partner-eigen-methode&asOf=2013")
        .json();
    JsonNode joint = wijkkroniek.get("/v1/histories?subject=team/veerkracht-carnisse&subject=team/niemand&limit=5").json();

    assertThat(states.get("items")).extracting(item -> item.get("subject").stringValue()).containsExactly("team/veerkracht-carnisse",
        "role/carnisse-partner-eigen-methode");
    assertThat(states.get("items").get(0).get("state").get("id").stringValue()).isEqualTo("team/veerkracht-carnisse");
    assertThat(states.get("unknown").get(0).get("subject").stringValue()).isEqualTo("team/niemand");
    assertThat(states.get("position").longValue()).isPositive();
    assertThat(joint.get("items")).hasSize(5);
    assertThat(joint.get("unknown").get(0).stringValue()).isEqualTo("team/niemand");
    assertThat(wijkkroniek.all("/v1/histories?subject=team/veerkracht-carnisse&subject=team/niemand&limit=5"))
        .isEqualTo(wijkkroniek.all(CARNISSE + "/history"));
  }

  @Test
  void givenTwoMoments_whenAskedWhatChanged_thenItIsSaidInWordsAndAsAPatch_pageByPage() {
    JsonNode changes = wijkkroniek.get(CARNISSE + "/changes?fromAsOf=2011&toAsOf=2014&limit=3").json();

    assertThat(changes.get("words")).isNotEmpty();
    assertThat(changes.get("jsonPatch")).isNotEmpty().allSatisfy(operation -> assertThat(operation.get("op").stringValue()).isIn("add", "remove", "replace"));
    assertThat(changes.get("items")).hasSize(3).allSatisfy(item -> assertThat(item.get("words").get("nl").stringValue()).contains(": "));
    assertThat(wijkkroniek.all(CARNISSE + "/changes?fromAsOf=2011&toAsOf=2014&limit=3")).hasSizeGreaterThan(3).doesNotHaveDuplicates()
        .isEqualTo(wijkkroniek.all(CARNISSE + "/changes?fromAsOf=2011&toAsOf=2014"));
    assertThat(wijkkroniek.get(CARNISSE + "/changes").json().get("items")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"/v1/states, subject", "/v1/states?subject=x, subject", "/v1/states?subject=team/a&asOf=x, asOf", CARNISSE
      + "/changes?fromKnownAt=999999, fromKnownAt",
      CARNISSE + "/changes?toAsOf=x, toAsOf", CARNISSE + "/changes?cursor=x, cursor", CARNISSE + "/replay?pace=1000, pace", CARNISSE
          + "/replay?follow=true, follow",
      CARNISSE + "/replay?follow=perhaps&order=recording, follow", "/v1/needs?municipality=599, municipality", "/v1/circles?municipality=GM9999, municipality"})
  void givenWhatCannotBeAsked_whenAsked_thenTheFieldIsNamed(String path, String field) {
    Reply reply = wijkkroniek.get(path);

    assertThat(reply.status()).as(reply.body()).isEqualTo(400);
    assertThat(reply.json().get("errors").get(0).get("field").stringValue()).isEqualTo(field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"field", "recording"})
  void givenAReplay_whenTheReaderIsKilledInTheMiddle_thenItGoesOnAfterTheLastIdWithNothingMissingOrDoubled(String order) {
    String address = wijkkroniek.address() + CARNISSE + "/replay?order=" + order;
    List<String> history = wijkkroniek.all(CARNISSE + "/history?order=" + order).stream().map(entry -> entry.get("event").stringValue()).toList();
    List<String> read = new ArrayList<>();
    String last;
    try (EventSource first = EventSource.open(address + "&pace=50")) {
      assertThat(first.contentType()).startsWith("text/event-stream");
      List<Event> some = first.entries(7);
      some.forEach(event -> read.add(event.happened()));
      last = some.getLast().id();
    }
    try (EventSource second = EventSource.resume(address, last)) {
      second.rest().forEach(event -> read.add(event.happened()));
    }

    assertThat(read).isEqualTo(history);
  }

  @Test
  void givenAReplayThatFollows_whenMoreIsRecorded_thenItComes_alsoWhatOnlyThenTurnsOutToBelong() {
    wijkkroniek.record("/v1/teams/volgteam/foundings", "{\"occurredOn\":\"2011\",\"data\":{\"name\":\"Volgteam\"}}");
    JsonNode lone = wijkkroniek.record("/v1/roles/volgrol/redefinitions", "{\"occurredOn\":\"2012\",\"data\":{\"from\":\"Bode\",\"to\":\"Postbode\"}}");
    wijkkroniek.get("/v1/teams/volgteam/history?after=" + lone.get("position"));
    String address = wijkkroniek.address() + "/v1/teams/volgteam/replay?order=recording&follow=true";
    String last;
    try (EventSource reading = EventSource.open(address)) {
      assertThat(reading.entries(1)).hasSize(1);
      JsonNode linked = wijkkroniek.record("/v1/roles/volgrol/redefinitions",
          "{\"occurredOn\":\"2013\",\"data\":{\"from\":\"Postbode\",\"to\":\"Buurtbode\",\"team\":\"team/volgteam\"}}");
      List<Event> both = reading.entries(2);
      assertThat(both).extracting(event -> event.json().get("position").longValue()).containsExactly(lone.get("position").longValue(),
          linked.get("position").longValue());
      last = both.getFirst().id();
      assertThat(both.getLast().id()).isEqualTo(linked.get("position").toString());
    }
    try (EventSource again = EventSource.resume(address, last)) {
      assertThat(again.next().json().get("type").stringValue()).isEqualTo("RoleRedefined");
      JsonNode more = wijkkroniek.record("/v1/teams/volgteam/adjustments", "{\"occurredOn\":\"2014\",\"data\":{\"what\":\"Nieuw\",\"motive\":\"learned\"}}");
      assertThat(again.next().id()).isEqualTo(more.get("position").toString());
    }
  }

  @Test
  void givenAContributionThatIsNarrowedWhileItIsReplayed_whenItsTurnComes_thenItIsNotSent() {
    wijkkroniek.record("/v1/sessions/stroom/openings", "{\"occurredOn\":\"2013\",\"data\":{\"title\":\"Stroom\"}}");
    String said = wijkkroniek.record("/v1/sessions/stroom/contributions",
        "{\"occurredOn\":\"2013\",\"data\":{\"text\":\"Nog even open\",\"visibility\":\"open\"}}")
        .get("event").stringValue();
    JsonNode closed = wijkkroniek.record("/v1/sessions/stroom/closings", "{\"occurredOn\":\"2014\",\"data\":{}}");
    wijkkroniek.get("/v1/sessions/stroom/history?after=" + closed.get("position"));
    try (EventSource reading = EventSource.open(wijkkroniek.address() + "/v1/sessions/stroom/replay?order=recording&pace=0.5")) {
      assertThat(reading.next().json().get("type").stringValue()).isEqualTo("ReflectionSessionOpened");
      JsonNode narrowed = wijkkroniek.record("/v1/sessions/stroom/visibility-narrowings", "{\"data\":{\"contribution\":\"" + said
          + "\",\"visibility\":\"only-me\"}}");
      wijkkroniek.get("/v1/sessions/stroom/history?after=" + narrowed.get("position"));
      assertThat(reading.next().json().get("type").stringValue()).isEqualTo("ReflectionSessionClosed");
    }
  }

  @Test
  void givenAnAgenda_whenASessionIsOpenedWithItsPrompts_thenEachQuestionLedToTheSession_andCameBack() {
    String circle = "/v1/circles/platform31-sociale-wijkteams";
    JsonNode prompts = wijkkroniek.get(circle + "/prompts?limit=1").json();
    String question = prompts.get("items").get(0).get("question").stringValue();
    assertThat(prompts.get("items").get(0).get("words").get("nl").stringValue()).contains(prompts.get("items").get(0).get("text").stringValue());

    JsonNode opened = wijkkroniek.record("/v1/sessions/uit-de-agenda/openings", prompts.get("opening").toString());
    JsonNode entry = wijkkroniek.get("/v1/sessions/uit-de-agenda/history?after=" + opened.get("position")).json().get("items").get(0);
    JsonNode item = wijkkroniek.get(circle + "/agenda?after=" + opened.get("position")).json().get("questions").valueStream()
        .filter(each -> each.get("event").stringValue().equals(question)).findFirst().orElseThrow();

    assertThat(entry.get("causedBy").get(0).stringValue()).isEqualTo(question);
    assertThat(item.get("comeBacks").toString()).contains("session/uit-de-agenda");
    assertThat(wijkkroniek.get(circle + "/agenda?limit=1").json().get("questions")).hasSize(1);
    assertThat(wijkkroniek.get("/v1/shared-questions").status()).isEqualTo(200);
  }

  @Test
  void givenNothingIsKnown_whenReplayed_thenAProblemSaysSo() {
    try (EventSource none = EventSource.open(wijkkroniek.address() + "/v1/teams/niemand/replay")) {
      assertThat(none.status()).isEqualTo(404);
      assertThat(none.contentType()).startsWith("application/problem+json");
    }
  }
}
