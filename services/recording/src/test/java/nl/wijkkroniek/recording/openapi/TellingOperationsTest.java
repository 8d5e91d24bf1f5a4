package nl.wijkkroniek.recording.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import nl.wijkkroniek.eventstore.codec.HappeningJson;
import nl.wijkkroniek.eventstore.codec.LanguageJson;
import nl.wijkkroniek.kernel.event.EventType;
import nl.wijkkroniek.kernel.event.ParticipantEvent.ConsentWithdrawn;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.subject.SubjectKind;
import nl.wijkkroniek.recording.keeping.LogOnDisk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the API says of itself is what it does: described here by the running service, and tried with its own examples. */
class TellingOperationsTest {

  @RegisterExtension
  private static final LogOnDisk DISK = new LogOnDisk();
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static ConfigurableApplicationContext service;
  private static String address;
  private static JsonNode api;

  @BeforeAll
  static void serve() throws Exception {
    service = new SpringApplicationBuilder(HouseOfOneService.class)
        .initializers(context -> ((GenericApplicationContext) context).registerBean(MongoDatabase.class, DISK::freshDatabase))
        .run("--server.address=127.0.0.1", "--server.port=0", "--springdoc.api-docs.version=openapi_3_0", "--spring.main.banner-mode=off");
    address = "http://127.0.0.1:" + ((WebServerApplicationContext) service).getWebServer().getPort();
    post("/v1/teams/veerkracht-carnisse/adjustments", "{\"data\":{\"what\":\"Bekend, want er is iets van verteld\"}}", null);
    api = JSON.readTree(HTTP.send(HttpRequest.newBuilder(URI.create(address + "/v3/api-docs")).build(), HttpResponse.BodyHandlers.ofString()).body());
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  static List<EventType> events() {
    return EventType.all().stream().toList();
  }

  @ParameterizedTest
  @MethodSource("events")
  void givenAnEvent_whenTheApiIsRead_thenOneEndpointUnderItsSubjectTakesItWithSchemaExampleAndAnswers(EventType type) {
    Map.Entry<String, JsonNode> path = path(type);
    JsonNode operation = path.getValue().get("post");

    assertThat(path.getKey()).matches("/v1/" + (type.kind() == null ? "\\{subjects}" : type.kind().code() + "s") + "/\\{slug}/[a-z-]+");
    assertThat(operation.get("responses").propertyNames()).contains("200", "201", "400", "409");
    assertThat(operation.at("/responses/201/content/application~1json/schema/$ref").stringValue()).isEqualTo("#/components/schemas/Receipt");
    assertThat(schema(type).get("additionalProperties").booleanValue()).isFalse();
    assertThat(operation.get("summary").stringValue()).isNotBlank();
    assertThat(operation.get("parameters").valueStream().map(parameter -> parameter.get("name").stringValue()))
        .endsWith("slug", "Idempotency-Key").startsWith(type.kind() == null ? "subjects" : "slug");
  }

  @ParameterizedTest
  @MethodSource("events")
  void givenTheExampleOfAnEvent_whenHeldAgainstItsSchemaAndItsRecord_thenBothTakeIt(EventType type) {
    ObjectNode data = (ObjectNode) example(type).get("data");

    assertThat(new HappeningJson(LanguageJson.mapper()).read(type, data, "urn:test").data()).isInstanceOf(type.data());
    assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema(type).toString(), InputFormat.JSON)
        .validate(data.toString(), InputFormat.JSON)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("events")
  void givenTheExampleOfAnEvent_whenToldOverHttp_thenRecordedUnlessItNamesSomethingUnknown(EventType type) throws Exception {
    String kind = type.kind() == null ? "team" : type.kind().code();
    boolean person = type.kind() == SubjectKind.PARTICIPANT;
    String slug = person ? SubjectId.someParticipant(new Random(type.name().hashCode())).slug() : "voorbeeld-" + type.name().toLowerCase(Locale.ROOT);
    if (type.data() == ConsentWithdrawn.class) {
      post("/v1/participants/" + slug + "/consents", "{\"occurredOn\":\"2013\",\"data\":{\"purpose\":\"quotation\"}}", null);
    }
    HttpResponse<String> answer = post(path(type).getKey().replace("{slug}", slug).replace("{subjects}", kind + "s"), example(type).toString(), null);

    if (example(type).toString().contains("019358a1")) {
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
      return;
    }
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    assertThat(answer.headers().firstValue("Location")).isEqualTo(person ? Optional.empty() : Optional.of("/v1/%ss/%s/history".formatted(kind, slug)));
    assertThat(JSON.readTree(answer.body()).get("subject").stringValue()).isEqualTo(kind + "/" + slug);
  }

  @Test
  void givenNobody_whenAParticipantIsProposed_thenItCanBeRegistered_andAnotherIsDrawnTheNextTime() throws Exception {
    JsonNode proposed = JSON.readTree(post("/v1/participant-proposals", "", null).body());
    String registrations = "/v1/participants/%s/registrations".formatted(proposed.get("slug").stringValue());

    assertThat(proposed.get("subject").stringValue()).isEqualTo("participant/" + proposed.get("slug").stringValue());
    assertThat(post("/v1/participant-proposals", "", null).body()).isNotEqualTo(proposed.toString());
    assertThat(post(registrations, "{\"data\":{}}", null).statusCode()).isEqualTo(201);
    assertThat(post("/v1/participants/jan-de-vries/registrations", "{\"data\":{}}", null)).satisfies(refused -> {
      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(refused.body()).contains("so that no name stands anywhere").doesNotContain("jan");
    });
  }

  @Test
  void givenAKey_whenToldTwiceOverHttp_thenCreatedAndThenTheSameReceipt() throws Exception {
    String body = "{\"occurredOn\":\"2013\",\"data\":{\"what\":\"Samen op huisbezoek\"}}";

    HttpResponse<String> first = post("/v1/teams/herhaald/adjustments", body, "sleutel");
    HttpResponse<String> again = post("/v1/teams/herhaald/adjustments", body, "sleutel");

    assertThat(List.of(first.statusCode(), again.statusCode())).containsExactly(201, 200);
    assertThat(again.body()).isEqualTo(first.body());
  }

  private static HttpResponse<String> post(String path, String body, String key) throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path)).header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body));
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static Map.Entry<String, JsonNode> path(EventType type) {
    List<Map.Entry<String, JsonNode>> found = api.get("paths").properties().stream()
        .filter(path -> path.getValue().at("/post/operationId").asString("").equals("tell" + type.name())).toList();
    assertThat(found).as("endpoints for " + type.name()).hasSize(1);
    return found.getFirst();
  }

  private static JsonNode schema(EventType type) {
    return api.at("/components/schemas/" + type.name());
  }

  private static JsonNode example(EventType type) {
    return path(type).getValue().at("/post/requestBody/content/application~1json/example");
  }
}
