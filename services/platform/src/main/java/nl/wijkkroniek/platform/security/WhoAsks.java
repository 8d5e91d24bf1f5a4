package nl.wijkkroniek.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import nl.wijkkroniek.access.account.Account;
import nl.wijkkroniek.access.role.Activity;
import nl.wijkkroniek.access.token.Tokens;
import nl.wijkkroniek.kernel.visibility.Capacity;
import nl.wijkkroniek.kernel.visibility.Reader;
import nl.wijkkroniek.kernel.visibility.Witness;
import nl.wijkkroniek.recording.desk.Teller;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who asks: by a bearer token, or else by the cookie of a browser, or else anyone. A token that is not right is refused at once, also where anyone may
 * ask: a script that believes it is somebody is not to be answered as nobody.
 */
final class WhoAsks extends OncePerRequestFilter {

  private static final String BEARER = "bearer ";

  private final Tokens tokens;
  private final List<OtherWayIn> others;
  private final SessionCookie cookie;
  private final Refusing refusing;

  WhoAsks(Tokens tokens, List<OtherWayIn> others, SessionCookie cookie, Refusing refusing) {
    this.tokens = tokens;
    this.others = others;
    this.cookie = cookie;
    this.refusing = refusing;
  }

  /** Whether this request says by a header who asks; then its cookies say nothing. */
  static boolean hasToken(HttpServletRequest request) {
    return request.getHeader(HttpHeaders.AUTHORIZATION) != null;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
    Supplier<Optional<Account>> looked = asking(request);
    Optional<Account> account = looked.get();
    if (hasToken(request) && account.isEmpty()) {
      refusing.wrongToken(request, response);
      return;
    }
    request.setAttribute(Reader.ASKS, account.map(WhoAsks::reader).orElse(Reader.ANYONE));
    request.setAttribute(Reader.STILL_ASKS, (BooleanSupplier) () -> account.isEmpty() || looked.get().filter(now -> isSame(account.get(), now)).isPresent());
    account.ifPresent(who -> {
      request.setAttribute(Teller.TELLS, new Teller(who.participant(), who.may(Activity.CONVENE)));
      request.setAttribute(Account.SIGNED_IN, who);
      SecurityContext context = SecurityContextHolder.createEmptyContext();
      context.setAuthentication(new SignedIn(who));
      SecurityContextHolder.setContext(context);
      // What somebody sees who is signed in is for them alone; a page for anyone may be kept.
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    });
    chain.doFilter(request, response);
  }

  /** Looks up who asks, as often as it is asked: an answer may go on after the request was read. */
  private Supplier<Optional<Account>> asking(HttpServletRequest request) {
    Optional<String> token = bearer(request);
    Optional<String> word = SessionCookie.word(request);
    return hasToken(request) ? () -> token.flatMap(this::bearing) : () -> word.flatMap(cookie::account);
  }

  private static boolean isSame(Account then, Account now) {
    return now.id().equals(then.id()) && now.roles().equals(then.roles()) && now.participant().equals(then.participant());
  }

  private Optional<Account> bearing(String token) {
    return tokens.find(token).or(() -> others.stream().flatMap(other -> other.bearing(token).stream()).findFirst());
  }

  /** Who may read as something else reads as that. */
  private static Reader reader(Account account) {
    boolean asResearcher = account.may(Activity.READ_WITH_CONSENT) && !account.may(Activity.READ_FOR_ALL_WITH_ACCESS);
    return new Reader(account.participant(), asResearcher || account.may(Activity.READ_FOR_ALL_WITH_ACCESS), account.may(Activity.SEE_NAMES),
        asResearcher ? Capacity.RESEARCHER : Capacity.GENERAL, Witness.NONE);
  }

  private static Optional<String> bearer(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length()) ? Optional.of(header.substring(BEARER.length()).strip()) : Optional.empty();
  }
}
