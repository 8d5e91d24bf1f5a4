package nl.wijkkroniek.platform.fuzz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;

/** Values that nobody who means well sends. */
final class Odd {

  private static final List<String> TEXTS = List.of("", " ", "\u0000", "a\u0000b", "\u0001\u001b[31m", "\r\n", "\u2028", "\u202eomgekeerd\u202c", "\u200b", "\ufeff", "e\u0301", "\ud83e\udd8a",
      "<script>alert(1)</script>", "${7*7}", "{{7*7}}", "__${7*7}__", "' or 1=1 --", "{\"$gt\":\"\"}", "../../etc/passwd", "%00", "%s%n", "null", "undefined", "NaN", "-1", "0",
      "9223372036854775807", "9223372036854775808", "-9223372036854775808", "1e999", "0x10", "1.5", "true", "a".repeat(101), "a".repeat(5_000), "\u00e9".repeat(2_001), "#", "a#b", "urn:a#b", "a b",
      "team/x", "TEAM/x", "team/", "/", "//", "\\", "a,b,,c", ";", "nl-NL", "z\u0351\u0342\u0302", "\u0130\u0131\u00df");
  private static final List<String> DATES = List.of("0000-00-00", "9999999", "x", "0000", "-0001", "10000", "2013-13", "2013-02-30", "2013-02-29", "2013~", "2013?", "2013%", "201X", "2013/2014",
      "2014/2013", "../2013", "2013/..", "/", "Y-17E7", "Y99999999999", "2013-05-01T24:00:00Z", "2013-05-01T10:00:00", "2013-05-01T10:00:00+99:00", "-999999999-01-01T00:00:00Z",
      "+999999999-12-31T23:59:59Z", "+1000000000-01-01", "2013-W05", "1985-04-12T23:20:30Z", "2013-05-01T10:00:00.0000000001Z", "\u0662\u0660\u0661\u0663");
  private static final List<String> NUMBERS = List.of("-1", "0", "1", "101", "2147483647", "2147483648", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "1.0", "1e3", "+5", " 5",
      "5 ", "\u0665", "0x5", "", "NaN");
  private static final List<String> CURSORS = List.of("x", "x/y", "0", "-1", "~", "AAAA", "MDAw", "bm9uZQ==", "9".repeat(30), ".", "a.b.c", "1-2-3", "2013-05|1", "%", "a".repeat(3_000), "0:0", "-1:-1",
      "9223372036854775807:9223372036854775807");
  private static final List<String> IN_PATH = List.of("..", ".", "...", "%2e%2e", "a%2Fb", "%00", "%", "%zz", "%c0%ae", "%ff", "%E2%80%AE", "a;b=c", ";", "a%3Bb", "Niet%20Goed", "Hoofdletters", "-a", "a-", "a--b",
      "%F0%9F%A6%8A", "a%5Cb", "\\", "%0d%0aX: y", "%250", "a".repeat(101), "a".repeat(4_000), "null", "*", "**", "$", "a.json", "a.xml", "_", "~", "'", "%22", "{slug}", "%7Bslug%7D", "x", "");

  private Odd() {
  }

  static <T> T oneOf(List<T> all, RandomGenerator random) {
    return all.get(random.nextInt(all.size()));
  }

  static String text(RandomGenerator random) {
    return switch (random.nextInt(8)) {
      case 0 -> oneOf(DATES, random);
      case 1 -> oneOf(NUMBERS, random);
      case 2 -> noise(random);
      default -> oneOf(TEXTS, random);
    };
  }

  /** What does not fit a parameter of this name. */
  static String value(String name, RandomGenerator random) {
    if (random.nextInt(5) == 0) {
      return text(random);
    }
    return switch (name) {
      case "asOf", "knownAt", "fromAsOf", "fromKnownAt", "toAsOf", "toKnownAt", "period", "since", "from", "until", "year" -> oneOf(DATES, random);
      case "limit", "after", "most", "months", "depth", "pace", "step", "days", "uses" -> oneOf(NUMBERS, random);
      case "cursor" -> oneOf(CURSORS, random);
      case String _ -> text(random);
    };
  }

  static String inPath(RandomGenerator random) {
    return random.nextInt(6) == 0 ? encoded(text(random)) : oneOf(IN_PATH, random);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String noise(RandomGenerator random) {
    StringBuilder noise = new StringBuilder();
    for (int i = random.nextInt(1, 40); i > 0; i--) {
      int each = random.nextInt(0x2100);
      noise.appendCodePoint(each);
    }
    return noise.toString();
  }
}
