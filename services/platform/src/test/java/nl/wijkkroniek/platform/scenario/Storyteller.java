package nl.wijkkroniek.platform.scenario;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import nl.wijkkroniek.platform.RunningWijkkroniek;
import tools.jackson.databind.JsonNode;

/** Tells a running platform what happened, as a story goes on, and asks what is known once all that was told has come into the views. */
final class Storyteller {

  private final RunningWijkkroniek wijkkroniek;
  private long position;

  Storyteller(RunningWijkkroniek wijkkroniek) {
    this.wijkkroniek = wijkkroniek;
  }

  /** Tells one thing, its data written with single quotes; the event it is known by from now on. */
  String tell(String path, String on, String data, String... causes) {
    return receipt(path, on, data, causes).get("event").stringValue();
  }

  /** The same, with all that is said of it. */
  JsonNode receipt(String path, String on, String data, String... causes) {
    String causedBy = Stream.of(causes).map("\"%s\""::formatted).collect(joining(",", "[", "]"));
    JsonNode receipt = wijkkroniek.record(path, "{\"occurredOn\":\"%s\",\"causedBy\":%s,\"data\":%s}".formatted(on, causedBy, quoted(data)));
    position = receipt.get("position").longValue();
    return receipt;
  }

  /** Of the last thing that was told. */
  long position() {
    return position;
  }

  /** An answer that knows all that was told. */
  JsonNode ask(String path) {
    RunningWijkkroniek.Reply reply = wijkkroniek.get(since(path));
    if (reply.status() != 200) {
      throw new AssertionError("GET " + path + " was answered " + reply.status() + ": " + reply.body());
    }
    return reply.json();
  }

  /** A list to its end, of which the first page knows all that was told. */
  List<JsonNode> all(String path) {
    return wijkkroniek.all(since(path));
  }

  /** An event as it is named in an address. */
  static String address(String event) {
    return event.replace("#", "%23");
  }

  static String quoted(String data) {
    return data.replace('\'', '"');
  }

  static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::stringValue).toList();
  }

  private String since(String path) {
    return path + (path.contains("?") ? "&" : "?") + "after=" + position;
  }
}
