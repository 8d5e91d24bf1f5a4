package nl.wijkkroniek.histories.search;

import java.io.IOException;
import java.io.InputStream;
import nl.wijkkroniek.histories.Refusals;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody is about to contribute. It is for comparing only: nothing that is said of it, also where it is refused, holds any of it.
 *
 * @param text as it is now
 * @param session slug of the session it is for; null for none
 */
record Draft(String text, String session) {

  private static final int MOST_BYTES = 64 * 1024;
  private static final JsonMapper STRICT = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /** What is sent; refuses what is no such thing. */
  static Draft read(InputStream in) throws IOException {
    byte[] sent = in.readNBytes(MOST_BYTES + 1);
    if (sent.length > MOST_BYTES) {
      throw tooLong();
    }
    try {
      Draft draft = STRICT.readValue(sent, Draft.class);
      return draft == null ? new Draft(null, null).checked() : draft.checked();
    } catch (JacksonException unreadable) {
      throw Refusals.invalid("body", "is niet te lezen. Stuur een JSON-object met text en, als die er is, session", "cannot be read. Send a JSON object "
          + "with text and, where there is one, session");
    }
  }

  private Draft checked() {
    if (text == null || text.isBlank()) {
      throw Refusals.invalid("text", "ontbreekt. Stuur de tekst waarmee vergeleken moet worden", "is missing. Send the text to be compared");
    }
    if (text.length() > Resembling.LONGEST_TEXT) {
      throw tooLong();
    }
    return this;
  }

  private static RuntimeException tooLong() {
    return Refusals.invalid("text", "is te lang: ten hoogste %d tekens".formatted(Resembling.LONGEST_TEXT),
        "is too long: at most %d characters".formatted(Resembling.LONGEST_TEXT));
  }
}
