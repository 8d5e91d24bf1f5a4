package nl.wijkkroniek.platform.http;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.wijkkroniek.access.role.Activity;
import nl.wijkkroniek.access.role.Role;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.platform.RunningWijkkroniek;
import nl.wijkkroniek.platform.RunningWijkkroniek.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the linter of the API Design Rules cannot see: headers, error bodies, and who is heard. */
class ApiMannersTest {

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

  @ParameterizedTest
  @CsvSource({"/v1/teams, 200", "/v1/teams/veerkracht-carnisse, 200", "/v1/teams/niemand, 404", "/v1/teams?limit=0, 400", "/v1/niets, 404",
      "/v1/teams?cursor=x%2Fy, 400", "/v1/teams?colour=red, 400", "/v1/teams?municipality=599, 400", "/v1/teams?withoutPartner=DRIFT&withoutPartner=School&withoutDomain=werk%20en%20inkomen, 200",
      "/v1/teams?asOf=2012&knownAt=3&municipality=GM0599&state=active, 200", "/v1/teams?asOf=gisteren, 400", "/v1/needs?knownAt=99999999, 400",
      "/v1/roles?knownAt=2999-01-01T00:00:00Z, 400", "/v1/circles?asOf=2014&cursor=eA, 400", "/v1/sessions?asOf=2014&asOf=2015, 400",
      "/v1/teams?withoutPartner=%20, 400", "/v1/teams?withoutDomain=, 400", "/v1/teams/, 404", "/v1/openapi.json, 200",
      "/v1/experiments, 200", "/v1/roles, 200", "/v1/sessions, 200", "/v1/chronicles?subject=team/niemand, 404"})
  void everyAnswerCarriesTheVersion_andEveryErrorIsAProblem(String path, int status) {
    Reply reply = wijkkroniek.get(path);

    assertThat(reply.status()).as(reply.body()).isEqualTo(status);
    assertThat(reply.raw().headers().firstValue("API-Version")).contains("1.0.0");
    if (status >= 400) {
      assertThat(reply.raw().headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
      assertThat(reply.json().get("status").intValue()).isEqualTo(status);
      assertThat(reply.json().get("title").stringValue()).isNotBlank();
      assertThat(reply.json().get("detail").stringValue()).isNotBlank();
    }
  }

  @ParameterizedTest
  @CsvSource({"teams/veerkracht-carnisse, 200", "roles/carnisse-partner-eigen-methode, 200", "experiments/carnisse-integrale-wijkontwikkeling, 200",
      "sessions/carnisse-monitoring-2013, 200", "circles/platform31-sociale-wijkteams, 200", "questionnaires/inrichting-sociale-wijkteams-g32, 200",
      "alumnidays/2014-najaar, 200", "needs/niemand, 404", "roles/niemand, 404", "teams/Niet_Zo, 404", "participants/iemand, 404",
      "huizen/veerkracht-carnisse, 404",
      "team/veerkracht-carnisse, 404"})
  void whatChanged_andAReplay_canBeAskedOfEveryKindOfSubject(String subject, int status) {
    assertThat(List.of("/changes", "/replay")).allSatisfy(question -> {
      Reply reply = wijkkroniek.get("/v1/" + subject + question);
      assertThat(reply.status()).as(reply.body()).isEqualTo(status);
      if (status >= 400) {
        assertThat(reply.json().get("detail").stringValue()).isNotBlank();
      }
    });
  }

  @ParameterizedTest
  @CsvSource({"x, source before the #", "%23carnisse-001, source before the #", "urn:x%23, id after the #", "'', source before the #",
      "urn:a%20b%23c, white space"})
  void anEventThatIsNotWhole_isRefusedByThePartThatIsWrong(String event, String reason) {
    Reply reply = wijkkroniek.get("/v1/causes?event=" + event, "Accept-Language", "en");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().at("/errors/0/field").stringValue()).isEqualTo("event");
    assertThat(reply.json().get("detail").stringValue()).contains(reason);
  }

  @Test
  void aProblemSpeaksTheLanguageOfTheReader() {
    assertThat(wijkkroniek.get("/v1/teams/niemand", "Accept-Language", "en").json().get("title").stringValue()).isEqualTo("Not found");
    assertThat(wijkkroniek.get("/v1/teams/niemand", "Accept-Language", "nl").json().get("title").stringValue()).isEqualTo("Niet gevonden");
    assertThat(wijkkroniek.get("/v1/teams/niemand", "Accept-Language", "fr").json().get("title").stringValue()).isEqualTo("Niet gevonden");
  }

  @Test
  void theDescriptionIsOpenToAll_andIsWrittenForTheLinter() throws IOException {
    Reply reply = wijkkroniek.get("/v1/openapi.json");

    assertThat(reply.raw().headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    JsonNode paths = reply.json().get("paths");
    assertThat(paths.propertyNames()).contains("/teams", "/teams/{slug}", "/teams/{slug}/history", "/chronicles", "/roles/{slug}/redefinitions");
    Files.writeString(Path.of("target", "openapi.json"), reply.body());
  }

  @Test
  void whateverIsAskedOfWhatNobodyKnows_theAnswerIsOneThatIsDescribed() {
    JsonNode paths = wijkkroniek.get("/v1/openapi.json").json().get("paths");
    List<String> undescribed = new ArrayList<>();
    for (String path : paths.propertyNames()) {
      JsonNode asking = paths.get(path).get("get");
      if (asking != null && asking.get("responses").has("503")) {
        String asked = "/v1" + path.replace("{slug}", "niemand").replace("{subjects}", "teams") + ofNobody(asking.path("parameters"));
        int status = wijkkroniek.get(asked).status();
        if (!asking.get("responses").has(Integer.toString(status))) {
          undescribed.add(asked + ": " + status);
        }
      }
    }
    assertThat(undescribed).isEmpty();
  }

  private static String ofNobody(JsonNode parameters) {
    Map<String, String> nobody = Map.of("subject", "team/niemand", "event", "urn:x%23niets", "teams", "niemand", "q", "niemand");
    return parameters.valueStream().map(parameter -> parameter.get("name").stringValue()).filter(nobody::containsKey)
        .map(name -> name + "=" + nobody.get(name)).collect(joining("&", "?", ""));
  }

  @Test
  void aListGoesOnWhereItStopped() {
    JsonNode first = wijkkroniek.get("/v1/teams/veerkracht-carnisse/history?limit=10").json();

    assertThat(first.get("items")).hasSize(10);
    assertThat(wijkkroniek.all("/v1/teams/veerkracht-carnisse/history?limit=10")).hasSize(22).doesNotHaveDuplicates()
        .isEqualTo(wijkkroniek.all("/v1/teams/veerkracht-carnisse/history"));
  }

  @Test
  void teamsAreFoundByMunicipalityAndState() {
    assertThat(wijkkroniek.all("/v1/teams?municipality=GM0599&state=active")).hasSize(1);
    assertThat(wijkkroniek.all("/v1/teams?municipality=GM0599&state=dissolved")).isEmpty();
    assertThat(wijkkroniek.all("/v1/teams")).hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void teamsOfAMunicipalityAreComparedAsFarAsTheyWereKnown() {
    long before = founded("ondiep");
    long since = founded("overvecht");

    assertThat(compared("knownAt=" + before)).contains("team/ondiep").doesNotContain("overvecht");
    assertThat(compared("knownAt=" + since)).contains("team/ondiep", "team/overvecht");
    assertThat(compared("after=" + since)).contains("team/ondiep", "team/overvecht");
    assertThat(wijkkroniek.get("/v1/comparison?municipality=GM0344&asOf=1999").status()).isEqualTo(400);
    assertThat(wijkkroniek.get("/comparison?municipality=GM0344&knownAt=" + before).body()).contains("Ondiep").doesNotContain("Overvecht");
  }

  private static long founded(String slug) {
    return wijkkroniek.record("/v1/teams/" + slug + "/foundings", """
        {"occurredOn":"2012","data":{"name":"%s","municipality":{"code":"GM0344"}}}""".formatted(slug.substring(0, 1).toUpperCase(Locale.ROOT) + slug.substring(1)))
        .get("position").longValue();
  }

  private static String compared(String when) {
    return wijkkroniek.get("/v1/comparison?municipality=GM0344&" + when).body();
  }

  @Test
  void itSaysHowItIsDoing() {
    wijkkroniek.record("/v1/teams/gemeten/foundings", "{\"data\":{\"name\":\"Gemeten\"}}");

    assertThat(wijkkroniek.get("/actuator/health/readiness").status()).isEqualTo(200);
    assertThat(wijkkroniek.get("/actuator/prometheus", "Authorization", wijkkroniek.token(Role.STEWARD)).body()).contains("wijkkroniek_append_seconds", "wijkkroniek_commit_events",
        "wijkkroniek_projection_lag_events", "wijkkroniek_projection_lag_seconds", "wijkkroniek_dead_letters", "wijkkroniek_rebuild_running",
        "wijkkroniek_import_lines", "eventStore_");
    assertThat(wijkkroniek.get("/actuator/env").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/actuator/health", "/actuator/health/readiness"})
  void howItIsDoingInDetailIsForWhoMayWatch(String path) {
    assertThat(wijkkroniek.get(path).json().propertyNames()).contains("status").doesNotContain("components", "details");
    assertThat(Role.values()).allSatisfy(role -> assertThat(wijkkroniek.get(path, "Authorization", wijkkroniek.token(role)).json().has("components"))
        .as(role.code()).isEqualTo(Activity.WATCH.isFor(List.of(role))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://kwaad.example", "http://127.0.0.1:1", "null"})
  void aPageFromElsewhereCannotRecord(String origin) {
    long before = wijkkroniek.part(EventLog.class).head();

    Reply reply = wijkkroniek.post("/v1/teams/kwaad/foundings", "{\"data\":{\"name\":\"Kwaad\"}}", "Origin", origin);

    assertThat(reply.status()).isEqualTo(403);
    assertThat(wijkkroniek.part(EventLog.class).head()).isEqualTo(before);
  }

  @Test
  void aNameThatOnlyPointsHereIsNotHeard() {
    assertThat(statusFor("kwaad.example")).contains("403");
    assertThat(statusFor("localhost")).contains("200");
  }

  private static String statusFor(String host) {
    URI address = URI.create(wijkkroniek.address());
    try (Socket socket = new Socket(address.getHost(), address.getPort());
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
      String request = "GET /v1/teams HTTP/1.1\r\nHost: " + host + ":" + address.getPort() + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return in.readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
