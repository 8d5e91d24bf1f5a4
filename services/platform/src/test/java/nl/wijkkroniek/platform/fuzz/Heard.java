package nl.wijkkroniek.platform.fuzz;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What came back.
 *
 * @param status 0 where nothing came
 * @param headers by their names in small letters
 * @param body as far as it was read
 * @param millis how long that took
 */
record Heard(int status, Map<String, List<String>> headers, String body, long millis) {

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT))).map(List::getFirst);
  }

  boolean isProblem() {
    return header("Content-Type").orElse("").startsWith("application/problem+json");
  }

  @Override
  public String toString() {
    return "%d %s in %d ms: %s".formatted(status, headers, millis, body.length() > 600 ? body.substring(0, 600) + "..." : body);
  }
}
