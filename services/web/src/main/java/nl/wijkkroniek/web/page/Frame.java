package nl.wijkkroniek.web.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import nl.wijkkroniek.access.account.Account;
import nl.wijkkroniek.web.RunningImports;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * What stands around every page.
 *
 * @param language the language it is in, {@code nl} or {@code en}
 * @param other the other one
 * @param inOther the address of this page in the other one
 * @param importing whether chronicles are being imported
 * @param who the name of the account that is signed in; null for none
 */
public record Frame(String language, String other, String inOther, boolean importing, String who) {

  private static final String NAME = "frame";

  private static Frame around(HttpServletRequest request, RunningImports imports) {
    boolean english = Locale.ENGLISH.getLanguage().equals(RequestContextUtils.getLocale(request).getLanguage());
    String other = english ? "nl" : "en";
    return new Frame(english ? "en" : "nl", other, asked(request).with(Language.CHOICE, other).toString(), imports.any(), who(request));
  }

  private static String who(HttpServletRequest request) {
    return request.getAttribute(Account.SIGNED_IN) instanceof Account account ? account.name() : null;
  }

  private static Address asked(HttpServletRequest request) {
    boolean failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) != null;
    return failed ? Address.of("/") : Address.of(request);
  }

  /**
   * Puts the frame around every page, also around one that says what went wrong.
   *
   * @param imports whether chronicles are being imported
   */
  public record Around(RunningImports imports) implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
      request.setAttribute(NAME, around(request, imports));
      return true;
    }
  }
}
