package nl.wijkkroniek.platform.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.wijkkroniek.access.role.Role;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.platform.RunningWijkkroniek;
import nl.wijkkroniek.platform.fuzz.Ask.Framing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests that once broke something, or were answered in a way that is not the house's: each is refused in order, and leaves nothing, also not in the log. */
class OddRequestsTest {

  private static final String JSON = "Content-Type: application/json";
  private static final String FORM = "Content-Type: application/x-www-form-urlencoded";
  private static final String FOUNDING = "/v1/teams/nieuw/foundings";
  private static final String GOOD = "{\"data\":{\"name\":\"Nieuw\"}}";

  @TempDir
  private static Path data;
  private static RunningWijkkroniek house;
  private static Wire wire;
  private static String token;

  @BeforeAll
  static void start() {
    house = RunningWijkkroniek.empty(data, "--wijkkroniek.largest-request=100KB", "--wijkkroniek.largest-import=200KB");
    wire = new Wire(house.address());
    token = "Authorization: " + house.token(Role.values());
    house.record("/v1/sessions/avond/openings", "{\"data\":{\"title\":\"Avond\"}}");
  }

  @AfterAll
  static void stop() {
    house.close();
  }

  private static Ask get(String target, String... headers) {
    return new Ask("GET", target, with(headers), new byte[0], Framing.NONE);
  }

  private static Ask post(String target, String body, Framing framing, String... headers) {
    return new Ask("POST", target, with(headers), body.getBytes(StandardCharsets.UTF_8), framing);
  }

  private static List<String> with(String... headers) {
    List<String> all = new ArrayList<>(List.of("Host: 127.0.0.1", "Connection: close", token));
    all.addAll(List.of(headers));
    return all;
  }

  static Stream<Arguments> odd() {
    return Stream.of(
        Arguments.of("an address with an escape that is none", 400, get("/v1/teams/%zz")),
        Arguments.of("the same of a page", 400, get("/teams/%zz")),
        Arguments.of("a header that is none", 400, get("/v1/teams", "No colon")),
        Arguments.of("two lengths", 400, post(FOUNDING, GOOD, Framing.LENGTH, JSON, "Content-Length: 5")),
        Arguments.of("a method that is never answered", 405, new Ask("TRACE", "/v1/teams", with(), new byte[0], Framing.NONE)),
        Arguments.of("parameters that cannot be read", 400, get("/v1/teams?municipality=%s%n")),
        Arguments.of("the same of a page", 400, get("/?municipality=%s%n")),
        Arguments.of("a limit below all that there is", 400, get("/v1/shared-questions?limit=-9223372036854775808")),
        Arguments.of("a parameter without a name", 400, post("/v1/chronicles?=&&=", "", Framing.LENGTH, "Content-Type: application/x-ndjson")),
        Arguments.of("a parameter named with a character that means nothing", 400, get("/v1/teams?%01=x")),
        Arguments.of("the same of a page", 200, get("/?%01=x")),
        Arguments.of("a language with a character that means nothing", 404, get("/v1/teams/niemand", "Accept-Language: \u0085")),
        Arguments.of("a format with one", 406, get("/v1/teams", "Accept: \u0085")),
        Arguments.of("a form in parts, of which none is taken", 415, post("/account/tokens", "--x--", Framing.LENGTH, "Content-Type: multipart/form-data")),
        Arguments.of("a word where yes or no is asked", 400, post("/welcome", "asMyself=misschien", Framing.LENGTH, FORM)),
        Arguments.of("a key of no page", 400, post("/sessions/avond/contribute", "text=Zo&visibility=session&key=x", Framing.LENGTH, FORM)),
        Arguments.of("a language that is not spoken, where it is refused early", 403, new Ask("POST", FOUNDING,
            List.of("Host: 127.0.0.1", "Connection: close", JSON, "Accept-Language: xx-@@", "Cookie: wijkkroniek-session=x"), GOOD.getBytes(StandardCharsets.UTF_8), Framing.LENGTH)),
        Arguments.of("a body that breaks off", 400, post(FOUNDING, GOOD, Framing.LENGTH_CUT_SHORT, JSON)),
        Arguments.of("chunks that break off", 400, post(FOUNDING, GOOD, Framing.CHUNKS_CUT_SHORT, JSON)),
        Arguments.of("a form that is put where none is, and breaks off", 400, new Ask("PUT", "/sign-out", List.of("Host: 127.0.0.1", "Connection: close", FORM),
            "_csrf=x".getBytes(StandardCharsets.UTF_8), Framing.CHUNKS_CUT_SHORT)),
        Arguments.of("a chronicle in which nothing is, nor said of what kind", 400, post("/v1/chronicles", "", Framing.LENGTH)),
        Arguments.of("a body that is too large, and says so", 413, post(FOUNDING, "a".repeat(150_000), Framing.LENGTH, JSON)),
        Arguments.of("a body that is too large, and does not say so", 413, post(FOUNDING, "a".repeat(150_000), Framing.CHUNKED, JSON)),
        Arguments.of("a file that is too large, and says so", 413, post("/v1/chronicles", "a".repeat(250_000), Framing.LENGTH, "Content-Type: application/x-ndjson")),
        Arguments.of("a file that is too large, and does not say so", 413, post("/v1/chronicles", line() + " ".repeat(250_000), Framing.CHUNKED, "Content-Type: application/x-ndjson")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("odd")
  void givenWhatIsOdd_whenSent_thenItIsAnsweredInOrderAndLeavesNothing(String what, int status, Ask ask) {
    Standing before = Standing.of(house);
    try (LogWatch log = LogWatch.begin()) {
      Heard heard = wire.send(ask);

      assertThat(heard.status()).as(heard.toString()).isEqualTo(status);
      assertThat(Judging.faults(ask, heard)).as(heard.toString()).isEmpty();
      assertThat(log.faults()).isEmpty();
    }
    assertThat(Standing.of(house)).isEqualTo(before);
  }

  @Test
  void givenAFormThatBreaksOff_whenSent_thenNothingIsMadeAndNothingIsLogged() {
    Standing before = Standing.of(house);
    try (LogWatch log = LogWatch.begin()) {
      wire.send(post("/account/tokens", "whatFor=iets", Framing.LENGTH_CUT_SHORT, FORM));

      assertThat(house.get("/v1/teams").status()).isEqualTo(200);
      assertThat(log.faults()).isEmpty();
    }
    assertThat(Standing.of(house)).isEqualTo(before);
  }

  @Test
  void givenWhatIsTooLarge_whenSent_thenItSaysHowMuchFitsInTheLanguageOfTheReader() {
    Ask ask = post("/v1/chronicles", line() + " ".repeat(250_000), Framing.CHUNKED, "Content-Type: application/x-ndjson", "Accept-Language: en");

    assertThat(OddJson.read(wire.send(ask).body()).path("detail").asString()).contains("204800 bytes", "ops/kroniek import");
    assertThat(house.part(EventLog.class).head()).isEqualTo(1);
  }

  private static String line() {
    return "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"urn:test:odd\",\"type\":\"nl.wijkkroniek.TeamFounded\",\"subject\":\"team/a\",\"occurredon\":\"2012\",\"data\":{\"name\":\"A\"}}\n";
  }
}
