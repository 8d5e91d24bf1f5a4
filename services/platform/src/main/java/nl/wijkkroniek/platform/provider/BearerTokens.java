package nl.wijkkroniek.platform.provider;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestTemplate;

/** Tokens that the provider gave a script for this house: signed by it, for us, not expired, and with somebody in them. Keys that are new to us are asked for. */
final class BearerTokens {

  private static final Logger LOG = LoggerFactory.getLogger(BearerTokens.class);
  private static final Pattern JWT = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ProviderSettings settings;
  private final Discovery discovery;
  private volatile JwtDecoder decoder;

  BearerTokens(ProviderSettings settings, Discovery discovery) {
    this.settings = settings;
    this.discovery = discovery;
  }

  /** What the provider says of who sends this; empty where it is no token of its, or one that is not for us, or not now. */
  Optional<Vouched> read(String token) {
    if (!JWT.matcher(token).matches()) {
      return Optional.empty();
    }
    try {
      Jwt jwt = decoder().decode(token);
      return Optional.of(Vouched.of(settings.issuer(), jwt.getSubject(), jwt.getClaims(), settings));
    } catch (BadJwtException wrong) {
      LOG.debug("A token was refused: {}", wrong.getMessage());
      return Optional.empty();
    } catch (JwtException | IllegalArgumentException unreachable) {
      LOG.warn("A token could not be looked into, as the identity provider {} does not answer: {}", settings.issuer(), unreachable.getMessage());
      return Optional.empty();
    }
  }

  private JwtDecoder decoder() {
    JwtDecoder known = decoder;
    if (known == null) {
      known = made();
      decoder = known;
    }
    return known;
  }

  private JwtDecoder made() {
    SimpleClientHttpRequestFactory patiently = new SimpleClientHttpRequestFactory();
    patiently.setConnectTimeout(PATIENCE);
    patiently.setReadTimeout(PATIENCE);
    NimbusJwtDecoder made = NimbusJwtDecoder.withJwkSetUri(discovery.findByRegistrationId(Discovery.ID).getProviderDetails().getJwkSetUri())
        .restOperations(new RestTemplate(patiently)).build();
    OAuth2TokenValidator<Jwt> forUs = new JwtClaimValidator<List<String>>(JwtClaimNames.AUD, to -> to != null && to.contains(settings.audience()));
    OAuth2TokenValidator<Jwt> ofSomebody = new JwtClaimValidator<String>(JwtClaimNames.SUB, subject -> subject != null && !subject.isBlank());
    OAuth2TokenValidator<Jwt> expires = new JwtClaimValidator<Object>(JwtClaimNames.EXP, until -> until != null);
    made.setJwtValidator(new DelegatingOAuth2TokenValidator<>(JwtValidators.createDefaultWithIssuer(settings.issuer()), forUs, ofSomebody, expires));
    return made;
  }
}
