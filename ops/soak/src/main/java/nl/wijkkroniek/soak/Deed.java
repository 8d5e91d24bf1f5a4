package nl.wijkkroniek.soak;

import java.util.List;
import nl.wijkkroniek.eventstore.codec.LanguageJson;
import nl.wijkkroniek.kernel.event.SubjectEvent;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something one person has to record, ready to be sent, and sent again.
 *
 * @param key what the server recognises it by
 * @param useCase which way in it takes
 * @param path where it is sent to
 * @param body what is said
 */
record Deed(String key, UseCase useCase, String path, String body) {

  private static final JsonMapper JSON = LanguageJson.mapper();

  static Deed of(String key, UseCase useCase, String slug, String occurredOn, List<String> causedBy, SubjectEvent data) {
    ObjectNode body = JSON.createObjectNode().put("occurredOn", occurredOn);
    if (!causedBy.isEmpty()) {
      body.set("causedBy", JSON.valueToTree(causedBy));
    }
    body.set("data", JSON.valueToTree(data));
    return new Deed(key, useCase, useCase.path(slug), body.toString());
  }
}
