package nl.wijkkroniek.platform.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.wijkkroniek.platform.security.PublicAddress;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What every response carries: the version of the API it speaks (Dutch API Design Rules), and the headers that keep a browser from doing more with it than was
 * meant.
 *
 * @see <a href="https://gitdocumentatie.logius.nl/publicatie/api/adr/">API Design Rules</a>
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiManners extends OncePerRequestFilter {

  /** The version of the API: its first number is the one in the path. */
  static final String API_VERSION = "1.0.0";

  private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";
  private static final String OWN_ASSETS = "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; connect-src 'self'; form-action 'self'; "
      + "frame-ancestors 'none'; base-uri 'none'";

  private final PublicAddress address;

  ApiManners(PublicAddress address) {
    this.address = address;
  }

  /** What went wrong is answered apart, and in the same way. */
  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
    say(Asked.path(request), response);
    chain.doFilter(request, response);
  }

  /** Says it with the answer to what was asked of this path. */
  void say(String path, HttpServletResponse response) {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
    if (address.isSecure()) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000");
    }
    if (path.startsWith("/v1")) {
      response.setHeader("API-Version", API_VERSION);
      response.setHeader("Cache-Control", "no-store");
      response.setHeader("Content-Security-Policy", NOTHING);
      if (path.equals("/v1/openapi.json")) {
        response.setHeader("Access-Control-Allow-Origin", "*");
      }
    } else {
      response.setHeader("Content-Security-Policy", OWN_ASSETS);
    }
  }
}
