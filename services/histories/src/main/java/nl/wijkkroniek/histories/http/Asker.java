package nl.wijkkroniek.histories.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import nl.wijkkroniek.kernel.visibility.Reader;

/** Who asks, as whoever runs the house found out. */
public final class Asker {

  private Asker() {
  }

  /** The one who asks with this request. Nobody is taken for anyone because somebody forgot to say: without it nothing is answered. */
  public static Reader of(HttpServletRequest request) {
    return Objects.requireNonNull((Reader) request.getAttribute(Reader.ASKS), "nobody said who asks");
  }

  /** Whether they still are who they were; to be asked again while an answer goes on. */
  public static BooleanSupplier still(HttpServletRequest request) {
    return Objects.requireNonNull((BooleanSupplier) request.getAttribute(Reader.STILL_ASKS), "nobody said whether who asks still does");
  }
}
