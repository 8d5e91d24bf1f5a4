package nl.wijkkroniek.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nl.wijkkroniek.access.account.Account;
import nl.wijkkroniek.access.role.Rule;
import nl.wijkkroniek.access.role.Rules;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Asks of every request whether the table of roles lets it. One that no rule is about is marked, and nothing behind the gate answers it. */
final class Gate implements AuthorizationManager<RequestAuthorizationContext> {

  /** The attribute of a request that no rule is about. */
  static final String UNRULED = "nl.wijkkroniek.unruled";

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final String SLUG = "slug";

  private final List<Ruled> rules = Rules.all().stream().map(rule -> new Ruled(rule, PathPatternParser.defaultInstance.parse(rule.pattern())))
      .sorted(Comparator.comparing(Ruled::pattern, PathPattern.SPECIFICITY_COMPARATOR)).toList();

  private record Ruled(Rule rule, PathPattern pattern) {
  }

  private record Found(Rule rule, Map<String, String> variables) {
  }

  @Override
  public AuthorizationResult authorize(Supplier<? extends Authentication> authentication, RequestAuthorizationContext context) {
    HttpServletRequest request = context.getRequest();
    Optional<Found> found = find(READING.contains(request.getMethod()) ? "GET" : request.getMethod(), request.getRequestURI());
    if (found.isEmpty()) {
      request.setAttribute(UNRULED, true);
      return new AuthorizationDecision(!request.getRequestURI().startsWith("/actuator"));
    }
    Account account = (Account) request.getAttribute(Account.SIGNED_IN);
    return new AuthorizationDecision(lets(found.get(), account));
  }

  /** The rule about asking this of this address, where there is one. */
  Optional<Rule> rule(String method, String path) {
    return find(method, path).map(Found::rule);
  }

  private static boolean lets(Found found, Account account) {
    Rule rule = found.rule();
    if (account == null) {
      return rule.activity().isOpen();
    }
    return account.may(rule.activity()) || rule.ofOneself() && account.participant().slug().equals(found.variables().get(SLUG));
  }

  private Optional<Found> find(String method, String path) {
    PathContainer parsed = PathContainer.parsePath(path);
    return rules.stream().filter(ruled -> ruled.rule().method().equals(method) && ruled.pattern().matches(parsed)).findFirst()
        .map(ruled -> new Found(ruled.rule(), ruled.pattern().matchAndExtract(parsed).getUriVariables()));
  }
}
