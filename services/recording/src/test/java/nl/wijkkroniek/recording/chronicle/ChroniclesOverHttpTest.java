package nl.wijkkroniek.recording.chronicle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import nl.wijkkroniek.recording.chronicle.importing.ChronicleImport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Chronicles in and out as somebody with an HTTP client meets them. */
class ChroniclesOverHttpTest {

  @RegisterExtension
  private static final TestServer SERVER = new TestServer();
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private ConfigurableApplicationContext house;

  @AfterEach
  void stop() {
    house.close();
  }

  @Test
  void givenAChronicle_whenPosted_thenCreatedAndAgainOkAndItIsListedAndComesOutAgain() throws Exception {
    serve();

    HttpResponse<String> first = post("", "application/x-ndjson", carnisse());
    assertThat(first.statusCode()).isEqualTo(201);
    JsonNode done = JSON.readTree(first.body());
    assertThat(done.get("state").stringValue()).isEqualTo("done");
    assertThat(done.get("recorded").longValue()).isEqualTo(22);
    assertThat(done.get("position").longValue()).isEqualTo(21);
    String location = first.headers().firstValue("Location").orElseThrow();
    assertThat(location).isEqualTo("/v1/chronicle-imports/" + done.get("id").stringValue());
    assertThat(JSON.readTree(get(location).body())).isEqualTo(done);

    HttpResponse<String> again = post("", "text/plain;charset=utf-8", carnisse());
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(JSON.readTree(again.body()).get("says").stringValue()).isEqualTo("Everything was recorded already; nothing changes.");
    assertThat(JSON.readTree(again.body()).has("position")).isFalse();

    JsonNode page = JSON.readTree(get("/v1/chronicle-imports?limit=1").body());
    assertThat(page.get("imports")).singleElement().satisfies(one -> assertThat(one.get("unchanged").longValue()).isEqualTo(22));
    JsonNode rest = JSON.readTree(get("/v1/chronicle-imports?cursor=" + page.get("next").stringValue()).body());
    assertThat(rest.get("imports")).containsExactly(done);
    assertThat(rest.has("next")).isFalse();

    HttpResponse<String> chronicle = get("/v1/chronicles?subject=team/veerkracht-carnisse");
    assertThat(chronicle.statusCode()).isEqualTo(200);
    assertThat(chronicle.headers().firstValue("Content-Type")).contains("application/x-ndjson");
    assertThat(chronicle.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"veerkracht-carnisse.ndjson\"");
    assertThat(chronicle.body().lines()).hasSize(20).allMatch(line -> JSON.readTree(line).get("specversion").stringValue().equals("1.0"));
    assertThat(get("/v1/chronicles").body()).isEqualTo(chronicle.body());

    MeterRegistry meters = house.getBean(MeterRegistry.class);
    assertThat(meters.get("wijkkroniek.import.lines").tag("outcome", "recorded").counter().count()).isEqualTo(22);
    assertThat(meters.get("wijkkroniek.import.lines").tag("outcome", "unchanged").counter().count()).isEqualTo(22);
    assertThat(meters.get("wijkkroniek.import.rate").gauge().value()).isZero();
  }

  @Test
  void givenARecordingThatTakesLonger_whenPosted_thenAcceptedAndItsProgressCanBeAskedUntilItIsDone() throws Exception {
    serve("--wijkkroniek.recording.import-patience=0s");

    HttpResponse<String> answer = post("", "application/x-ndjson", new GeneratedChronicle(2_000, 5).readAllBytes());

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(JSON.readTree(answer.body()).get("state").stringValue()).isEqualTo("recording");
    JsonNode now = JSON.readTree(answer.body());
    Instant deadline = Instant.now().plus(Duration.ofMinutes(1));
    while (!now.get("state").stringValue().equals("done")) {
      assertThat(now.at("/step/total").longValue()).isEqualTo(2_000);
      assertThat(Instant.now()).isBefore(deadline);
      now = JSON.readTree(get(answer.headers().firstValue("Location").orElseThrow()).body());
    }
    assertThat(now.get("recorded").longValue()).isEqualTo(2_000);
    assertThat(now.get("subjects").longValue()).isPositive();
  }

  @Test
  void givenABadLine_whenPosted_thenItIsNamedAndNothingIsRecorded() throws Exception {
    serve();

    HttpResponse<String> answer = post("", "application/x-ndjson", "{\"specversion\":\"0.3\"}\n".getBytes(UTF_8));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(JSON.readTree(answer.body())).isEqualTo(JSON.readTree("""
        {"detail":"One line is wrong; nothing was recorded. Mend the line and send the file again.","badLines":1,
         "errors":[{"line":1,"field":"specversion","reason":"must be '1.0'"}]}"""));
    assertThat(get("/v1/chronicles").body()).isEmpty();
    assertThat(JSON.readTree(get("/v1/chronicle-imports").body()).at("/imports/0/errors/0/reason").stringValue()).isEqualTo("must be '1.0'");
  }

  @Test
  void givenADryRun_whenPosted_thenItSaysWhatWouldBeRecordedAndKeepsNothing() throws Exception {
    serve();

    HttpResponse<String> answer = post("?dryRun=true", "application/cloudevents+json", carnisse());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(JSON.readTree(answer.body()).get("dryRun").booleanValue()).isTrue();
    assertThat(JSON.readTree(answer.body()).get("says").stringValue()).isEqualTo("22 of 22 lines would be recorded; 0 were there already.");
    assertThat(get("/v1/chronicles").body()).isEmpty();
    assertThat(JSON.readTree(get("/v1/chronicle-imports").body()).get("imports")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "text/plain;charset=iso-8859-1 | '' | A chronicle is UTF-8, not ISO-8859-1",
      "application/x-ndjson | gzip | Send the file as it is, not compressed"})
  void givenAFileThatCannotBeReadAsItComes_whenPosted_thenItSaysSo(String type, String encoding, String detail) throws Exception {
    serve();
    HttpRequest.Builder request = HttpRequest.newBuilder(uri("/v1/chronicles")).header("Content-Type", type)
        .POST(BodyPublishers.ofByteArray(new byte[3_000_000]));
    if (!encoding.isEmpty()) {
      request.header("Content-Encoding", encoding);
    }

    HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(detail);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "/v1/chronicles?subject=team/nowhere | 404 | Nothing is recorded here of team/nowhere",
      "/v1/chronicles?subject=nowhere | 400 | is not a subject",
      "/v1/chronicle-imports/nothing | 404 | There is no import with this id",
      "/v1/chronicle-imports?limit=0 | 400 | limit is 1 up to 100",
      "/v1/chronicle-imports?limit=101 | 400 | limit is 1 up to 100"})
  void givenSomethingThatIsNotThere_whenAsked_thenItSaysSo(String path, int status, String detail) throws Exception {
    serve();

    HttpResponse<String> answer = get(path);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains(detail);
  }

  @Test
  void givenTheApi_whenRead_thenChroniclesAreDescribed() throws Exception {
    serve("--springdoc.api-docs.version=openapi_3_0");

    JsonNode api = JSON.readTree(get("/v3/api-docs").body());

    assertThat(api.at("/paths/~1v1~1chronicles/post/responses").propertyNames()).contains("200", "201", "202", "400", "409");
    assertThat(api.at("/paths/~1v1~1chronicles/post/requestBody/content").propertyNames()).contains("application/x-ndjson");
    assertThat(api.at("/paths/~1v1~1chronicles/post/parameters")).singleElement()
        .satisfies(one -> assertThat(one.get("name").stringValue()).isEqualTo("dryRun"));
    assertThat(api.at("/paths/~1v1~1chronicles/post/responses/201/content/application~1json/schema/$ref").stringValue()).endsWith("/ChronicleImport");
    assertThat(api.at("/paths/~1v1~1chronicles/get/responses/200/content").propertyNames()).containsExactly("application/x-ndjson");
    assertThat(api.at("/paths/~1v1~1chronicle-imports/get/parameters")).extracting(one -> one.get("name").stringValue()).containsExactly("cursor", "limit");
    assertThat(api.at("/paths/~1v1~1chronicle-imports~1{id}/get/operationId").stringValue()).isEqualTo("getChronicleImport");
  }

  @Test
  void givenTheHouse_whenItStarts_thenTheWayInIsThereForTheTerminalToo() throws Exception {
    serve();

    house.getBean(ChronicleImport.class).resumeUnfinished().join();

    assertThat(JSON.readTree(get("/v1/chronicle-imports").body()).get("imports")).isEmpty();
  }

  private void serve(String... settings) {
    house = new SpringApplicationBuilder(HouseWithChronicles.class)
        .initializers(context -> ((GenericApplicationContext) context).registerBean(MongoDatabase.class, SERVER::freshDatabase))
        .properties("server.address=127.0.0.1", "server.port=0", "spring.main.banner-mode=off")
        .run(settings);
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + ((WebServerApplicationContext) house).getWebServer().getPort() + path);
  }

  private HttpResponse<String> post(String query, String type, byte[] body) throws IOException, InterruptedException {
    return HTTP.send(HttpRequest.newBuilder(uri("/v1/chronicles" + query)).header("Content-Type", type).header("Accept-Language", "en")
        .POST(BodyPublishers.ofByteArray(body)).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return HTTP.send(HttpRequest.newBuilder(uri(path)).header("Accept-Language", "en").build(), BodyHandlers.ofString());
  }

  private static byte[] carnisse() throws IOException {
    try (InputStream in = ExampleChronicles.open("veerkracht-carnisse.ndjson")) {
      return in.readAllBytes();
    }
  }
}
