package nl.wijkkroniek.histories.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import nl.wijkkroniek.eventstore.codec.LanguageJson;

/** Examples of answers as they stand in the description of the API: files beside the endpoints, taken from real answers. */
final class ExampleAnswer {

  private ExampleAnswer() {
  }

  /** The example in this resource, as plain maps and lists. */
  static Object read(String resource) {
    try (InputStream in = ExampleAnswer.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new LinkageError("There is no example " + resource);
      }
      return LanguageJson.mapper().readValue(in, Object.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
