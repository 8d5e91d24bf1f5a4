package nl.wijkkroniek.web.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.context.ConfigurableApplicationContext;

/** The pages with samples, running, and a browser without eyes to visit them. */
public final class SampleHouse implements AutoCloseable {

  private final ConfigurableApplicationContext running;
  private final HttpClient browser = HttpClient.newHttpClient();

  private SampleHouse(ConfigurableApplicationContext running) {
    this.running = running;
  }

  public static SampleHouse open() {
    return new SampleHouse(SamplePages.start());
  }

  /** Says whether an import is running. */
  public void importing(boolean now) {
    running.getBean(SamplePages.class).importing.set(now);
  }

  /** A page that is there, in Dutch. */
  public Document page(String address) {
    HttpResponse<String> response = get(address);
    assertThat(response.statusCode()).as(address).isEqualTo(200);
    return read(response);
  }

  public HttpResponse<String> get(String address) {
    return get(address, "nl");
  }

  public HttpResponse<String> get(String address, String languages) {
    return get(address, languages, "");
  }

  /** What the house answers to this address, these languages and this cookie. */
  public HttpResponse<String> get(String address, String languages, String cookie) {
    int fragment = address.indexOf('#');
    URI uri = URI.create("http://127.0.0.1:" + running.getEnvironment().getProperty("local.server.port")
        + (fragment < 0 ? address : address.substring(0, fragment)));
    return send(HttpRequest.newBuilder(uri).header("Accept", "text/html").header("Accept-Language", languages).header("Cookie", cookie).build());
  }

  /** What the house answers, in Dutch, to a form with this one field. */
  public HttpResponse<String> post(String address, String field, String text) {
    URI uri = URI.create("http://127.0.0.1:" + running.getEnvironment().getProperty("local.server.port") + address);
    return send(HttpRequest.newBuilder(uri).header("Accept", "text/html").header("Accept-Language", "nl")
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(field + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8))).build());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return browser.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** The page in a response. */
  public static Document read(HttpResponse<String> response) {
    return Jsoup.parse(response.body());
  }

  @Override
  public void close() {
    browser.close();
    running.close();
  }
}
