package nl.wijkkroniek.platform.scenario;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of server-sent events that reads one at a time, and can be killed in the middle. */
final class EventSource implements AutoCloseable {

  private final HttpClient http = HttpClient.newHttpClient();
  private final HttpResponse<InputStream> response;
  private final BufferedReader lines;

  private EventSource(String address, String lastEventId) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/event-stream");
    if (lastEventId != null) {
      request.header("Last-Event-ID", lastEventId);
    }
    try {
      response = http.send(request.build(), BodyHandlers.ofInputStream());
    } catch (IOException unanswered) {
      throw new UncheckedIOException(unanswered);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
    lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
  }

  static EventSource open(String address) {
    return new EventSource(address, null);
  }

  static EventSource resume(String address, String lastEventId) {
    return new EventSource(address, lastEventId);
  }

  /** One event; {@code id} is null where it has none. */
  record Event(String id, String name, String data) {

    JsonNode json() {
      return JsonMapper.shared().readTree(data);
    }

    String happened() {
      return json().get("event").stringValue();
    }
  }

  int status() {
    return response.statusCode();
  }

  String contentType() {
    return response.headers().firstValue("Content-Type").orElse("");
  }

  /** The next event; null at the end of the stream. */
  Event next() {
    String id = null;
    String name = null;
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("id: ")) {
          id = line.substring("id: ".length());
        } else if (line.startsWith("event: ")) {
          name = line.substring("event: ".length());
        } else if (line.startsWith("data: ")) {
          return new Event(id, name, line.substring("data: ".length()));
        }
      }
      return null;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** So many entries. */
  List<Event> entries(int count) {
    List<Event> entries = new ArrayList<>();
    while (entries.size() < count) {
      entries.add(next());
    }
    return entries;
  }

  /** All entries to the end of the stream, which has to be said. */
  List<Event> rest() {
    List<Event> entries = new ArrayList<>();
    for (Event event = next(); event != null; event = next()) {
      if (event.name().equals("end")) {
        return entries;
      }
      entries.add(event);
    }
    throw new AssertionError("the stream broke off after " + entries.size());
  }

  /** Everything that is left, as text. */
  String text() {
    return String.join("\n", lines.lines().toList());
  }

  /** Hangs up, without a word. */
  @Override
  public void close() {
    http.shutdownNow();
  }
}
