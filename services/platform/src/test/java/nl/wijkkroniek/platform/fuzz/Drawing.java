package nl.wijkkroniek.platform.fuzz;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.wijkkroniek.platform.fuzz.Address.Takes;
import nl.wijkkroniek.platform.fuzz.Ask.Framing;
import tools.jackson.databind.JsonNode;

/** Draws a request to an address: as it should be, and then wrong in one place or a few. */
final class Drawing {

  private static final Pattern VARIABLE = Pattern.compile("\\{(\\*?\\w+)}");
  private static final Pattern EVENT = Pattern.compile("\"event\":\"[^\"]*\"|019358a1-[0-9a-f-]{27}");
  private static final List<String> METHODS = List.of("HEAD", "OPTIONS", "PUT", "DELETE", "PATCH", "TRACE", "POST", "GET", "BREW", "CONNECT", "get", "PROPFIND");
  private static final List<String> HEADERS = List.of("Accept: text/csv", "Accept: x", "Accept: */*;q=2", "Accept: application/xml, text/html;q=0.1", "Accept: ,", "Accept-Language: en", "Accept-Language: xx-@@",
      "Accept-Language: " + "en,".repeat(2_000), "Accept-Language: *", "Last-Event-ID: x", "Last-Event-ID: 1:1", "Last-Event-ID: 99999999999999999999", "Last-Event-ID: \u00e9", "Range: bytes=0-", "Range: bytes=9-1",
      "If-Modified-Since: x", "If-None-Match: *", "Expect: 200-ok", "X-Forwarded-Host: kwaad.example", "X-Forwarded-For: 1.2.3.4", "X-HTTP-Method-Override: DELETE", "Origin: null", "Origin: https://kwaad.example",
      "Origin: ://", "Sec-Fetch-Site: cross-site", "Content-Encoding: gzip", "Accept-Encoding: br;q=x", "Forwarded: for=x", "Upgrade: h2c", "Cookie: a=b; a; ;=", "Cookie: taal=xx", "Content-Length: 5",
      "Content-Length: -1", "Content-Length: 99999999999999999999", "Transfer-Encoding: gzip", "Transfer-Encoding: chunked, chunked", "X-Empty:", "X-Long: " + "a".repeat(7_000), "X-Longer: " + "a".repeat(20_000), "Idempotency-Key: ",
      "Idempotency-Key: " + "k".repeat(201), "Idempotency-Key: a b", "Idempotency-Key: \u00e9", "Idempotency-Key: k", "Host: kwaad.example", "Host:", "Host: 127.0.0.1:99999", "Host: [::1", "No colon", ": no name", "B\u00e4d: x", "Accept-Language: \u0085", "Accept: \u0085", "User-Agent: \u0085", "Cookie: \u0085", "Origin: \u0085", "Last-Event-ID: \u0085", "Range: \u0085", "Authorization: \u0085");
  private static final List<String> TYPES = List.of("application/json;charset=utf-16", "application/json;charset=klinkklank", "application/json;charset=", "text/plain", "application/xml", "multipart/form-data", "multipart/form-data; boundary=x",
      "application/x-www-form-urlencoded", "application/x-www-form-urlencoded;charset=utf-7x", "x", "/", "a/b/c", "application/json;;;=", "*/*", "application/problem+json", "application/x-ndjson;charset=latin1", "text/html", "application/octet-stream", "");

  private final Known known;
  private final Askers askers;
  private final RandomGenerator random;

  Drawing(Known known, Askers askers, RandomGenerator random) {
    this.known = known;
    this.askers = askers;
    this.random = random;
  }

  /** One to this address. */
  Ask to(Address address) {
    Askers.Asker asker = askers.draw(random);
    boolean asItShould = sometimes(12);
    Framing framing = address.takes() == Takes.NOTHING ? Framing.NONE : framing(asItShould);
    String method = asItShould || !sometimes(14) ? address.rule().method() : Odd.oneOf(METHODS, random);
    if (framing == Framing.NONE && method.equals("POST")) {
      framing = Framing.LENGTH;
    }
    return new Ask(method, target(address, asItShould), headers(address, asker, asItShould), body(address, asker, asItShould), framing);
  }

  private boolean sometimes(int ofHundred) {
    return random.nextInt(100) < ofHundred;
  }

  private Framing framing(boolean asItShould) {
    return asItShould || !sometimes(25) ? Framing.LENGTH
        : Odd.oneOf(List.of(Framing.NONE, Framing.CHUNKED, Framing.CHUNKED, Framing.LENGTH_CUT_SHORT, Framing.CHUNKS_CUT_SHORT), random);
  }

  private String target(Address address, boolean asItShould) {
    String path = VARIABLE.matcher(address.rule().pattern()).replaceAll(variable -> Matcher.quoteReplacement(
        asItShould || !sometimes(15) ? usual(variable.group(1), address.rule().pattern()) : Odd.inPath(random)));
    String query = address.takes() == Takes.FORM && !sometimes(10) ? "" : query(address.parameters(), asItShould);
    String target = query.isEmpty() ? path : path + "?" + query;
    return asItShould || !sometimes(4) ? target
        : Odd.oneOf(List.of(path + "/", "/" + target, path + "//", path + "/../x", path + "?" + "a=b&".repeat(2_000), path + "?%", path + "?=&&=", path + "?a[b]=c|d", "http://kwaad.example" + path, path + "#x", path + ";jsessionid=x", "*", "x", path + "?q=" + "a".repeat(9_000)), random);
  }

  private String usual(String variable, String pattern) {
    return switch (variable) {
      case "slug" -> sometimes(30) && pattern.startsWith("/v1/") ? known.newSlug(random) : known.slug(kind(pattern), random);
      case "subjects", "section" -> Odd.oneOf(List.of("teams", "roles", "experiments", "sessions", "circles", "alumnidays"), random);
      case "*file" -> "/" + Odd.oneOf(List.of("site.css", "replay.js", "x"), random);
      case "*group" -> Odd.oneOf(List.of("", "/liveness", "/readiness", "/x"), random);
      case String _ -> known.value(variable, random);
    };
  }

  private static String kind(String pattern) {
    String kinds = pattern.replaceFirst("^/v1", "").split("/")[1];
    return kinds.startsWith("{") ? "team" : kinds.substring(0, kinds.length() - 1);
  }

  private String query(List<String> parameters, boolean asItShould) {
    List<String> drawn = new ArrayList<>();
    for (String name : parameters) {
      if (asItShould ? sometimes(20) : sometimes(parameters.size() > 8 ? 20 : 45)) {
        String value = asItShould || sometimes(50) ? known.value(name, random) : Odd.value(name, random);
        drawn.add(name + "=" + (value.contains("%") && sometimes(50) && value.chars().allMatch(each -> each > ' ' && each < 127) ? value : Odd.encoded(value)));
      }
    }
    if (!asItShould && sometimes(10)) {
      drawn.add(drawn.isEmpty() || sometimes(50) ? Odd.encoded(Odd.text(random)) + "=" + Odd.encoded(Odd.text(random)) : drawn.getFirst());
    }
    return String.join("&", drawn);
  }

  private List<String> headers(Address address, Askers.Asker asker, boolean asItShould) {
    List<String> headers = new ArrayList<>(List.of("Host: 127.0.0.1", "Connection: close"));
    headers.addAll(asker.headers());
    String type = switch (address.takes()) {
      case NOTHING -> null;
      case FORM -> "application/x-www-form-urlencoded";
      case JSON -> "application/json";
      case LINES -> "application/x-ndjson";
    };
    boolean odd = !asItShould && sometimes(8);
    if (type != null && !(odd && sometimes(30))) {
      headers.add("Content-Type: " + (odd ? Odd.oneOf(TYPES, random) : type));
    }
    if (!asItShould && sometimes(25)) {
      String drawn = Odd.oneOf(HEADERS, random);
      if (drawn.startsWith("Host:")) {
        headers.removeFirst();
      }
      headers.add(drawn);
    }
    return headers;
  }

  private byte[] body(Address address, Askers.Asker asker, boolean asItShould) {
    return switch (address.takes()) {
      case NOTHING -> new byte[0];
      case FORM -> form(address, asker, asItShould);
      case JSON -> json(address.example(), asItShould);
      case LINES -> lines(asItShould);
    };
  }

  private byte[] json(JsonNode example, boolean asItShould) {
    JsonNode usual = example == null ? OddJson.read("{}") : OddJson.read(EVENT.matcher(example.toString()).replaceAll(found ->
        Matcher.quoteReplacement(found.group().startsWith("\"event\"") ? "\"event\":\"" + known.event(random) + "\"" : known.event(random))));
    return asItShould || sometimes(15) ? OddJson.bytes(usual.toString()) : new OddJson(random).of(usual);
  }

  private byte[] form(Address address, Askers.Asker asker, boolean asItShould) {
    if (!asItShould && sometimes(6)) {
      return Odd.oneOf(List.of("", "=", "&&&", "%", "a=%zz", "%00=%00", "a=b&".repeat(3_000), "\u0000\u0001", "{\"a\":1}", "a=" + "x".repeat(1_100_000), "--x\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nx\r\n--x--"), random)
          .getBytes(StandardCharsets.UTF_8);
    }
    List<String> fields = new ArrayList<>();
    for (String name : address.parameters()) {
      if (asItShould || !sometimes(12)) {
        String value = asItShould || sometimes(60) ? known.value(name, random) : Odd.value(name, random);
        IntStream.rangeClosed(0, !asItShould && sometimes(5) ? 1 : 0).forEach(_ -> fields.add(name + "=" + Odd.encoded(value)));
      }
    }
    if (asker.formWord() != null) {
      fields.add("_csrf=" + Odd.encoded(asker.formWord()));
    }
    return String.join("&", fields).getBytes(StandardCharsets.UTF_8);
  }

  private byte[] lines(boolean asItShould) {
    byte[] all = IntStream.rangeClosed(0, random.nextInt(4)).mapToObj(_ -> line(asItShould || sometimes(50))).collect(joining("\n")).getBytes(StandardCharsets.UTF_8);
    return asItShould || sometimes(85) ? all : Arrays.copyOf(all, random.nextInt(all.length));
  }

  private String line(boolean asItShould) {
    String usual = ("{\"specversion\":\"1.0\",\"id\":\"%d\",\"source\":\"urn:test:fuzz\",\"type\":\"nl.wijkkroniek.TeamFounded\",\"subject\":\"team/%s\",\"datacontenttype\":\"application/json\","
        + "\"occurredon\":\"2012\",\"data\":{\"name\":\"Nieuw\"}}").formatted(random.nextLong(), known.newSlug(random));
    return asItShould ? usual : new String(new OddJson(random).of(OddJson.read(usual)), StandardCharsets.UTF_8);
  }
}
