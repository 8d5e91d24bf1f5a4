package nl.wijkkroniek.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.wijkkroniek.access.account.Account;

/** Where a browser is let in and out. Whoever runs the pages decides how it is known again. */
public interface Door {

  /** From the next request on, this browser is signed in as this account, and as nobody it was before. */
  void letIn(Account account, HttpServletRequest request, HttpServletResponse response);

  /** From the next request on, this browser is signed in as nobody. */
  void letOut(HttpServletRequest request, HttpServletResponse response);
}
