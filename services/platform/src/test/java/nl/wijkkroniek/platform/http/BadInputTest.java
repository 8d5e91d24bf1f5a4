package nl.wijkkroniek.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.platform.RunningWijkkroniek;
import nl.wijkkroniek.platform.RunningWijkkroniek.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What cannot be recorded gets 400, says which field and why, and leaves nothing behind: live, and as a line of a file. */
class BadInputTest {

  @TempDir
  private static Path data;
  private static RunningWijkkroniek wijkkroniek;
  private static EventLog log;

  private long before;

  @BeforeAll
  static void aTeamThatWasDissolved() {
    wijkkroniek = RunningWijkkroniek.empty(data);
    log = wijkkroniek.part(EventLog.class);
    wijkkroniek.record("/v1/teams/oud/foundings", "{\"occurredOn\":\"2011\",\"data\":{\"name\":\"Oud\"}}");
    wijkkroniek.record("/v1/teams/oud/dissolutions", "{\"occurredOn\":\"2013-05\",\"data\":{\"reason\":\"Klaar\"}}");
  }

  @AfterAll
  static void stop() {
    wijkkroniek.close();
  }

  @BeforeEach
  void count() {
    before = log.head();
  }

  @AfterEach
  void nothingIsRecorded() {
    assertThat(log.head()).isEqualTo(before);
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        Arguments.of("malformed JSON", "/v1/teams/x/foundings", "{\"data\":{\"name\":", "", "JSON"),
        Arguments.of("no data", "/v1/teams/x/foundings", "{}", "name", "missing"),
        Arguments.of("an unknown field", "/v1/teams/x/foundings", "{\"data\":{\"naam\":\"X\",\"name\":\"X\"}}", "naam", "not a known field"),
        Arguments.of("an unknown field around it", "/v1/teams/x/foundings", "{\"when\":\"2013\",\"data\":{\"name\":\"X\"}}", "when", "not a known field"),
        Arguments.of("an impossible date", "/v1/teams/x/foundings", "{\"occurredOn\":\"2013-02-30\",\"data\":{\"name\":\"X\"}}", "occurredOn",
            "does not exist"),
        Arguments.of("the future", "/v1/teams/x/foundings", "{\"occurredOn\":\"2999\",\"data\":{\"name\":\"X\"}}", "occurredOn", ""),
        Arguments.of("a merged municipality", "/v1/teams/x/foundings",
            "{\"occurredOn\":\"2022\",\"data\":{\"name\":\"X\",\"municipality\":{\"code\":\"GM0003\"}}}", "municipality.code", "among them GM1979"),
        Arguments.of("a happening after dissolution", "/v1/teams/oud/partners", "{\"occurredOn\":\"2014\",\"data\":{\"partner\":\"School\"}}", "occurredOn",
            "2013-05"),
        Arguments.of("an unknown cause", "/v1/teams/x/foundings", "{\"causedBy\":[\"urn:nergens#1\"],\"data\":{\"name\":\"X\"}}", "causedBy", "urn:nergens#1"),
        Arguments.of("not a slug", "/v1/teams/Niet%20Goed/foundings", "{\"data\":{\"name\":\"X\"}}", "subject", "slug"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrong")
  void givenWhatCannotBe_whenTold_then400NamesFieldAndReason(String what, String path, String body, String field, String reason) {
    Reply reply = wijkkroniek.post(path, body, "Accept-Language", "en");

    assertThat(reply.status()).as(reply.body()).isEqualTo(400);
    assertThat(reply.raw().headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    JsonNode problem = reply.json();
    assertThat(problem.get("status").intValue()).isEqualTo(400);
    assertThat(problem.get("title").stringValue()).isNotBlank();
    assertThat(problem.get("errors").get(0).get("field").stringValue()).isEqualToIgnoringCase(field);
    assertThat(problem.get("errors").get(0).get("reason").stringValue()).contains(reason);
  }

  @Test
  void givenAnEventOf17Megabytes_whenTold_then413SaysHowLargeItMayBe() {
    Reply reply = wijkkroniek.post("/v1/teams/x/foundings", "{\"data\":{\"name\":\"X\",\"purpose\":\"" + "a".repeat(17 << 20) + "\"}}");

    assertThat(reply.status()).isEqualTo(413);
    assertThat(reply.json().get("detail").stringValue()).isNotBlank();
  }

  @Test
  void givenTextThatIsNotUtf8_whenTold_then400SaysSo() {
    byte[] latin1 = "{\"data\":{\"name\":\"Caf\u00e9\"}}".getBytes(StandardCharsets.ISO_8859_1);

    Reply reply = wijkkroniek.post("/v1/teams/x/foundings", BodyPublishers.ofByteArray(latin1), "application/json", "Accept-Language", "en");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.body()).contains("UTF-8");
  }

  @Test
  void givenAFileWithOneBadLineOfEachKind_whenImported_thenEveryBadLineIsNamedAndNothingIsRecorded() {
    Reply reply = wijkkroniek.post("/v1/chronicles", BodyPublishers.ofString(String.join("\n",
        line("1", "TeamFounded", "team/a", "2012", "{\"name\":\"A\"}"),
        "{not json",
        line("3", "TeamExploded", "team/a", "2012", "{}"),
        line("4", "PartnerJoined", "team/a", "2013-13", "{\"partner\":\"P\"}"),
        line("5", "TeamFounded", "team/b", "2022", "{\"name\":\"B\",\"municipality\":{\"code\":\"GM0003\"}}"),
        line("6", "PartnerJoined", "team/oud", "2015", "{\"partner\":\"P\"}"),
        line("7", "PartnerJoined", "team/a", "2013", "{\"partner\":\"P\"}").replace("\"data\":", "\"causedby\":\"niet-hoger\",\"data\":"),
        line("8", "PartnerJoined", "team/a", "2013", "{\"partner\":\"P\",\"purpose\":\"x\"}"))), "application/x-ndjson", "Accept-Language", "en");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().get("errors").valueStream().map(error -> error.get("line").intValue())).containsExactly(2, 3, 4, 5, 6, 7, 8);
    assertThat(reply.json().get("errors").valueStream().map(error -> error.get("reason").stringValue())).allSatisfy(reason -> assertThat(reason).isNotBlank());
  }

  @Test
  void givenAFileInAnotherEncoding_whenImported_thenTheLineIsNamed() {
    byte[] latin1 = line("1", "TeamFounded", "team/a", "2012", "{\"name\":\"Caf\u00e9\"}").getBytes(StandardCharsets.ISO_8859_1);

    Reply reply = wijkkroniek.post("/v1/chronicles", BodyPublishers.ofByteArray(latin1), "application/x-ndjson", "Accept-Language", "en");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().get("errors").get(0).get("line").intValue()).isEqualTo(1);
    assertThat(reply.body()).contains("UTF-8");
  }

  @Test
  void givenAGoodFile_whenTriedDry_thenItSaysWhatItWouldRecordAndDoesNot() {
    Reply reply = wijkkroniek.post("/v1/chronicles?dryRun=true", BodyPublishers.ofString(line("1", "TeamFounded", "team/a", "2012", "{\"name\":\"A\"}")),
        "application/x-ndjson");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(wijkkroniek.get("/v1/teams/a").status()).isEqualTo(404);
  }

  private static String line(String id, String type, String subject, String occurredOn, String data) {
    return ("{\"specversion\":\"1.0\",\"id\":\"%s\",\"source\":\"urn:test:bad\",\"type\":\"nl.wijkkroniek.%s\",\"subject\":\"%s\","
        + "\"datacontenttype\":\"application/json\",\"occurredon\":\"%s\",\"data\":%s}").formatted(id, type, subject, occurredOn, data);
  }
}
