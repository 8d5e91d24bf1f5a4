package nl.wijkkroniek.platform.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkkroniek.access.account.Account;
import nl.wijkkroniek.access.session.Sessions;
import nl.wijkkroniek.web.signin.Door;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** The cookie by which a browser is known. No script can read it, and no page of another site makes a browser send it with a change. */
@Component
class SessionCookie implements Door {

  /** Its name. */
  static final String NAME = "wijkkroniek-session";

  private final Sessions sessions;
  private final PublicAddress address;
  private final CsrfTokenRepository csrf;

  SessionCookie(Sessions sessions, PublicAddress address, CsrfTokenRepository csrf) {
    this.sessions = sessions;
    this.address = address;
    this.csrf = csrf;
  }

  /** The word in the cookie of this request. */
  static Optional<String> word(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null ? Optional.empty() : Stream.of(cookies).filter(cookie -> cookie.getName().equals(NAME)).map(Cookie::getValue).findFirst();
  }

  /** Who is signed in with this word. */
  Optional<Account> account(String word) {
    return sessions.find(word);
  }

  @Override
  public void letIn(Account account, Duration lasts, HttpServletRequest request, HttpServletResponse response) {
    word(request).ifPresent(sessions::end);
    write(sessions.begin(account, lasts), lasts, response);
    csrf.saveToken(null, request, response);
  }

  @Override
  public void letOut(HttpServletRequest request, HttpServletResponse response) {
    word(request).ifPresent(sessions::end);
    write("", Duration.ZERO, response);
    csrf.saveToken(null, request, response);
  }

  private void write(String word, Duration lasts, HttpServletResponse response) {
    response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(NAME, word).httpOnly(true).secure(address.isSecure()).sameSite("Lax").path("/").maxAge(lasts)
        .build().toString());
  }
}
