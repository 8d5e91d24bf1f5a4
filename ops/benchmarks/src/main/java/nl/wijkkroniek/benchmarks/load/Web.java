package nl.wijkkroniek.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import nl.wijkkroniek.eventstore.codec.LanguageJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Wijkkroniek spoken to over HTTP: asked as anyone asks, told with the token of the example facilitator. */
final class Web implements AutoCloseable {

  private static final JsonMapper JSON = LanguageJson.mapper();
  private static final int UNAVAILABLE = 503;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String FACILITATOR = "Bearer voorbeeld-begeleider";

  private final String address;
  private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** The house could not answer in time, and said so. Any other failure of it is a fault. */
  static final class NotAnswered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private NotAnswered(String message) {
      super(message);
    }
  }

  Web(int port) {
    this.address = "http://127.0.0.1:" + port;
  }

  /** Whether it answers, and says it is ready. */
  boolean isReady() {
    try {
      return send(get("/actuator/health/readiness")).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** What is there. Throws {@link IllegalStateException} for any other answer than 200. */
  JsonNode read(String path) {
    return find(path).orElseThrow(() -> new IllegalStateException(path + " is not there"));
  }

  /** What is there; empty for 404. */
  Optional<JsonNode> find(String path) {
    HttpResponse<String> response = sent(get(path));
    return response.statusCode() == 404 ? Optional.empty() : Optional.of(content(response, 200));
  }

  /** Records something, under a key of its own; gives the receipt. */
  JsonNode record(String path, String body) {
    return content(sent(HttpRequest.newBuilder(URI.create(address + path)).header("Content-Type", "application/json")
        .header("Authorization", FACILITATOR).header("Idempotency-Key", UUID.randomUUID().toString()).POST(BodyPublishers.ofString(body))), 201);
  }

  private HttpRequest.Builder get(String path) {
    return HttpRequest.newBuilder(URI.create(address + path)).GET();
  }

  private static JsonNode content(HttpResponse<String> response, int wanted) {
    if (response.statusCode() == UNAVAILABLE) {
      throw new NotAnswered(response.uri() + " answered " + response.statusCode() + ": " + response.body());
    }
    if (response.statusCode() != wanted) {
      throw new IllegalStateException("%s answered %d: %s".formatted(response.uri(), response.statusCode(), response.body()));
    }
    return JSON.readTree(response.body());
  }

  private HttpResponse<String> sent(HttpRequest.Builder request) {
    try {
      return send(request);
    } catch (IOException e) {
      throw new IllegalStateException("no answer: " + e, e);
    }
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
    try {
      return http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
