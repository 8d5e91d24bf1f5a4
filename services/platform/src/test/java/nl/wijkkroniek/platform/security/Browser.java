package nl.wijkkroniek.platform.security;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser without eyes: it keeps cookies, fills in forms with the hidden word that stands in them, and goes where it is sent only when told to. */
final class Browser implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Pattern FORM_WORD = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final String address;
  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();

  Browser(String address) {
    this.address = address;
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(address + path)).header("Accept", "text/html").GET());
  }

  /** Opens this page and sends a form that stands on it, or somewhere else. */
  HttpResponse<String> submit(String page, String path, Map<String, String> fields) {
    Matcher word = FORM_WORD.matcher(get(page).body());
    return post(path, fields, word.find() ? "&_csrf=" + word.group(1) : "");
  }

  /** Sends a form of which nobody opened the page. */
  HttpResponse<String> forged(String path, Map<String, String> fields) {
    return post(path, fields, "");
  }

  /** Signs in; what came of it. */
  HttpResponse<String> signIn(String name, String password) {
    return submit("/sign-in", "/sign-in", Map.of("name", name, "password", password));
  }

  /** Whether the next page knows who this is. */
  boolean isSignedIn() {
    return get("/account").statusCode() == 200;
  }

  Optional<String> cookie(String name) {
    return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(name)).map(HttpCookie::getValue).findFirst();
  }

  /** Has this cookie from now on, wherever it comes from. */
  void plant(String name, String value) {
    HttpCookie cookie = new HttpCookie(name, value);
    cookie.setPath("/");
    cookie.setVersion(0);
    cookie.setDomain(URI.create(address).getHost());
    cookies.getCookieStore().add(URI.create(address), cookie);
  }

  private HttpResponse<String> post(String path, Map<String, String> fields, String word) {
    String form = fields.entrySet().stream().map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(joining("&"));
    return send(HttpRequest.newBuilder(URI.create(address + path)).header("Accept", "text/html").header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(form + word)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
