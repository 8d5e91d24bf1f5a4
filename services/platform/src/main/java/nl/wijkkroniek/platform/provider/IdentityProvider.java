package nl.wijkkroniek.platform.provider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import nl.wijkkroniek.access.account.Account;
import nl.wijkkroniek.access.account.Accounts;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.platform.security.OtherWayIn;
import nl.wijkkroniek.web.signin.Door;
import nl.wijkkroniek.web.signin.SignInPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.client.RestClient;

/**
 * Lets in whom the identity provider vouches for. What it says somebody is called and may do holds from each sign-in on; the house keeps no token of its.
 *
 * @see <a href="https://openid.net/specs/openid-connect-core-1_0.html">OpenID Connect Core</a>
 */
final class IdentityProvider implements OtherWayIn {

  /** Shorter than with a password of the house: whom the provider no longer knows is out the next day. */
  static final Duration LASTS = Duration.ofHours(12);

  private static final Logger LOG = LoggerFactory.getLogger(IdentityProvider.class);
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ProviderSettings settings;
  private final Discovery discovery;
  private final PendingSignIns pending;
  private final BearerTokens tokens;
  private final Accounts accounts;
  private final Door door;

  IdentityProvider(ProviderSettings settings, Discovery discovery, PendingSignIns pending, Accounts accounts, Door door) {
    this.settings = settings;
    this.discovery = discovery;
    this.pending = pending;
    this.tokens = new BearerTokens(settings, discovery);
    this.accounts = accounts;
    this.door = door;
  }

  @Override
  public void addTo(HttpSecurity http) {
    JdkClientHttpRequestFactory patiently = new JdkClientHttpRequestFactory();
    patiently.setReadTimeout(PATIENCE);
    RestClientAuthorizationCodeTokenResponseClient exchange = new RestClientAuthorizationCodeTokenResponseClient();
    http.oauth2Login(login -> login.loginPage("/sign-in").clientRegistrationRepository(discovery).authorizedClientRepository(new KeptNowhere())
        .authorizationEndpoint(sent -> sent.baseUri("/sign-in/with").authorizationRequestRepository(pending))
        .redirectionEndpoint(back -> back.baseUri("/sign-in/back/*"))
        .tokenEndpoint(token -> token.accessTokenResponseClient(exchange))
        .successHandler(this::letIn).failureHandler(this::refuse)
        .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
          @Override
          public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F sending) {
            sending.setAuthenticationFailureHandler(IdentityProvider.this::sayItIsAway);
            return sending;
          }
        }));
  }

  private void sayItIsAway(HttpServletRequest request, HttpServletResponse response, AuthenticationException fault) throws IOException {
    LOG.warn("The identity provider {} cannot be asked: {}", settings.issuer(), fault.getCause() == null ? fault.getMessage() : fault.getCause().getMessage());
    response.sendRedirect("/sign-in?provider=away");
  }

  @Override
  public Optional<Account> bearing(String token) {
    return tokens.read(token).flatMap(this::account);
  }

  private void letIn(HttpServletRequest request, HttpServletResponse response, Authentication authentication) throws IOException {
    OidcUser user = (OidcUser) authentication.getPrincipal();
    Optional<Account> account = account(Vouched.of(user.getIssuer().toString(), user.getSubject(), user.getClaims(), settings));
    if (account.isEmpty()) {
      response.sendRedirect("/sign-in?provider=shut");
      return;
    }
    door.letIn(account.get(), LASTS, request, response);
    response.sendRedirect(SignInPage.wanted((String) request.getAttribute(PendingSignIns.NEXT)));
  }

  private Optional<Account> account(Vouched who) {
    return accounts.vouchedFor(who.identity(), who.name(), SubjectId.someParticipant(RANDOM), who.roles());
  }

  /** What exactly was wrong is for the steward: it stands in the log, without who it was. */
  private void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException fault) throws IOException {
    LOG.warn("Signing in by {} failed: {}", settings.issuer(), fault instanceof OAuth2AuthenticationException known ? known.getError().getErrorCode() : fault.getClass().getSimpleName());
    response.sendRedirect("/sign-in?provider=refused");
  }
}
