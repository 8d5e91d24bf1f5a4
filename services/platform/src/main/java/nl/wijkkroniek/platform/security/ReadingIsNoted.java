package nl.wijkkroniek.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.wijkkroniek.access.account.Account;
import nl.wijkkroniek.access.processing.Occasion;
import nl.wijkkroniek.access.processing.Processings;
import nl.wijkkroniek.kernel.visibility.Reader;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets whoever asks be seen reading: from here on, what leaves to them through the one way out is in the processing log first. */
@Component
class ReadingIsNoted extends OncePerRequestFilter {

  private final Processings processings;

  ReadingIsNoted(Processings processings) {
    this.processings = processings;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
    if (request.getAttribute(Reader.ASKS) instanceof Reader reader) {
      Account account = (Account) request.getAttribute(Account.SIGNED_IN);
      request.setAttribute(Reader.ASKS, reader.seenBy(processings.witness(Occasion.of(account, request.getRequestURI()))));
    }
    chain.doFilter(request, response);
  }
}
