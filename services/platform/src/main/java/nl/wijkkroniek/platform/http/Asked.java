package nl.wijkkroniek.platform.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** What was asked, also while it is answered that it went wrong. */
final class Asked {

  private Asked() {
  }

  /** The path that was asked; empty where it could not be read. */
  static String path(HttpServletRequest request) {
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String path = failed == null ? request.getRequestURI() : failed.toString();
    return path == null ? "" : path;
  }

  /** Whether a program asks, which is answered with a problem, and not a reader of pages. */
  static boolean byProgram(HttpServletRequest request) {
    String path = path(request);
    return path.isEmpty() || path.equals("/v1") || path.startsWith("/v1/") || path.startsWith("/actuator");
  }
}
