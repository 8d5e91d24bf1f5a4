package nl.wijkkroniek.recording.chronicle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** A chronicle, written line by line. */
public final class Lines {

  private final List<String> lines = new ArrayList<>();

  /** An event of the source urn:x. Causes are separated by spaces; empty for none. */
  public Lines event(String id, String type, String subject, String occurredOn, String causes, String data) {
    lines.add(line(id, type, subject, occurredOn, causes, data));
    return this;
  }

  public Lines raw(String line) {
    lines.add(line);
    return this;
  }

  public static String line(String id, String type, String subject, String occurredOn, String causes, String data) {
    StringJoiner line = new StringJoiner(",", "{", "}");
    line.add("\"specversion\":\"1.0\"").add("\"id\":\"" + id + '"').add("\"source\":\"urn:x\"").add("\"type\":\"nl.wijkkroniek." + type + '"')
        .add("\"subject\":\"" + subject + '"').add("\"occurredon\":\"" + occurredOn + '"');
    if (!causes.isEmpty()) {
      line.add("\"causedby\":\"" + causes + '"');
    }
    return line.add("\"data\":{" + data + '}').toString();
  }

  public byte[] bytes() {
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
