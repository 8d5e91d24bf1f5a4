package nl.wijkkroniek.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.wijkkroniek.access.account.Accounts;
import nl.wijkkroniek.access.role.Role;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.platform.RunningWijkkroniek;
import nl.wijkkroniek.platform.RunningWijkkroniek.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every question of the API is described with an answer, as it was given once by the process on its example chronicles. With
 * {@code -Dwijkkroniek.examples.write=<file>} they are written anew.
 */
class AnswerExamplesTest {

  private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** These have their example beside their endpoint. */
  private static final Set<String> OTHERS = Set.of("/chronicles", "/causes", "/comparison", "/search", "/experiments/{slug}/similar",
      "/teams/{slug}/similar-turning-points", "/studies/{id}/contributions", "/studies/{id}/lines/{line}");
  private static final List<String> STEWARDS = List.of("/v1/chronicle-imports", "/v1/me/", "/v1/processings", "/v1/studies");
  private static final AnswerExamples KEPT = new AnswerExamples();

  @TempDir
  private static Path data;
  private static RunningWijkkroniek wijkkroniek;
  private static JsonNode api;
  private static String imported;
  private static String study;

  @BeforeAll
  static void start() {
    wijkkroniek = RunningWijkkroniek.withExamples(data);
    wijkkroniek.record("/v1/needs/ouderen-carnisse/weighings", """
        {"occurredOn": "2010", "data": {"need": "Ouderen in Carnisse wonen langer alleen", "municipality": {"code": "GM0599", "name": "Rotterdam"},
         "decision": "team", "team": "team/veerkracht-carnisse"}}""");
    JsonNode last = wijkkroniek.record("/v1/circles/zusterkring/taken-over-questions", """
        {"occurredOn": "2014", "data": {"question": "%s", "from": "circle/platform31-sociale-wijkteams"}}""".formatted(question()));
    wijkkroniek.get("/v1/circles?after=" + last.get("position").longValue());
    imported = asked("/v1/chronicle-imports").json().at("/imports/0/id").stringValue();
    study = aStudy();
    api = wijkkroniek.get("/v1/openapi.json").json();
  }

  private static String aStudy() {
    SubjectId researcher = SubjectId.someParticipant(new Random(3));
    wijkkroniek.token(researcher, Role.RESEARCHER);
    return wijkkroniek.post("/v1/studies", "{\"title\":\"Wat doet een inloop?\",\"purpose\":\"Leren wat een inloop voor een buurt betekent\","
        + "\"question\":\"Waardoor blijven mensen komen?\",\"researchers\":[\"%s\"]}".formatted(wijkkroniek.part(Accounts.class).idsOf(researcher).getFirst()))
        .json().get("id").stringValue();
  }

  @AfterAll
  static void stop() {
    wijkkroniek.close();
  }

  /** As anyone; only what is the steward's to know, as the steward. */
  private static Reply asked(String address) {
    return STEWARDS.stream().anyMatch(address::startsWith) ? wijkkroniek.get(address, "Authorization", wijkkroniek.token(Role.STEWARD)) : wijkkroniek.get(address);
  }

  /** A question on the agenda of the circle of the examples. */
  private static String question() {
    return wijkkroniek.get("/v1/circles/platform31-sociale-wijkteams/agenda").json().at("/questions/0/event").stringValue();
  }

  /** A question that can be asked, with its path as an example would have it. */
  private record Asked(String path, JsonNode operation) {

    @Override
    public String toString() {
      return id();
    }

    private String id() {
      return operation.get("operationId").stringValue();
    }

    private Map.Entry<String, JsonNode> content() {
      return operation.at("/responses/200/content").properties().iterator().next();
    }

    private JsonNode example() {
      JsonNode content = content().getValue();
      return content.has("example") ? content.get("example") : content.at("/examples").valueStream().findFirst().map(example -> example.get("value"))
          .orElse(null);
    }

    private boolean isJson() {
      return content().getKey().equals("application/json");
    }

    /** Short, and at a moment where the parameters take one. */
    private String address() {
      List<String> names = operation.path("parameters").valueStream().map(parameter -> parameter.get("name").stringValue()).toList();
      Map<String, String> query = new TreeMap<>(Map.of("subject", "subject=team/veerkracht-carnisse&subject=team/onbekend", "limit", "limit=2", "withoutPartner", "withoutPartner=wijkverpleging", "asOf",
          "asOf=2012",
          "fromAsOf", "fromAsOf=2011", "toAsOf", "toAsOf=2014", "event", "event=urn:nld:wijkkroniek:carnisse%23carnisse-020", "teams",
              "teams=veerkracht-carnisse"));
      boolean later = path.startsWith("/circles") || path.startsWith("/alumnidays") || path.startsWith("/questionnaires") || path.startsWith("/sessions");
      if (later) {
        query.put("asOf", "asOf=2015");
        query.put("fromAsOf", "fromAsOf=2013");
        query.put("toAsOf", "toAsOf=2016");
      }
      return "/v1" + path.replace("{subjects}", inPath("subjects")).replace("{slug}", inPath("slug")).replace("{id}", path.startsWith("/studies") ? study : imported)
          + names.stream().filter(query::containsKey).map(query::get).collect(Collectors.joining("&", "?", ""));
    }

    private String inPath(String name) {
      return operation.path("parameters").valueStream().filter(parameter -> parameter.get("name").stringValue().equals(name)).findFirst()
          .map(parameter -> parameter.get("example").stringValue()).orElse("");
    }
  }

  private static List<Asked> questions() {
    List<Asked> questions = new ArrayList<>();
    api.get("paths").properties().stream().filter(path -> path.getValue().has("get"))
        .forEach(path -> questions.add(new Asked(path.getKey(), path.getValue().get("get"))));
    return questions;
  }

  @Test
  void givenEveryQuestion_whenTheApiIsRead_thenItHasAnAnswerThatFitsWhatIsDescribed_andSoDoesOneThatIsGivenNow() throws IOException {
    String write = System.getProperty("wijkkroniek.examples.write");
    if (write != null) {
      Files.writeString(Path.of(write), written());
      return;
    }
    assertThat(questions()).hasSizeGreaterThan(40).allSatisfy(question -> {
      assertThat(question.example()).as(question.id()).isNotNull();
      if (question.isJson() && KEPT.of(question.id()).isPresent()) {
        JsonNode now = answer(question);
        assertThat(faults(question, question.example())).as(question.id() + " as kept").isEmpty();
        assertThat(faults(question, now)).as(question.id() + " as given now").isEmpty();
        assertThat(question.example().propertyNames()).as(question.id()).isEqualTo(now.propertyNames());
      }
    });
  }

  private static JsonNode answer(Asked question) {
    Reply reply = asked(question.address());
    assertThat(reply.status()).as(question.address() + " " + reply.body()).isEqualTo(200);
    return reply.json();
  }

  private static String written() {
    ObjectNode examples = JSON.createObjectNode();
    questions().stream().filter(question -> !OTHERS.contains(question.path()) && !question.address().contains("{"))
        .sorted((one, other) -> one.id().compareTo(other.id())).forEach(question -> {
      if (question.isJson()) {
        examples.set(question.id(), answer(question));
      } else {
        String stream = asked(question.address()).body();
        int second = stream.indexOf("\n\n", stream.indexOf("event: entry"));
        examples.put(question.id(), stream.substring(0, second + 2));
      }
    });
    return JSON.writeValueAsString(examples) + "\n";
  }

  /** What does not fit; a field that is not described counts. */
  private static List<String> faults(Asked question, JsonNode answer) {
    ObjectNode schema = (ObjectNode) question.content().getValue().get("schema").deepCopy();
    schema.set("components", api.get("components"));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema.toString(), InputFormat.JSON)
        .validate(answer.toString(), InputFormat.JSON).stream().map(Object::toString).toList();
  }
}
