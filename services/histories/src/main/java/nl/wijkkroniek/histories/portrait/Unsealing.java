package nl.wijkkroniek.histories.portrait;

import java.util.ArrayList;
import java.util.List;
import nl.wijkkroniek.kernel.sealing.Opening;
import nl.wijkkroniek.kernel.sealing.SealedText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Opens the sealed texts in a state that is kept, wherever they stand in it. What cannot be read any more says so. */
final class Unsealing {

  private Unsealing() {
  }

  /** The same state in the clear; it is changed where it stands. */
  static JsonNode of(JsonNode state, Opening opening) {
    List<String> sealed = new ArrayList<>();
    collect(state, sealed);
    if (!sealed.isEmpty()) {
      opening.expect(sealed);
      open(state, opening);
    }
    return state;
  }

  private static void collect(JsonNode node, List<String> sealed) {
    if (isSealed(node)) {
      sealed.add(node.stringValue());
    }
    node.values().forEach(inner -> collect(inner, sealed));
  }

  private static void open(JsonNode node, Opening opening) {
    switch (node) {
      case ObjectNode object -> object.properties().forEach(field -> field.setValue(opened(field.getValue(), opening)));
      case ArrayNode array -> {
        for (int i = 0; i < array.size(); i++) {
          array.set(i, opened(array.get(i), opening));
        }
      }
      default -> { }
    }
  }

  private static JsonNode opened(JsonNode node, Opening opening) {
    if (isSealed(node)) {
      return StringNode.valueOf(opening.open(node.stringValue()).orElse(SealedText.UNREADABLE));
    }
    open(node, opening);
    return node;
  }

  private static boolean isSealed(JsonNode node) {
    return node.isString() && SealedText.is(node.stringValue());
  }
}
