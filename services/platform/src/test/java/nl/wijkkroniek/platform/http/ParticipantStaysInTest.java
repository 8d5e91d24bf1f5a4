package nl.wijkkroniek.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.wijkkroniek.access.role.Role;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.platform.RunningWijkkroniek;
import nl.wijkkroniek.platform.RunningWijkkroniek.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Two people are planted in a team, a circle and a session, and looked for in everything that the running process gives to who asks without signing in. */
class ParticipantStaysInTest {

  private static final SubjectId SOMEBODY = SubjectId.someParticipant(new Random(1));
  private static final SubjectId OTHER = SubjectId.someParticipant(new Random(2));
  private static final List<String> GATHERINGS = List.of("team/veerkracht-carnisse", "circle/platform31-sociale-wijkteams", "session/terugblik");
  private static final List<String> SECTIONS = List.of("", "/history", "/changes", "/replay", "/timeline", "/turning-points", "/prompts");

  @TempDir
  private static Path data;
  private static RunningWijkkroniek wijkkroniek;
  private static final List<String> EVENTS = new ArrayList<>();

  @BeforeAll
  static void plant() {
    wijkkroniek = RunningWijkkroniek.withExamples(data);
    record("/v1/sessions/terugblik/openings", """
        {"occurredOn": "2013", "data": {"title": "Terugblik", "about": ["team/veerkracht-carnisse"], "circle": "circle/platform31-sociale-wijkteams"}}""");
    person("registrations", "{\"legalBasis\": \"consent\"}");
    GATHERINGS.forEach(gathering -> person("joinings", "{\"what\": \"%s\", \"as\": \"facilitator\"}".formatted(gathering)));
    String joined = EVENTS.getLast();
    person("consents", "{\"purpose\": \"research\"}");
    person("consent-withdrawals", "{\"purpose\": \"research\", \"within\": \"team/veerkracht-carnisse\"}");
    person("leavings", "{\"what\": \"team/veerkracht-carnisse\"}");
    person("corrections", """
        {"event": "%s", "reason": "vergissing", "occurredOn": "2013", "data": {"type": "ParticipantJoined", "what": "session/terugblik"}}""".formatted(joined));
    record("/v1/participants/%s/joinings".formatted(OTHER.slug()), "{\"occurredOn\": \"2013\", \"data\": {\"what\": \"team/veerkracht-carnisse\"}}");
    record("/v1/participants/%s/duplicates".formatted(OTHER.slug()), "{\"occurredOn\": \"2014\", \"data\": {\"of\": \"%s\"}}".formatted(SOMEBODY));
    record("/v1/teams/veerkracht-carnisse/members", """
        {"occurredOn": "2013", "data": {"profile": "resident", "participant": "%s"}}""".formatted(SOMEBODY));
    EVENTS.add(wijkkroniek.record("/v1/sessions/terugblik/contributions", """
        {"occurredOn": "2013", "data": {"visibility": "open", "text": "Iedereen mag dit lezen"}}""", "Authorization", wijkkroniek.token(SOMEBODY, Role.PARTICIPANT))
        .get("event").stringValue());
    record("/v1/teams/veerkracht-carnisse/adjustments", """
        {"occurredOn": "2014", "causedBy": ["%s"], "data": {"what": "Anders vergaderen"}}""".formatted(joined));
    JsonNode last = person("forgettings", "{\"askedBy\": \"self\"}");
    wijkkroniek.get("/v1/circles?after=" + last.get("position").longValue());
  }

  @AfterAll
  static void stop() {
    wijkkroniek.close();
  }

  private static JsonNode person(String path, String json) {
    return record("/v1/participants/%s/%s".formatted(SOMEBODY.slug(), path), "{\"occurredOn\": \"%s\", \"data\": %s}"
        .formatted(path.equals("forgettings") ? "2016" : "2013", json));
  }

  private static JsonNode record(String path, String json) {
    JsonNode receipt = wijkkroniek.record(path, json);
    EVENTS.add(receipt.get("event").stringValue());
    return receipt;
  }

  @Test
  void givenEveryQuestionOfTheApi_whenItIsAskedOfWhatTheyArePartOf_thenTheyAreInNoAnswer() {
    JsonNode paths = wijkkroniek.get("/v1/openapi.json").json().get("paths");
    List<String> asked = new ArrayList<>();
    paths.properties().stream().filter(path -> path.getValue().has("get")).forEach(path -> asked.addAll(addresses(path.getKey(), path.getValue().get("get"))));

    assertThat(asked).hasSizeGreaterThan(40);
    assertThat(asked.stream().filter(address -> nobodyIsIn(address).status() == 200)).hasSizeGreaterThan(30);
    assertThat(paths.properties().stream().filter(path -> path.getKey().contains("participant")).filter(path -> path.getValue().has("get"))).isEmpty();
  }

  @Test
  void givenEveryPage_whenItShowsWhatTheyArePartOf_thenTheyAreNotThere() {
    List<String> pages = new ArrayList<>(List.of("/", "/needs", "/circles", "/questionnaires", "/alumnidays", "/questions", "/design-choices",
        "/comparison?teams=veerkracht-carnisse,wijeindhoven", "/search?q=vergaderen", "/search?q=deelnemer", "/search?q=" + SOMEBODY.slug()));
    GATHERINGS.forEach(gathering -> SECTIONS.forEach(section -> pages.add("/" + gathering.replace("/", "s/") + section)));
    SECTIONS.forEach(section -> pages.add("/participants/" + SOMEBODY.slug() + section));
    EVENTS.forEach(event -> pages.add("/causes?event=" + encoded(event)));

    assertThat(pages.stream().filter(page -> nobodyIsIn(page).status() == 200)).hasSizeGreaterThan(15);
  }

  @Test
  void givenAPerson_whenAskedForByName_thenTheAnswerIsTheOneForNobody() {
    SubjectId nobody = SubjectId.someParticipant(new Random(99));
    for (String question : List.of("/v1/participants", "/v1/participants/%s", "/v1/participants/%s/history", "/v1/participants/%s/changes",
        "/v1/participants/%s/replay", "/v1/states?subject=participant/%s", "/v1/histories?subject=participant/%s", "/v1/chronicles?subject=participant/%s",
        "/v1/search?q=x&kind=participant&who=%s")) {
      Reply real = wijkkroniek.get(question.formatted(SOMEBODY.slug()));
      Reply none = wijkkroniek.get(question.formatted(nobody.slug()));
      assertThat(real.status()).as(question).isEqualTo(none.status());
      assertThat(real.body().replace(SOMEBODY.slug(), "p")).as(question).isEqualTo(none.body().replace(nobody.slug(), "p"));
    }
  }

  @Test
  void givenWhatStandsInTheWayOfACorrection_whenItHappenedToAPerson_thenItIsNotNamed() {
    String adjusted = wijkkroniek.record("/v1/teams/veerkracht-carnisse/adjustments", """
        {"occurredOn": "2012", "data": {"what": "Andere tijden"}}""").get("event").stringValue();
    String left = wijkkroniek.record("/v1/participants/%s/leavings".formatted(OTHER.slug()), """
        {"occurredOn": "2013", "causedBy": ["%s"], "data": {"what": "team/veerkracht-carnisse"}}""".formatted(adjusted)).get("event").stringValue();
    Reply reply = wijkkroniek.post("/v1/teams/veerkracht-carnisse/corrections", """
        {"data": {"event": "%s", "reason": "later", "occurredOn": "2014", "data": {"type": "TeamAdjusted", "what": "Andere tijden"}}}""".formatted(adjusted));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.body()).contains("iets van een deelnemer").doesNotContain(OTHER.slug(), left);
  }

  /** Asks, and looks in what comes back; a question may of course hold what was asked for. */
  private static Reply nobodyIsIn(String address) {
    Reply reply = wijkkroniek.get(address);
    assertThat(reply.status()).as(address).isNotEqualTo(500);
    String body = address.contains(SOMEBODY.slug()) ? reply.body().replace(address, "").replace(SOMEBODY.slug(), "") : reply.body();
    assertThat(body).as(address).doesNotContain(SOMEBODY.slug(), OTHER.slug());
    if (!address.endsWith("openapi.json")) {
      assertThat(body).as(address).doesNotContain("Een deelnemer ", "A participant ", "ParticipantJoined", "ConsentGiven");
    }
    return reply;
  }

  /** One for each event or gathering that it can be asked of. */
  private static List<String> addresses(String path, JsonNode operation) {
    List<String> names = operation.path("parameters").valueStream().map(parameter -> parameter.get("name").stringValue()).toList();
    Map<String, String> query = new TreeMap<>(Map.of("subject", GATHERINGS.stream().map(each -> "subject=" + each).collect(Collectors.joining("&")), "teams",
        "teams=veerkracht-carnisse", "q", "q=vergaderen", "limit", "limit=200"));
    if (names.contains("event")) {
      return EVENTS.stream().map(event -> "/v1" + path + "?event=" + encoded(event)).toList();
    }
    String asked = names.stream().filter(query::containsKey).map(query::get).collect(Collectors.joining("&", "?", ""));
    String whole = "/v1" + path + asked;
    return !path.contains("{slug}")
        ? List.of(whole.replace("{id}", "onbekend").replace("{line}", "onbekend").replace("{receipt}", EVENTS.getLast().replaceAll(".*#", "")))
        : GATHERINGS.stream().map(each -> whole.replace("{subjects}", each.replaceAll("/.*", "s")).replace("{slug}", each.replaceAll(".*/", ""))).toList();
  }

  private static String encoded(String event) {
    return URLEncoder.encode(event, StandardCharsets.UTF_8);
  }
}
