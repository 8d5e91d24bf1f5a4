package nl.wijkkroniek.platform.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.wijkkroniek.kernel.words.Refusal;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * What is sent has to arrive whole, be readable, and fit. Its bytes are counted as they are read, as not everybody says beforehand how many there are; of what does
 * not fit nothing is taken.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class WhatIsSent extends OncePerRequestFilter {

  private static final String IMPORT = "/v1/chronicles";
  private static final Refusal UNREADABLE = new Refusal(Refusal.Kind.INVALID,
      "De velden van dit verzoek zijn niet te lezen. Schrijf ze als naam=waarde, in UTF-8 en met %-tekens, en stuur ze heel.",
      "The fields of this request cannot be read. Write them as name=value, in UTF-8 and percent-encoded, and send them whole.");

  private final long largest;
  private final long largestImport;
  private final HandlerExceptionResolver problems;

  WhatIsSent(@Value("${wijkkroniek.largest-request}") DataSize largest, @Value("${wijkkroniek.largest-import}") DataSize largestImport,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
    this.largest = largest.toBytes();
    this.largestImport = largestImport.toBytes();
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
    try {
      request.getParameterMap();
    } catch (IllegalStateException unreadable) {
      refuse(UNREADABLE, request, response);
      return;
    }
    try {
      chain.doFilter(new CountedRequest(request, mostOf(request)), response);
    } catch (Refusal early) {
      // Another filter read it before anybody was asked to answer.
      refuse(early, request, response);
    }
  }

  private Refusal mostRefusal(long most, boolean isImport) {
    return isImport
        ? new Refusal(Refusal.Kind.TOO_LARGE, "Dit bestand is te groot om te sturen: er passen %d bytes in. Lees het in met ops/kroniek import.".formatted(most),
            "This file is too large to send: %d bytes fit. Import it with ops/kroniek import.".formatted(most))
        : new Refusal(Refusal.Kind.TOO_LARGE, "Dit is te groot: er passen %d bytes in. Kort het in, of verdeel het over meer verzoeken.".formatted(most),
            "This is too large: %d bytes fit. Shorten it, or divide it over more requests.".formatted(most));
  }

  private CountedRequest.Limit mostOf(HttpServletRequest request) {
    boolean isImport = request.getRequestURI().equals(IMPORT);
    long most = isImport ? largestImport : largest;
    return new CountedRequest.Limit(most, mostRefusal(most, isImport));
  }

  private void refuse(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (response.isCommitted()) {
      // Whoever sent it is gone, and nobody is left to tell.
      return;
    }
    if (Asked.byProgram(request)) {
      problems.resolveException(request, response, null, refusal);
    } else {
      response.sendError(refusal.kind() == Refusal.Kind.TOO_LARGE ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE : HttpServletResponse.SC_BAD_REQUEST);
    }
  }
}
