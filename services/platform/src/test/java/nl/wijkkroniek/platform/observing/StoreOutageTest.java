package nl.wijkkroniek.platform.observing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import nl.wijkkroniek.eventstore.embedded.EmbeddedMongo;
import nl.wijkkroniek.platform.RunningWijkkroniek;
import nl.wijkkroniek.platform.RunningWijkkroniek.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A MongoDB that goes away and comes back: what is said meanwhile, and that everything goes on by itself. */
@ExtendWith(OutputCaptureExtension.class)
class StoreOutageTest {

  private static final String FOUNDING = "{\"data\":{\"name\":\"Oost\"}}";
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @TempDir
  private Path folder;

  @Test
  void givenAStoreThatDoesNotAnswer_whenAsked_thenThatIsSaid_andEverythingGoesOnWhenItIsBack(CapturedOutput output) {
    EmbeddedMongo server = EmbeddedMongo.open(folder);
    int port = Integer.parseInt(server.connectionString().replaceAll(".*:(\\d+)/.*", "$1"));
    try (RunningWijkkroniek running = RunningWijkkroniek.on(server.connectionString() + "&serverSelectionTimeoutMS=500", folder.resolve("keys"))) {
      running.record("/v1/teams/west/foundings", FOUNDING);
      server.close();

      Reply ready = running.get("/actuator/health/readiness");
      Reply read = running.get("/v1/teams");
      Reply page = running.get("/");
      Reply live = running.get("/actuator/health/liveness");
      assertThat(ready.status()).isEqualTo(503);
      assertThat(read.status()).isEqualTo(503);
      assertThat(read.json().path("detail").stringValue()).contains("De opslag antwoordt nu niet");
      assertThat(page.status()).isEqualTo(503);
      assertThat(live.status()).isEqualTo(200);

      server = EmbeddedMongo.open(folder, port);
      until(() -> running.get("/actuator/health/readiness").status() == 200);
      assertThat(running.post("/v1/teams/oost/foundings", FOUNDING).status()).isEqualTo(201);
      until(() -> running.all("/v1/teams").size() == 2);
      assertThat(output.getOut()).contains("The store did not answer GET /v1/teams").doesNotContain("\tat ");
    } finally {
      server.close();
    }
  }

  private static void until(BooleanSupplier reached) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!reached.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
  }
}
