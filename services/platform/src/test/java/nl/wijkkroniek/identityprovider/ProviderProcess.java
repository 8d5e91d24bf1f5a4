package nl.wijkkroniek.identityprovider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * An identity provider on this machine, as a process of its own: Spring's authorization server, with two people in it. Whoever tests with it can have it change its keys,
 * lie in what it says of who signed in, and write tokens that are not for us.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableWebSecurity
@ImportAutoConfiguration({TomcatServletWebServerAutoConfiguration.class, DispatcherServletAutoConfiguration.class, WebMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class, SecurityFilterAutoConfiguration.class})
@RestController
public class ProviderProcess {

  public static final String CLIENT = "wijkkroniek";
  public static final String SECRET = "niet-echt-geheim";
  public static final String PASSWORD = "alleen-om-te-testen";

  private static final int KEY_BITS = 2048;

  private volatile RSAKey key = fresh();
  private volatile String lie = "";

  public static void main(String... settings) {
    SpringApplication.run(ProviderProcess.class, settings);
  }

  private static RSAKey fresh() {
    try {
      return new RSAKeyGenerator(KEY_BITS).keyID(UUID.randomUUID().toString()).generate();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Bean
  SecurityFilterChain provider(HttpSecurity http) {
    return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
        .authorizeHttpRequests(requests -> requests.requestMatchers("/test/**").permitAll().anyRequest().authenticated())
        .csrf(forms -> forms.ignoringRequestMatchers("/test/**"))
        .formLogin(Customizer.withDefaults()).build();
  }

  @Bean
  AuthorizationServerSettings settings(Environment environment) {
    return AuthorizationServerSettings.builder().issuer(environment.getRequiredProperty("issuer")).build();
  }

  @Bean
  RegisteredClientRepository clients(Environment environment) {
    return new InMemoryRegisteredClientRepository(RegisteredClient.withId(CLIENT).clientId(CLIENT).clientSecret("{noop}" + SECRET)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC).authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .redirectUri(environment.getRequiredProperty("redirect")).scope("openid").scope("profile")
        .clientSettings(ClientSettings.builder().requireProofKey(true).requireAuthorizationConsent(false).build()).build());
  }

  @Bean
  UserDetailsService people() {
    return new InMemoryUserDetailsManager(User.withUsername("tineke").password("{noop}" + PASSWORD).authorities("kring-begeleider").build(),
        User.withUsername("joris").password("{noop}" + PASSWORD).authorities("iets-anders").build());
  }

  @Bean
  JWKSource<SecurityContext> keys() {
    return (selector, _) -> selector.select(new JWKSet(key));
  }

  @Bean
  JwtDecoder ownTokens(JWKSource<SecurityContext> keys) {
    return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
  }

  @Bean
  OAuth2TokenCustomizer<JwtEncodingContext> says() {
    return context -> {
      if (OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
        JwtClaimsSet.Builder claims = context.getClaims();
        claims.claim("preferred_username", context.getPrincipal().getName())
            .claim("roles", context.getPrincipal().getAuthorities().stream().map(Object::toString).toList());
        switch (lie) {
          case "expired" -> claims.issuedAt(Instant.now().minusSeconds(7_200)).expiresAt(Instant.now().minusSeconds(3_600));
          case "audience" -> claims.audience(List.of("another-client"));
          case "issuer" -> claims.issuer("http://127.0.0.1:1/elsewhere");
          case "nonce" -> claims.claim("nonce", "of-another-sign-in");
          case String _ -> { }
        }
      }
    };
  }

  /** From now on it signs with another key, and does not know the one before. */
  @PostMapping("/test/keys")
  void rotate() {
    key = fresh();
  }

  /** From now on it says this wrong; nothing, when it is blank. */
  @PostMapping("/test/lie")
  void lie(@RequestParam String about) {
    lie = about;
  }

  /** A token for a script. */
  @GetMapping("/test/token")
  String token(@RequestParam String issuer, @RequestParam String audience, @RequestParam long seconds, @RequestParam String role) {
    JwtEncoder encoder = new NimbusJwtEncoder(keys());
    return encoder.encode(JwtEncoderParameters.from(JwtClaimsSet.builder().issuer(issuer).audience(List.of(audience)).subject("script-7")
        .issuedAt(Instant.now().minusSeconds(10_000)).expiresAt(Instant.now().plusSeconds(seconds)).claim("preferred_username", "script")
        .claim("roles", List.of(role)).build())).getTokenValue();
  }
}
