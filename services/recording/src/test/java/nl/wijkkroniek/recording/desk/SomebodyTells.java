package nl.wijkkroniek.recording.desk;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Random;
import nl.wijkkroniek.kernel.subject.SubjectId;
import nl.wijkkroniek.kernel.visibility.Reader;
import org.springframework.web.filter.OncePerRequestFilter;

/** One person tells everything, and anyone asks: what the platform finds out, where there is none. */
public final class SomebodyTells extends OncePerRequestFilter {

  /** Who tells. */
  public static final SubjectId SOMEBODY = SubjectId.someParticipant(new Random(3));

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
    request.setAttribute(Teller.TELLS, new Teller(SOMEBODY, false));
    request.setAttribute(Reader.ASKS, Reader.ANYONE);
    chain.doFilter(request, response);
  }
}
