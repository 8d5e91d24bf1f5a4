package nl.wijkkroniek.web.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.wijkkroniek.kernel.words.Refusal;
import nl.wijkkroniek.kernel.words.Words;

/** What the histories found wrong with a question. */
public final class Faults {

  private Faults() {
  }

  /**
   * By field, in the order in which they were found.
   *
   * @param otherwise the field that what is not named is about
   */
  public static Map<String, Words> in(Refusal refusal, String otherwise) {
    Map<String, Words> faults = new LinkedHashMap<>();
    if (refusal.members().get("errors") instanceof List<?> errors) {
      for (Object error : errors) {
        if (error instanceof Map<?, ?> named && named.get("field") instanceof String field && named.get("reason") instanceof Words reason) {
          faults.put(field, reason);
        }
      }
    }
    return faults.isEmpty() ? Map.of(otherwise, refusal.detail()) : faults;
  }
}
