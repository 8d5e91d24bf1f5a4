package nl.wijkkroniek.platform.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What answers look like: given once by the process itself on its example chronicles, and kept here. A test holds them to what is described. */
final class AnswerExamples {

  private static final String FILE = "answers.json";

  private final Map<String, Object> byOperation;

  AnswerExamples() {
    try (InputStream kept = AnswerExamples.class.getResourceAsStream(FILE)) {
      byOperation = JsonMapper.shared().readValue(kept, new TypeReference<>() { });
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** An answer of this operation: JSON, or the text of a stream. */
  Optional<Object> of(String operation) {
    return Optional.ofNullable(byOperation.get(operation));
  }
}
