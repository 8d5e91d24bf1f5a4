package nl.wijkkroniek.recording.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import nl.wijkkroniek.kernel.subject.SubjectId;

/**
 * Who tells something, as whoever runs the house found out.
 *
 * @param participant who it is
 * @param forNobody whether they may also narrow, take back or correct what was said by nobody in particular
 */
public record Teller(SubjectId participant, boolean forNobody) {

  /** The attribute of a request that holds the one who tells. */
  public static final String TELLS = "nl.wijkkroniek.teller";

  /** The one who tells with this request. Nothing is told by nobody. */
  static Teller of(HttpServletRequest request) {
    return Objects.requireNonNull((Teller) request.getAttribute(TELLS), "nobody said who tells");
  }
}
