package nl.wijkkroniek.soak;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The process spoken to over HTTP, with the tokens of its example accounts: the facilitator records, the steward imports and reads the meters. */
final class Api implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String AUTHORIZATION = "Authorization";
  private static final String FACILITATOR = "Bearer voorbeeld-begeleider";
  private static final String STEWARD = "Bearer voorbeeld-beheerder";

  private final String address;
  private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  Api(String address) {
    this.address = address;
  }

  /** What came back. */
  record Reply(int status, String body) {

    JsonNode json() {
      return JSON.readTree(body);
    }
  }

  boolean isReady() {
    return get("/actuator/health/readiness").filter(reply -> reply.status() == 200).isPresent();
  }

  /** What is there; empty when no answer came. */
  Optional<Reply> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(address + path)).GET());
  }

  /** What is there for the steward; empty when no answer came. */
  Optional<Reply> asSteward(String path) {
    return send(HttpRequest.newBuilder(URI.create(address + path)).header(AUTHORIZATION, STEWARD).GET());
  }

  /** Sends what is to be recorded, under its key; empty when no answer came, so that nobody knows whether it was. */
  Optional<Reply> record(Deed deed) {
    return send(HttpRequest.newBuilder(URI.create(address + deed.path())).header("Content-Type", "application/json")
        .header(AUTHORIZATION, FACILITATOR).header("Idempotency-Key", deed.key()).POST(BodyPublishers.ofString(deed.body(), StandardCharsets.UTF_8)));
  }

  /** Sends a chronicle; empty when no answer came. */
  Optional<Reply> chronicle(String lines) {
    return send(HttpRequest.newBuilder(URI.create(address + "/v1/chronicles")).header("Content-Type", "application/x-ndjson")
        .header(AUTHORIZATION, STEWARD).POST(BodyPublishers.ofString(lines, StandardCharsets.UTF_8)));
  }

  /** A number among the metrics; 0 as long as it is not there. */
  double metric(String name) {
    return asSteward("/actuator/prometheus").stream().flatMap(reply -> reply.body().lines())
        .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))).sum();
  }

  private Optional<Reply> send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response = http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
      return Optional.of(new Reply(response.statusCode(), response.body()));
    } catch (IOException noAnswer) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
