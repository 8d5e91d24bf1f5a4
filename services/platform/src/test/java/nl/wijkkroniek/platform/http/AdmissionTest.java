package nl.wijkkroniek.platform.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import nl.wijkkroniek.access.role.Role;
import nl.wijkkroniek.platform.RunningWijkkroniek;
import nl.wijkkroniek.platform.RunningWijkkroniek.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdmissionTest {

  @TempDir
  private Path data;
  private RunningWijkkroniek wijkkroniek;

  @BeforeEach
  void start() {
    wijkkroniek = RunningWijkkroniek.empty(data, "--wijkkroniek.requests-at-once=1");
  }

  @AfterEach
  void stop() {
    wijkkroniek.close();
  }

  @Test
  void givenAHouseThatIsFull_whenAskedMore_thenThatIsSentAwayAtOnceAndTakenOnWhenThereIsRoom() throws IOException {
    try (Socket slow = new Socket(InetAddress.getLoopbackAddress(), URI.create(wijkkroniek.address()).getPort())) {
      send(slow, "POST /v1/chronicles HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: " + wijkkroniek.token(Role.values())
          + "\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n{}\n\r\n");
      awaitPlaces(0);

      Reply full = wijkkroniek.get("/v1/teams", "Accept-Language", "en");
      assertThat(full.status()).isEqualTo(503);
      assertThat(full.raw().headers().firstValue("Retry-After")).contains("2");
      assertThat(full.raw().headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
      assertThat(full.json().get("detail").stringValue()).isEqualTo("More is asked at once now than fits here. Nothing was recorded; try again in 2 seconds.");
      Reply page = wijkkroniek.get("/teams", "Accept", "text/html");
      assertThat(page.status()).isEqualTo(503);
      assertThat(page.body()).contains("Nu even niet");
      assertThat(wijkkroniek.get("/actuator/health/liveness").status()).isEqualTo(200);

      send(slow, "0\r\n\r\n");
      assertThat(new BufferedReader(new InputStreamReader(slow.getInputStream(), US_ASCII)).readLine()).startsWith("HTTP/1.1 400");
    }
    awaitPlaces(1);
    assertThat(wijkkroniek.get("/v1/teams").status()).isEqualTo(200);
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(US_ASCII));
    socket.getOutputStream().flush();
  }

  private void awaitPlaces(int places) {
    long began = System.nanoTime();
    while (places() != places && System.nanoTime() - began < TimeUnit.SECONDS.toNanos(20)) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
    assertThat(places()).isEqualTo(places);
  }

  private double places() {
    return wijkkroniek.part(MeterRegistry.class).get("wijkkroniek.requests.places").gauge().value();
  }
}
