package nl.wijkkroniek.recording.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import nl.wijkkroniek.kernel.event.EventType;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** One example of the data of every event, as a participant could have told it. */
final class Examples {

  private final Map<String, Object> byName;

  private Examples(Map<String, Object> byName) {
    this.byName = byName;
  }

  static Examples bundled() {
    try (InputStream file = Examples.class.getResourceAsStream("examples.json")) {
      return new Examples(JsonMapper.shared().readValue(file, new TypeReference<Map<String, Object>>() { }));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The data of an event of this type; null when there is no example of it. */
  Object of(EventType type) {
    return byName.get(type.name());
  }
}
