package nl.wijkkroniek.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** The language of the pages: what the reader chose with {@code ?lang=}, kept in a cookie; else English if the browser asks for it before Dutch; else Dutch. */
public final class Language extends CookieLocaleResolver implements HandlerInterceptor {

  /** The query parameter that chooses. */
  public static final String CHOICE = "lang";
  static final Locale DUTCH = Locale.of("nl");
  private static final List<Locale> SPOKEN = List.of(DUTCH, Locale.ENGLISH);
  private static final Duration REMEMBERED = Duration.ofDays(365);

  public Language() {
    super("wijkkroniek-language");
    setCookieMaxAge(REMEMBERED);
    setCookieHttpOnly(true);
    setCookieSameSite("Lax");
    setRejectInvalidCookies(false);
    setDefaultLocaleFunction(Language::preferred);
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
    Locale chosen = spoken(request.getParameter(CHOICE));
    if (chosen != null) {
      setLocale(request, response, chosen);
    }
    return true;
  }

  @Override
  protected Locale parseLocaleValue(String cookie) {
    return spoken(cookie);
  }

  private static Locale preferred(HttpServletRequest request) {
    if (request.getHeader("Accept-Language") == null) {
      return DUTCH;
    }
    return Collections.list(request.getLocales()).stream().map(asked -> spoken(asked.getLanguage())).filter(SPOKEN::contains).findFirst().orElse(DUTCH);
  }

  private static Locale spoken(String tag) {
    return SPOKEN.stream().filter(language -> language.getLanguage().equals(tag)).findFirst().orElse(null);
  }
}
