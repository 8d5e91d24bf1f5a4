package nl.wijkkroniek.platform.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import nl.wijkkroniek.platform.security.PublicAddress;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Listening on loopback is not enough: a page from elsewhere, open in the same browser, could still send to it. Only requests addressed to this house are heard,
 * and only pages of this house may send anything that changes something.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class SameHouseOnly extends OncePerRequestFilter {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private final PublicAddress address;

  SameHouseOnly(PublicAddress address) {
    this.address = address;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
    if (address.hears(request.getServerName()) && (READING.contains(request.getMethod()) || fromThisHouse(request))) {
      chain.doFilter(request, response);
      return;
    }
    response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    response.setContentType("application/problem+json");
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write("{\"type\":\"urn:nld:wijkkroniek:problem:forbidden\",\"title\":\"Not from here\",\"status\":403,\"detail\":"
        + "\"This server hears only requests addressed to it by its own name (WIJKKRONIEK_PUBLIC_ADDRESS), or as 127.0.0.1 or localhost, and none from a page of another site.\"}");
  }

  private boolean fromThisHouse(HttpServletRequest request) {
    String origin = request.getHeader("Origin");
    if (origin == null) {
      return !"cross-site".equals(request.getHeader("Sec-Fetch-Site"));
    }
    try {
      return address.isOrigin(URI.create(origin), request.getServerPort());
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }
}
