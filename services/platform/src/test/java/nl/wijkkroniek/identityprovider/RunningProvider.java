package nl.wijkkroniek.identityprovider;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** {@link ProviderProcess} as it runs, and what can be asked of it. */
public final class RunningProvider implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final HttpClient http = HttpClient.newHttpClient();
  private final String issuer;
  private Process process;

  /** Its address is known before it runs: whoever trusts it has to be told. */
  public RunningProvider() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      this.issuer = "http://127.0.0.1:" + socket.getLocalPort();
    }
  }

  public String issuer() {
    return issuer;
  }

  /** Starts it, for this house. */
  public void startFor(String house) throws IOException, InterruptedException {
    process = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-cp", System.getProperty("java.class.path"),
        "-Dspring.config.location=optional:classpath:/no-settings-of-the-house/", "-Dlogging.level.root=error", "-Dspring.main.banner-mode=off",
        ProviderProcess.class.getName(), "--server.address=127.0.0.1",
        "--server.port=" + URI.create(issuer).getPort(), "--issuer=" + issuer, "--redirect=" + house + "/sign-in/back/provider")).redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    long began = System.nanoTime();
    while (!answers()) {
      if (!process.isAlive() || System.nanoTime() - began > TimeUnit.MINUTES.toNanos(2)) {
        throw new AssertionError("The provider does not run");
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
  }

  private boolean answers() throws InterruptedException {
    try {
      return http.send(HttpRequest.newBuilder(URI.create(issuer + "/.well-known/openid-configuration")).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  public void rotateKeys() {
    ask(HttpRequest.newBuilder(URI.create(issuer + "/test/keys")).POST(HttpRequest.BodyPublishers.noBody()));
  }

  public void lieAbout(String what) {
    ask(HttpRequest.newBuilder(URI.create(issuer + "/test/lie?about=" + what)).POST(HttpRequest.BodyPublishers.noBody()));
  }

  public String token(String issuedBy, String audience, long seconds, String role) {
    return ask(HttpRequest.newBuilder(URI.create(issuer + "/test/token?issuer=" + URLEncoder.encode(issuedBy, StandardCharsets.UTF_8) + "&audience=" + audience
        + "&seconds=" + seconds + "&role=" + role)));
  }

  private String ask(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer = http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new AssertionError("The provider answered " + answer.statusCode());
      }
      return answer.body();
    } catch (IOException fault) {
      throw new AssertionError(fault);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
    if (process != null) {
      process.destroyForcibly();
    }
  }
}
