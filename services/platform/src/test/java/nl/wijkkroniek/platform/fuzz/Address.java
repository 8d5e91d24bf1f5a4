package nl.wijkkroniek.platform.fuzz;

import java.util.List;
import nl.wijkkroniek.access.role.Rule;
import tools.jackson.databind.JsonNode;

/**
 * An address of the house, with what it is usually sent.
 *
 * @param parameters of its query, or of its form
 * @param example of its body; null where it takes none, or a form
 */
record Address(Rule rule, Takes takes, List<String> parameters, JsonNode example) {

  /** What it takes as a body. */
  enum Takes {
    NOTHING, FORM, JSON, LINES
  }

  boolean isApi() {
    return rule.pattern().startsWith("/v1");
  }

  @Override
  public String toString() {
    return rule.method() + " " + rule.pattern();
  }
}
