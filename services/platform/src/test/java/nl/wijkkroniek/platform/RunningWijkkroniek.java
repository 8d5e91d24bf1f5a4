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
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.wijkkroniek.access.account.Account;
import nl.wijkkroniek.access.account.Accounts;
import nl.wijkkroniek.access.role.Role;
import nl.wijkkroniek.access.token.Tokens;
import nl.wijkkroniek.kernel.subject.SubjectId;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole process as it is installed, on a port of its own and a data folder of its own, spoken to over HTTP. */
public final class RunningWijkkroniek implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String PATIENTLY = "--wijkkroniek.answer-patience=1m";
  /** What is asked is answered within it, or not at all. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final ConfigurableApplicationContext context;
  private final HttpClient http = HttpClient.newHttpClient();

  private final String everything;

  private RunningWijkkroniek(ConfigurableApplicationContext context) {
    this.context = context;
    this.everything = token(Role.values());
  }

  /** Starts it without the examples. */
  public static RunningWijkkroniek empty(Path data, String... settings) {
    return start(data, Stream.concat(Stream.of("--wijkkroniek.examples=false"), Stream.of(settings)));
  }

  /** Starts it as a newcomer does, with the examples; they are in the list when this returns. */
  public static RunningWijkkroniek withExamples(Path data) {
    return start(data, Stream.of("--wijkkroniek.examples=true"));
  }

  /** Starts it without the examples, on a MongoDB of its own. */
  public static RunningWijkkroniek on(String mongodb, Path keys) {
    return new RunningWijkkroniek(Wijkkroniek.start("--server.port=0", "--wijkkroniek.data=" + keys.resolveSibling("data"), "--wijkkroniek.keys=" + keys,
        "--wijkkroniek.mongodb-uri=" + mongodb, "--wijkkroniek.examples=false", PATIENTLY));
  }

  private static RunningWijkkroniek start(Path data, Stream<String> settings) {
    return new RunningWijkkroniek(Wijkkroniek.start(Stream.concat(Stream.of("--server.port=0", "--wijkkroniek.data=" + data,
        "--wijkkroniek.keys=" + data.resolve("keys"), "--wijkkroniek.mongodb-uri=", PATIENTLY), settings).toArray(String[]::new)));
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

  /** What somebody sends who has these roles, and a new account, as {@code Authorization}. */
  public String token(Role... roles) {
    return token(SubjectId.someParticipant(RANDOM), roles);
  }

  /** The same of this participant. */
  public String token(SubjectId participant, Role... roles) {
    Account account = part(Accounts.class).make("test-" + UUID.randomUUID(), "een lang wachtwoord", participant, Set.of(roles), false);
    return "Bearer " + part(Tokens.class).make(account, "test");
  }

  /** A bean of the process, for what HTTP does not tell. */
  public <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  /** The one of this name, where there are more of its kind. */
  public <T> T part(String name, Class<T> type) {
    return context.getBean(name, type);
  }

  /** Asks as somebody who did not say who they are, unless a header does. */
  public Reply get(String path, String... headers) {
    return send(HttpRequest.newBuilder(URI.create(address() + path)).GET(), headers);
  }

  /** Sends as somebody who may do everything, unless a header says who it is. */
  public Reply post(String path, String json, String... headers) {
    return post(path, BodyPublishers.ofString(json), "application/json", headers);
  }

  /** The same of something else than JSON. */
  public Reply post(String path, BodyPublisher body, String contentType, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path)).POST(body).header("Content-Type", contentType);
    boolean told = Arrays.asList(headers).contains("Authorization");
    return send(told ? request : request.header("Authorization", everything), headers);
  }

  /** Records one event that has to be taken; its receipt. */
  public JsonNode record(String path, String json, String... headers) {
    Reply reply = post(path, json, headers);
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
    http.shutdownNow();
    context.close();
  }

  private Reply send(HttpRequest.Builder request, String... headers) {
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    try {
      HttpResponse<String> response = http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
      return new Reply(response.statusCode(), response.body(), response);
    } catch (IOException e) {
      throw new AssertionError("No answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("Interrupted", e);
    }
  }
}
