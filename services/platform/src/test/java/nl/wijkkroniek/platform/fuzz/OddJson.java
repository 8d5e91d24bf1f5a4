package nl.wijkkroniek.platform.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON as a program with a fault writes it, or somebody who means harm. */
final class OddJson {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int DEEP = 20_000;
  private static final int LONG = 300_000;
  private static final int MANY = 2_000;
  private static final List<String> WHOLE = List.of("", " ", "[]", "{}", "null", "1", "\"x\"", "true", "[[", "{\"data\":", "{]", "\ufeff{}", "{}{}", "{'a':1}", "{a:1}", "{\"data\":[]}", "{\"data\":1}",
      "{\"data\":\"x\"}", "{\"data\":null}", "{\"occurredOn\":{},\"data\":{}}", "{\"causedBy\":\"x\",\"data\":{}}", "{\"causedBy\":[null],\"data\":{}}", "{\"causedBy\":[[[]]],\"data\":{}}",
      "{\"basedOn\":-1,\"data\":{}}", "{\"basedOn\":9223372036854775807,\"data\":{}}", "{\"basedOn\":1e400,\"data\":{}}", "/* x */{}", "NaN", "-Infinity");
  private static final List<byte[]> NOT_TEXT = List.of(new byte[] {(byte) 0xff}, new byte[] {(byte) 0xc0, (byte) 0x80}, new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80}, new byte[] {0}, new byte[] {0x1b},
      new byte[] {(byte) 0xf8, (byte) 0x88}, new byte[] {(byte) 0xe2});
  private static final List<String> NUMBERS = List.of("1e400", "-1e400", "1e-400", "9223372036854775808", "-9223372036854775809", "9".repeat(2_000), "0." + "1".repeat(2_000), "1e999999999", "-0", "1.5", "12",
      "2147483648");
  private static final List<String> ESCAPES = List.of("\\ud800", "\\udc00\\ud800", "\\u0000", "\\u202e", "\\x41", "\\u12", "\\u001b", "\\ufffe", "\\\\", "\\ud83e\\udd8a");

  private final RandomGenerator random;

  OddJson(RandomGenerator random) {
    this.random = random;
  }

  /** This, with something odd in it or about it. */
  byte[] of(JsonNode usual) {
    return switch (random.nextInt(12)) {
      case 0 -> bytes(Odd.oneOf(WHOLE, random));
      case 1 -> cut(bytes(usual.toString()));
      case 2 -> planted(bytes(usual.toString()), Odd.oneOf(NOT_TEXT, random));
      case 3 -> bytes(usual.toString().replaceFirst("\"(?=[^\":,{}]*\"\\s*[,}])", "\"" + Odd.oneOf(ESCAPES, random).replace("\\", "\\\\")));
      case 4 -> deep(usual);
      case 5 -> twice(usual);
      case 6 -> usual.toString().getBytes(random.nextBoolean() ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1);
      case 7 -> bytes(usual.toString().replaceFirst(":(\\s*)(\"[^\"]*\"|\\d+|true|false)", ":" + Odd.oneOf(NUMBERS, random)));
      default -> bytes(changed(usual, random.nextInt(1, 4)).toString());
    };
  }

  private JsonNode changed(JsonNode usual, int times) {
    JsonNode copy = usual.deepCopy();
    for (int i = 0; i < times; i++) {
      List<ObjectNode> objects = new ArrayList<>();
      collect(copy, objects);
      List<ObjectNode> filled = objects.stream().filter(object -> !object.isEmpty()).toList();
      if (!filled.isEmpty()) {
        change(Odd.oneOf(filled, random));
      }
    }
    return copy;
  }

  private void change(ObjectNode object) {
    String field = Odd.oneOf(List.copyOf(object.propertyNames()), random);
    JsonNode was = object.get(field);
    switch (random.nextInt(12)) {
      case 0 -> object.remove(field);
      case 1 -> object.set(Odd.oneOf(List.of(field + "x", field.toUpperCase(Locale.ROOT), "", "__proto__", "$where", "a.b", "\u0000", Odd.text(random)), random), object.remove(field));
      case 2 -> object.putNull(field);
      case 3 -> object.put(field, "a".repeat(random.nextInt(20) == 0 ? LONG : 10_001));
      case 4 -> object.set(field, NODES.arrayNode().add(was));
      case 5 -> object.set(field, NODES.objectNode().set(field, was));
      case 6 -> object.put(field, random.nextBoolean());
      case 7 -> object.put(field, random.nextLong());
      case 8 -> object.set(field, many(was));
      default -> object.put(field, Odd.value(field.equals("occurredOn") ? "asOf" : field, random));
    }
  }

  private JsonNode many(JsonNode was) {
    var all = NODES.arrayNode();
    // What is large already is not made many times larger: the sender would run out of memory before the house hears it.
    int most = Math.clamp(LONG / Math.max(1, was.toString().length()), 1, MANY);
    for (int i = random.nextInt(most); i >= 0; i--) {
      all.add(was);
    }
    return all;
  }

  private static void collect(JsonNode node, List<ObjectNode> objects) {
    if (node instanceof ObjectNode object) {
      objects.add(object);
    }
    node.forEach(each -> collect(each, objects));
  }

  private byte[] deep(JsonNode usual) {
    String open = random.nextBoolean() ? "[" : "{\"a\":";
    String nested = open.repeat(DEEP) + "1" + (open.equals("[") ? "]" : "}").repeat(random.nextBoolean() ? DEEP : 0);
    return bytes(random.nextBoolean() ? nested : usual.toString().replaceFirst(":", ":" + nested + ",\"b\":"));
  }

  private byte[] twice(JsonNode usual) {
    String text = usual.toString();
    int open = random.nextBoolean() ? text.indexOf('{') : text.lastIndexOf('{');
    int close = text.indexOf(',', open) < 0 ? text.indexOf('}', open) : text.indexOf(',', open);
    return bytes(open < 0 || close < 0 ? text : text.substring(0, open + 1) + text.substring(open + 1, close) + "," + text.substring(open + 1));
  }

  private byte[] cut(byte[] all) {
    return Arrays.copyOf(all, random.nextInt(all.length + 1));
  }

  private byte[] planted(byte[] all, byte[] foreign) {
    int at = random.nextInt(all.length + 1);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(all, 0, at);
    out.writeBytes(foreign);
    out.write(all, at, all.length - at);
    return out.toByteArray();
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static JsonNode read(String text) {
    return JSON.readTree(text);
  }
}
