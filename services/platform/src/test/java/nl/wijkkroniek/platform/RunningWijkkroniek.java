package nl.wijkkroniek.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole process as it is installed, on a port of its own and a data folder of its own, spoken to over HTTP. */
public final class RunningWijkkroniek implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final ConfigurableApplicationContext context;
  private final HttpClient http = HttpClient.newHttpClient();

  private RunningWijkkroniek(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** Starts it without the examples. */
  public static RunningWijkkroniek empty(Path data) {
    return start(data, "--wijkkroniek.examples=false");
  }

  /** Starts it as a newcomer does, with the examples; they are in the list when this returns. */
  public static RunningWijkkroniek withExamples(Path data) {
    return start(data, "--wijkkroniek.examples=true");
  }

  /** Starts it without the examples, on a MongoDB of its own. */
  public static RunningWijkkroniek on(String mongodb) {
    return new RunningWijkkroniek(Wijkkroniek.start("--server.port=0", "--wijkkroniek.mongodb-uri=" + mongodb, "--wijkkroniek.examples=false"));
  }

  private static RunningWijkkroniek start(Path data, String examples) {
    return new RunningWijkkroniek(Wijkkroniek.start("--server.port=0", "--wijkkroniek.data=" + data, "--wijkkroniek.mongodb-uri=", examples));
  }

  /** What came back. */
  public record Reply(int status, String body, HttpResponse<String> raw) {

    public JsonNode json() {
      return JSON.readTree(body);
    }
  }

  public String address() {
    return "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
  }

  /** A bean of the process, for what HTTP does not tell. */
  public <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  public Reply get(String path, String... headers) {
    return send(HttpRequest.newBuilder(URI.create(address() + path)).GET(), headers);
  }

  public Reply post(String path, String json, String... headers) {
    return post(path, BodyPublishers.ofString(json), "application/json", headers);
  }

  public Reply post(String path, BodyPublisher body, String contentType, String... headers) {
    return send(HttpRequest.newBuilder(URI.create(address() + path)).POST(body).header("Content-Type", contentType), headers);
  }

  /** Records one event that has to be taken; its receipt. */
  public JsonNode record(String path, String json) {
    Reply reply = post(path, json);
    if (reply.status() != 201) {
      throw new AssertionError("POST " + path + " was answered " + reply.status() + ": " + reply.body());
    }
    return reply.json();
  }

  /** Sends a chronicle. */
  public Reply chronicle(String... lines) {
    return post("/v1/chronicles", BodyPublishers.ofString(String.join("\n", lines)), "application/x-ndjson");
  }

  /** Every page of a list, followed to its end. */
  public List<JsonNode> all(String path) {
    var items = new ArrayList<JsonNode>();
    String cursor = "";
    while (cursor != null) {
      JsonNode page = get(path + cursor).json();
      page.path("items").forEach(items::add);
      cursor = page.path("next").isString() ? (path.contains("?") ? "&" : "?") + "cursor=" + page.path("next").stringValue() : null;
    }
    return items;
  }

  @Override
  public void close() {
    http.close();
    context.close();
  }

  private Reply send(HttpRequest.Builder request, String... headers) {
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    try {
      HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
      return new Reply(response.statusCode(), response.body(), response);
    } catch (IOException e) {
      throw new AssertionError("No answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("Interrupted", e);
    }
  }
}
