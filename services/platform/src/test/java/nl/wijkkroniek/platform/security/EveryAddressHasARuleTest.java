package nl.wijkkroniek.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wijkkroniek.access.role.Role;
import nl.wijkkroniek.access.role.Rules;
import nl.wijkkroniek.platform.RunningWijkkroniek;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/** Every address that something answers at has a rule of its own, every rule is about something that answers, and what has none is not there. */
class EveryAddressHasARuleTest {

  private static final Set<String> NOT_ASKED_FOR = Set.of("/error");

  @TempDir
  private static Path data;
  private static RunningWijkkroniek wijkkroniek;
  private static RequestMappingHandlerMapping mapping;

  @BeforeAll
  static void start() {
    wijkkroniek = RunningWijkkroniek.empty(data);
    mapping = wijkkroniek.part("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
  }

  @AfterAll
  static void stop() {
    wijkkroniek.close();
  }

  @Test
  void givenEveryMappedAddress_whenLookedUp_thenItHasARule() {
    Set<String> ruled = Rules.all().stream().map(rule -> rule.method() + " " + rule.pattern()).collect(Collectors.toSet());
    Set<String> mapped = new TreeSet<>(mapped());

    assertThat(mapped).hasSizeGreaterThan(150);
    mapped.removeAll(ruled);
    assertThat(mapped).isEmpty();
  }

  @Test
  void givenEveryRule_whenItsAddressIsAsked_thenSomethingAnswersThere() {
    assertThat(Rules.all()).doesNotHaveDuplicates();
    assertThat(Rules.all()).filteredOn(rule -> !rule.pattern().startsWith("/actuator") && !rule.pattern().startsWith("/assets"))
        .allSatisfy(rule -> assertThat(mapped()).anySatisfy(address -> assertThat(covers(address, rule.method(), rule.pattern())).isTrue()));
  }

  @Test
  void givenAnEndpointWithoutARule_whenAnybodyAsks_thenItIsNotThere() throws NoSuchMethodException {
    mapping.registerMapping(RequestMappingInfo.paths("/v1/geheim", "/geheim").options(mapping.getBuilderConfiguration()).build(), this,
        EveryAddressHasARuleTest.class.getDeclaredMethod("secret"));

    List<String> said = new ArrayList<>();
    for (String path : List.of("/v1/geheim", "/geheim")) {
      RunningWijkkroniek.Reply reply = wijkkroniek.get(path, "Authorization", wijkkroniek.token(Role.values()));
      assertThat(reply.status()).isEqualTo(404);
      said.add(reply.body());
    }
    assertThat(wijkkroniek.post("/v1/geheim", "{}").status()).isEqualTo(404);
    assertThat(said).noneMatch(body -> body.contains("niet voor u"));
  }

  /** Answers, if it is reached. */
  @ResponseBody
  public String secret() {
    return "niet voor u";
  }

  private static boolean covers(String address, String method, String pattern) {
    String[] mapped = address.split(" ");
    PathContainer asked = PathContainer.parsePath(pattern.replaceAll("\\{[^/]*}", "x"));
    return mapped[0].equals(method) && PathPatternParser.defaultInstance.parse(mapped[1]).matches(asked);
  }

  private static List<String> mapped() {
    return mapping.getHandlerMethods().keySet().stream().flatMap(info -> info.getPatternValues().stream().map(EveryAddressHasARuleTest::plain)
        .filter(pattern -> !NOT_ASKED_FOR.contains(pattern))
        .flatMap(pattern -> info.getMethodsCondition().getMethods().isEmpty() ? Stream.of("ANY " + pattern)
            : info.getMethodsCondition().getMethods().stream().map(method -> method + " " + pattern))).toList();
  }

  /** Without the expressions that its variables are limited by. */
  private static String plain(String pattern) {
    StringBuilder plain = new StringBuilder();
    int depth = 0;
    boolean expression = false;
    for (char c : pattern.toCharArray()) {
      depth += c == '{' ? 1 : 0;
      expression |= depth > 0 && c == ':';
      depth -= c == '}' ? 1 : 0;
      expression &= depth > 0;
      if (!expression) {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
