package nl.wijkkroniek.platform.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import nl.wijkkroniek.kernel.words.Refusal;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * How many requests are taken on at a time. One on top of that is sent away at once, with when to come back: requests that queue in memory make all wait longer than
 * anybody waits, until the memory is full of them. A stream counts until it runs; whether the house is well may always be asked.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class Admission extends OncePerRequestFilter {

  private static final String SECONDS = "2";
  private static final Refusal FULL = new Refusal(Refusal.Kind.UNAVAILABLE,
      "Er wordt nu meer tegelijk gevraagd dan hier past. Er is niets vastgelegd; probeer het over " + SECONDS + " seconden opnieuw.",
      "More is asked at once now than fits here. Nothing was recorded; try again in " + SECONDS + " seconds.");

  private final Semaphore places;
  private final HandlerExceptionResolver problems;
  private final Counter sentAway;

  Admission(@Value("${wijkkroniek.requests-at-once}") int most, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems, MeterRegistry meters) {
    if (most < 1) {
      throw new IllegalArgumentException("WIJKKRONIEK_REQUESTS_AT_ONCE has to be at least 1, not " + most);
    }
    this.places = new Semaphore(most);
    this.problems = problems;
    this.sentAway = Counter.builder("wijkkroniek.requests.sent.away").description("Requests on top of what is taken on at a time").register(meters);
    Gauge.builder("wijkkroniek.requests.places", places, Semaphore::availablePermits).description("How many more requests would be taken on now").register(meters);
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/actuator");
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
    if (!places.tryAcquire()) {
      sendAway(request, response);
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      places.release();
    }
  }

  private void sendAway(HttpServletRequest request, HttpServletResponse response) throws IOException {
    sentAway.increment();
    response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
    if (request.getRequestURI().startsWith("/v1/")) {
      problems.resolveException(request, response, null, FULL);
    } else {
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
  }
}
