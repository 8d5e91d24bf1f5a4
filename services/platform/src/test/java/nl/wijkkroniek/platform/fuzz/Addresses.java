package nl.wijkkroniek.platform.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.wijkkroniek.access.role.Rule;
import nl.wijkkroniek.access.role.Rules;
import nl.wijkkroniek.platform.RunningWijkkroniek;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import tools.jackson.databind.JsonNode;

/** Every address of the table of roles; what each takes is read from the description of the API, and of a page from what answers there. So a new one needs nothing here. */
final class Addresses {

  private final JsonNode api;
  private final RequestMappingHandlerMapping mapping;
  private final Set<String> asked = new TreeSet<>();

  private Addresses(RunningWijkkroniek wijkkroniek) {
    this.api = wijkkroniek.get("/v1/openapi.json").json();
    this.mapping = wijkkroniek.part("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
    api.get("paths").forEach(path -> path.forEach(operation -> asked.addAll(inQuery(operation))));
  }

  static List<Address> of(RunningWijkkroniek wijkkroniek) {
    Addresses addresses = new Addresses(wijkkroniek);
    return Rules.all().stream().map(addresses::address).toList();
  }

  private Address address(Rule rule) {
    JsonNode operation = described(rule);
    boolean sends = rule.method().equals("POST");
    if (!rule.pattern().startsWith("/v1")) {
      List<String> own = ofPage(rule);
      return new Address(rule, sends ? Address.Takes.FORM : Address.Takes.NOTHING, own.isEmpty() && !sends ? List.copyOf(asked) : own, null);
    }
    List<String> own = inQuery(operation);
    JsonNode content = operation.at("/requestBody/content");
    if (content.has("application/x-ndjson")) {
      return new Address(rule, Address.Takes.LINES, own, null);
    }
    JsonNode example = content.at("/application~1json/example");
    return new Address(rule, sends ? Address.Takes.JSON : Address.Takes.NOTHING, own, example.isMissingNode() ? null : example);
  }

  private JsonNode described(Rule rule) {
    return api.at("/paths").path(rule.pattern().substring(rule.pattern().startsWith("/v1") ? "/v1".length() : 0)).path(rule.method().toLowerCase(Locale.ROOT));
  }

  private static List<String> inQuery(JsonNode operation) {
    return operation.path("parameters").valueStream().filter(parameter -> parameter.get("in").stringValue().equals("query"))
        .map(parameter -> parameter.get("name").stringValue()).toList();
  }

  /** As what answers there has them; the most exact address goes first, as it does in the house. */
  private List<String> ofPage(Rule rule) {
    PathContainer path = PathContainer.parsePath(rule.pattern().replaceAll("\\{[^/]*}", "teams"));
    List<String> names = new ArrayList<>();
    mapping.getHandlerMethods().entrySet().stream()
        .filter(mapped -> mapped.getKey().getMethodsCondition().getMethods().stream().anyMatch(method -> method.name().equals(rule.method())))
        .flatMap(mapped -> mapped.getKey().getPathPatternsCondition().getPatterns().stream().filter(pattern -> pattern.matches(path))
            .map(pattern -> new Answering(pattern, mapped.getValue())))
        .min(Comparator.comparing(Answering::pattern)).ifPresent(answering -> names.addAll(answering.parameters().toList()));
    return names;
  }

  private record Answering(PathPattern pattern, HandlerMethod endpoint) {

    private Stream<String> parameters() {
      return Arrays.stream(endpoint.getMethodParameters()).filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
          .map(parameter -> parameter.getParameter().getName());
    }
  }
}
