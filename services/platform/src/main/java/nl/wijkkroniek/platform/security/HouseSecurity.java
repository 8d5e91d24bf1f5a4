package nl.wijkkroniek.platform.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import nl.wijkkroniek.access.AccessSettings;
import nl.wijkkroniek.access.token.Tokens;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** Who is let through to what: Spring Security, with the house's own accounts and its table of roles. */
@Configuration
class HouseSecurity {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  @Bean
  PublicAddress publicAddress(@Value("${server.address}") String listensOn, @Value("${wijkkroniek.public-address:}") String own) {
    return PublicAddress.of(listensOn, own);
  }

  @Bean
  AccessSettings accessSettings(PublicAddress address, @Value("${wijkkroniek.example-accounts}") boolean examples) {
    return new AccessSettings(address.isThisMachineOnly(), examples);
  }

  @Bean
  CsrfTokenRepository csrfTokens(PublicAddress address) {
    CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
    tokens.setCookieName("wijkkroniek-form");
    tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).secure(address.isSecure()).sameSite("Lax").path("/"));
    return tokens;
  }

  /**
   * Refuses addresses that cannot be. What a header or a parameter is called or says is for whoever reads it: refused here, it would be wherever that is, also
   * while it is said that something was wrong.
   */
  @Bean
  HttpFirewall firewall() {
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    firewall.setAllowedHeaderValues(_ -> true);
    firewall.setAllowedParameterNames(_ -> true);
    return firewall;
  }

  @Bean
  SecurityFilterChain house(HttpSecurity http, Tokens tokens, SessionCookie cookie, Refusing refusing, CsrfTokenRepository csrf, List<OtherWayIn> others) {
    http
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(forms -> forms.csrfTokenRepository(csrf).requireCsrfProtectionMatcher(HouseSecurity::needsForm))
        // The headers of all answers are said in one place, by ApiManners.
        .headers(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .exceptionHandling(refused -> refused.authenticationEntryPoint(refusing).accessDeniedHandler(refusing))
        .addFilterBefore(new WhoAsks(tokens, others, cookie, refusing), AnonymousAuthenticationFilter.class)
        .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC).permitAll()
            .anyRequest().access(new Gate()));
    others.forEach(other -> other.addTo(http));
    return http.build();
  }

  /** A page of another site can make a browser send its cookies, and a form without any; it cannot make it send a token. */
  private static boolean needsForm(HttpServletRequest request) {
    boolean page = !request.getRequestURI().startsWith("/v1/");
    return !READING.contains(request.getMethod()) && !WhoAsks.hasToken(request) && (page || SessionCookie.word(request).isPresent());
  }
}
