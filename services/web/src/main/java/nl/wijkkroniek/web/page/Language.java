package nl.wijkkroniek.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
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
    Locale chosen = spoken(choice(request));
    if (chosen != null) {
      setLocale(request, response, chosen);
    }
    return true;
  }

  /** Where the parameters cannot be read, which is what is about to be said, nothing is chosen. */
  private static String choice(HttpServletRequest request) {
    try {
      return request.getParameter(CHOICE);
    } catch (IllegalStateException unreadable) {
      return null;
    }
  }

  @Override
  protected Locale parseLocaleValue(String cookie) {
    return spoken(cookie);
  }

  /** Read here and not by the server, which falls back to the language of the machine. */
  private static Locale preferred(HttpServletRequest request) {
    String asked = request.getHeader("Accept-Language");
    try {
      Locale preferred = asked == null || asked.isBlank() ? null : Locale.lookup(Locale.LanguageRange.parse(asked), SPOKEN);
      return preferred == null ? DUTCH : preferred;
    } catch (IllegalArgumentException unreadable) {
      return DUTCH;
    }
  }

  private static Locale spoken(String tag) {
    return SPOKEN.stream().filter(language -> language.getLanguage().equals(tag)).findFirst().orElse(null);
  }
}
