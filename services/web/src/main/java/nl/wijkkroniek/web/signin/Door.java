package nl.wijkkroniek.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import nl.wijkkroniek.access.account.Account;
import nl.wijkkroniek.access.session.Sessions;

/** Where a browser is let in and out. Whoever runs the pages decides how it is known again. */
public interface Door {

  /** From the next request on, this browser is signed in as this account, and as nobody it was before. */
  default void letIn(Account account, HttpServletRequest request, HttpServletResponse response) {
    letIn(account, Sessions.LASTS, request, response);
  }

  /** The same for so long. */
  void letIn(Account account, Duration lasts, HttpServletRequest request, HttpServletResponse response);

  /** From the next request on, this browser is signed in as nobody. */
  void letOut(HttpServletRequest request, HttpServletResponse response);
}
