package nl.wijkkroniek.histories.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import nl.wijkkroniek.histories.Share;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Patches against a naive application of RFC 6902, written only for the test. */
class JsonPatchTest {

  private static final JsonMapper JSON = JsonMapper.shared();

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '!', value = {
      "{} | {} | []",
      "{\"a\":1} | {\"a\":2} | [{\"op\":\"replace\",\"path\":\"/a\",\"value\":2}]",
      "{\"a\":1} | {} | [{\"op\":\"remove\",\"path\":\"/a\"}]",
      "{} | {\"a/b~c\":1} | [{\"op\":\"add\",\"path\":\"/a~1b~0c\",\"value\":1}]",
      "[1,2,3] | [1,3] | [{\"op\":\"remove\",\"path\":\"/1\"}]",
      "[1,3] | [1,2,3] | [{\"op\":\"add\",\"path\":\"/1\",\"value\":2}]",
      "[{\"a\":1},2] | [{\"a\":3},2] | [{\"op\":\"replace\",\"path\":\"/0/a\",\"value\":3}]",
      "[] | [1,2] | [{\"op\":\"add\",\"path\":\"/0\",\"value\":1},{\"op\":\"add\",\"path\":\"/1\",\"value\":2}]"})
  void givenTwoDocuments_whenCompared_thenThePatchSaysNoMoreThanWhatChanged(String before, String after, String patch) {
    assertThat(JsonPatch.between(JSON.readTree(before), JSON.readTree(after))).isEqualTo(JSON.readTree(patch));
  }

  @Test
  void givenAnyTwoDocuments_whenThePatchIsApplied_thenTheOneBecomesTheOther() {
    Share share = Share.of(5_000, 20261122);
    for (int turn = 0; turn < share.rounds(); turn++) {
      Random random = new Random(share.seed() + turn);
      JsonNode before = document(random, 3);
      JsonNode after = random.nextInt(4) == 0 ? document(random, 3) : altered(before.deepCopy(), random);

      assertThat(applied(before, JsonPatch.between(before, after))).as("seed %d turn %d: %s to %s", share.seed(), turn, before, after).isEqualTo(after);
    }
  }

  @Test
  void givenListsThatHaveLittleInCommonAndAreLong_whenCompared_thenThePatchIsFoundAllTheSame() {
    ArrayNode before = JsonNodeFactory.instance.arrayNode();
    ArrayNode after = JsonNodeFactory.instance.arrayNode();
    for (int each = 0; each < 2_000; each++) {
      before.add(each);
      after.add(-each - 1).add(each);
    }

    assertThat(applied(before, JsonPatch.between(before, after))).isEqualTo(after);
  }

  private static JsonNode document(Random random, int depth) {
    int kind = random.nextInt(depth == 0 ? 2 : 4);
    if (kind < 2) {
      return kind == 0 ? JsonNodeFactory.instance.numberNode(random.nextInt(4)) : JsonNodeFactory.instance.stringNode("t" + random.nextInt(4));
    }
    if (kind == 2) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      for (int each = random.nextInt(5); each > 0; each--) {
        object.set("k/~" + random.nextInt(6), document(random, depth - 1));
      }
      return object;
    }
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (int each = random.nextInt(7); each > 0; each--) {
      list.add(document(random, depth - 1));
    }
    return list;
  }

  private static JsonNode altered(JsonNode node, Random random) {
    if (node instanceof ArrayNode list && !list.isEmpty()) {
      int place = random.nextInt(list.size());
      switch (random.nextInt(3)) {
        case 0 -> list.remove(place);
        case 1 -> list.insert(place, document(random, 1));
        default -> list.set(place, altered(list.get(place), random));
      }
      return list;
    }
    if (node instanceof ObjectNode object && !object.isEmpty()) {
      String name = object.propertyNames().iterator().next();
      object.set(name, altered(object.get(name), random));
      return object;
    }
    return document(random, 2);
  }

  private static JsonNode applied(JsonNode before, ArrayNode patch) {
    JsonNode document = before.deepCopy();
    for (JsonNode operation : patch) {
      document = applied(document, operation);
    }
    return document;
  }

  private static JsonNode applied(JsonNode document, JsonNode operation) {
    String path = operation.get("path").stringValue();
    if (path.isEmpty()) {
      return operation.get("value");
    }
    int slash = path.lastIndexOf('/');
    JsonNode parent = document.at(path.substring(0, slash));
    String last = path.substring(slash + 1).replace("~1", "/").replace("~0", "~");
    boolean removes = operation.get("op").stringValue().equals("remove");
    boolean adds = operation.get("op").stringValue().equals("add");
    if (parent instanceof ArrayNode list) {
      int place = Integer.parseInt(last);
      if (removes) {
        list.remove(place);
      } else if (adds) {
        list.insert(place, operation.get("value"));
      } else {
        list.set(place, operation.get("value"));
      }
    } else if (removes) {
      ((ObjectNode) parent).remove(last);
    } else {
      ((ObjectNode) parent).set(last, operation.get("value"));
    }
    return document;
  }
}
