package nl.wijkkroniek.platform.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    if (request.getRequestURI().startsWith("/v1")) {
      response.setHeader("API-Version", API_VERSION);
      response.setHeader("Cache-Control", "no-store");
      if (request.getRequestURI().equals("/v1/openapi.json")) {
        response.setHeader("Access-Control-Allow-Origin", "*");
      }
    } else {
      response.setHeader("Content-Security-Policy",
          "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
    }
    chain.doFilter(request, response);
  }
}
