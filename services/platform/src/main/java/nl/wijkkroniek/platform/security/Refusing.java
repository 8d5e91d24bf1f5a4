package nl.wijkkroniek.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import nl.wijkkroniek.access.account.Account;
import nl.wijkkroniek.kernel.words.Refusal;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Says no before anything was asked: to the API as a problem, to a browser with a page, or with the page to sign in on. */
@Component
class Refusing implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {

  private static final Refusal SIGN_IN = new Refusal(Refusal.Kind.NOT_SIGNED_IN,
      "Dit kan alleen wie is aangemeld. Stuur 'Authorization: Bearer' met een sleutel van uw account mee.",
      "Only who is signed in can do this. Send 'Authorization: Bearer' with a token of your account.");
  private static final Refusal WRONG_TOKEN = new Refusal(Refusal.Kind.NOT_SIGNED_IN,
      "Deze sleutel is niet (meer) geldig. Maak op de pagina van uw account een nieuwe.",
      "This token is not valid, or no longer. Make a new one on the page of your account.");
  private static final Refusal NOT_YOURS = new Refusal(Refusal.Kind.NOT_ALLOWED,
      "Uw rol laat dit niet toe. Vraag de beheerder om een rol waarmee het kan.",
      "Your role does not allow this. Ask the steward for one that does.");
  private static final Refusal STALE_FORM = new Refusal(Refusal.Kind.NOT_ALLOWED,
      "Dit formulier is verlopen of komt niet van hier. Laad de pagina opnieuw en probeer het nog eens.",
      "This form is stale or not from here. Load the page again and try once more.");
  private static final Refusal ODD_ADDRESS = new Refusal(Refusal.Kind.INVALID, "Dit adres kan niet bestaan.", "This address cannot exist.");

  private final HandlerExceptionResolver problems;

  Refusing(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
    this.problems = problems;
  }

  /** A token was sent that opens nothing. */
  void wrongToken(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
    answer(request, response, WRONG_TOKEN, HttpStatus.UNAUTHORIZED);
  }

  @Override
  public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException unknown) throws IOException {
    if (request.getAttribute(Gate.UNRULED) != null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else if (isPage(request)) {
      String back = "GET".equals(request.getMethod()) ? "?next=" + URLEncoder.encode(request.getRequestURI(), StandardCharsets.UTF_8) : "";
      response.sendRedirect("/sign-in" + back);
    } else {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      answer(request, response, SIGN_IN, HttpStatus.UNAUTHORIZED);
    }
  }

  @Override
  public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied) throws IOException {
    if (request.getAttribute(Gate.UNRULED) != null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else if (denied instanceof CsrfException) {
      answer(request, response, STALE_FORM, HttpStatus.FORBIDDEN);
    } else if (request.getAttribute(Account.SIGNED_IN) == null) {
      commence(request, response, null);
    } else {
      answer(request, response, NOT_YOURS, HttpStatus.FORBIDDEN);
    }
  }

  @Override
  public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException odd) throws IOException {
    answer(request, response, ODD_ADDRESS, HttpStatus.BAD_REQUEST);
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, Refusal refusal, HttpStatus status) throws IOException {
    if (isPage(request)) {
      response.sendError(status.value());
    } else {
      problems.resolveException(request, response, null, refusal);
    }
  }

  private static boolean isPage(HttpServletRequest request) {
    String path = request.getRequestURI();
    return !path.startsWith("/v1/") && !path.equals("/v1") && !path.startsWith("/actuator");
  }
}
