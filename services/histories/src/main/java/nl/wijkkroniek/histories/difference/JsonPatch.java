package nl.wijkkroniek.histories.difference;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What makes one JSON document of another, as a JSON Patch of {@code add}, {@code remove} and {@code replace}. Of a list only what lies between its equal
 * beginning and its equal end is looked at, so that a long list that grew costs its length.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6902">RFC 6902</a>
 */
public final class JsonPatch {

  /**
   * Most pairs of elements that are compared to find what two stretches of a list have in common; beyond that the one is replaced by the other, place by
   * place.
   */
  private static final int MOST_PAIRS = 250_000;

  private final ArrayNode operations = JsonNodeFactory.instance.arrayNode();

  private JsonPatch() {
  }

  /** The patch that makes {@code after} of {@code before}; empty where they are equal. */
  public static ArrayNode between(JsonNode before, JsonNode after) {
    var patch = new JsonPatch();
    patch.compare("", before, after);
    return patch.operations;
  }

  private void compare(String path, JsonNode before, JsonNode after) {
    if (before.equals(after)) {
      return;
    }
    if (before instanceof ObjectNode one && after instanceof ObjectNode other) {
      objects(path, one, other);
    } else if (before instanceof ArrayNode one && after instanceof ArrayNode other) {
      lists(path, one, other);
    } else {
      add("replace", path, after);
    }
  }

  private void objects(String path, ObjectNode before, ObjectNode after) {
    before.propertyNames().stream().filter(name -> !after.has(name)).forEach(name -> remove(path + "/" + escaped(name)));
    after.properties().forEach(each -> {
      String there = path + "/" + escaped(each.getKey());
      if (before.has(each.getKey())) {
        compare(there, before.get(each.getKey()), each.getValue());
      } else {
        add("add", there, each.getValue());
      }
    });
  }

  private void lists(String path, ArrayNode before, ArrayNode after) {
    int start = 0;
    while (start < before.size() && start < after.size() && before.get(start).equals(after.get(start))) {
      start++;
    }
    int end = 0;
    while (end < before.size() - start && end < after.size() - start && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
      end++;
    }
    between(path, start, stretch(before, start, end), stretch(after, start, end));
  }

  private void between(String path, int start, List<JsonNode> before, List<JsonNode> after) {
    if (before.size() == after.size() || (long) before.size() * after.size() > MOST_PAIRS) {
      placeByPlace(path, start, before, after);
      return;
    }
    int[][] common = common(before, after);
    int one = 0;
    int other = 0;
    int place = start;
    while (one < before.size() || other < after.size()) {
      if (one < before.size() && other < after.size() && before.get(one).equals(after.get(other))) {
        one++;
        other++;
        place++;
      } else if (one < before.size() && (other == after.size() || common[one + 1][other] >= common[one][other + 1])) {
        remove(path + "/" + place);
        one++;
      } else {
        add("add", path + "/" + place, after.get(other));
        other++;
        place++;
      }
    }
  }

  private void placeByPlace(String path, int start, List<JsonNode> before, List<JsonNode> after) {
    int both = Math.min(before.size(), after.size());
    for (int each = 0; each < both; each++) {
      compare(path + "/" + (start + each), before.get(each), after.get(each));
    }
    for (int each = before.size() - 1; each >= both; each--) {
      remove(path + "/" + (start + each));
    }
    for (int each = both; each < after.size(); each++) {
      add("add", path + "/" + (start + each), after.get(each));
    }
  }

  /** How many elements the rest of the one and the rest of the other have in common, in the same order. */
  private static int[][] common(List<JsonNode> before, List<JsonNode> after) {
    int[][] common = new int[before.size() + 1][after.size() + 1];
    for (int one = before.size() - 1; one >= 0; one--) {
      for (int other = after.size() - 1; other >= 0; other--) {
        common[one][other] = before.get(one).equals(after.get(other)) ? common[one + 1][other + 1] + 1
            : Math.max(common[one + 1][other], common[one][other + 1]);
      }
    }
    return common;
  }

  private static List<JsonNode> stretch(ArrayNode list, int start, int end) {
    List<JsonNode> stretch = new ArrayList<>();
    for (int each = start; each < list.size() - end; each++) {
      stretch.add(list.get(each));
    }
    return stretch;
  }

  private void remove(String path) {
    operations.addObject().put("op", "remove").put("path", path);
  }

  private void add(String operation, String path, JsonNode value) {
    operations.addObject().put("op", operation).put("path", path).set("value", value);
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
