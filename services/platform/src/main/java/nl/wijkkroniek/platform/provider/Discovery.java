package nl.wijkkroniek.platform.provider;

import java.net.URI;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;

/**
 * What the provider says of itself, asked when it is first needed: the house starts, and is read, without it.
 *
 * @see <a href="https://openid.net/specs/openid-connect-discovery-1_0.html">OpenID Connect Discovery</a>
 */
final class Discovery implements ClientRegistrationRepository {

  /** What this provider is called in addresses. */
  static final String ID = "provider";

  private final ProviderSettings settings;
  private final URI house;
  private volatile ClientRegistration found;

  /**
   * @param house where people find the house; null where only this machine does
   */
  Discovery(ProviderSettings settings, URI house) {
    this.settings = settings;
    this.house = house;
  }

  /** @throws IllegalArgumentException when the provider does not answer, or is not who it should be */
  @Override
  public ClientRegistration findByRegistrationId(String id) {
    if (!ID.equals(id)) {
      return null;
    }
    ClientRegistration known = found;
    if (known == null) {
      known = ask();
      found = known;
    }
    return known;
  }

  private ClientRegistration ask() {
    String base = house == null ? "{baseUrl}" : house.toString().replaceAll("/+$", "");
    return ClientRegistrations.fromIssuerLocation(settings.issuer()).registrationId(ID).clientId(settings.clientId()).clientSecret(settings.clientSecret())
        .clientAuthenticationMethod(settings.clientSecret().isBlank() ? ClientAuthenticationMethod.NONE : ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .clientSettings(ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
        .scope(OidcScopes.OPENID, OidcScopes.PROFILE).redirectUri(base + "/sign-in/back/{registrationId}").build();
  }
}
