package nl.wijkkroniek.platform.provider;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.List;
import nl.wijkkroniek.access.account.Accounts;
import nl.wijkkroniek.platform.security.OtherWayIn;
import nl.wijkkroniek.platform.security.PublicAddress;
import nl.wijkkroniek.web.signin.Door;
import nl.wijkkroniek.web.signin.OtherDoors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** There where an identity provider is set, and only there. */
@Configuration
@ConditionalOnExpression("'${wijkkroniek.oidc.issuer:}' != ''")
class ProviderConfiguration {

  @Bean
  ProviderSettings providerSettings(@Value("${wijkkroniek.oidc.issuer}") String issuer, @Value("${wijkkroniek.oidc.client-id}") String client,
      @Value("${wijkkroniek.oidc.client-secret}") String secret, @Value("${wijkkroniek.oidc.audience}") String audience,
      @Value("${wijkkroniek.oidc.title}") String title, @Value("${wijkkroniek.oidc.name-claim}") String nameClaim,
      @Value("${wijkkroniek.oidc.role-claim}") String roleClaim, @Value("${wijkkroniek.oidc.roles}") String roles) {
    return new ProviderSettings(issuer.strip(), client, secret, audience, title.isBlank() ? issuer.strip() : title, nameClaim, roleClaim,
        ProviderSettings.roles(roles));
  }

  @Bean
  OtherDoors otherDoors(ProviderSettings settings) {
    return () -> List.of(new OtherDoors.OtherDoor(settings.title(), "/sign-in/with/" + Discovery.ID));
  }

  @Bean
  OtherWayIn identityProvider(ProviderSettings settings, PublicAddress address, MongoDatabase database, Clock clock, Accounts accounts, Door door) {
    return new IdentityProvider(settings, new Discovery(settings, address.own()), new PendingSignIns(database, clock, address.isSecure()), accounts, door);
  }
}
