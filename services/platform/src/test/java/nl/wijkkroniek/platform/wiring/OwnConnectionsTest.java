package nl.wijkkroniek.platform.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import nl.wijkkroniek.eventstore.OwnConnections;
import nl.wijkkroniek.histories.generation.Generations;
import nl.wijkkroniek.histories.projection.ViewProcessor;
import nl.wijkkroniek.histories.search.index.SearchProcessor;
import nl.wijkkroniek.histories.view.Views;
import nl.wijkkroniek.platform.RunningWijkkroniek;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests that are waited for take all connections there are for requests; here, harder still, these are closed. */
class OwnConnectionsTest {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir
  private Path folder;

  @Test
  void givenNoConnectionForWhoAsks_whenSomethingWasRecorded_thenItIsWorkedIntoTheViewsAndIntoSearch() {
    try (RunningWijkkroniek running = RunningWijkkroniek.empty(folder)) {
      running.record("/v1/teams/oost/foundings", "{\"data\":{\"name\":\"Oost\"}}");
      running.part(ViewProcessor.class).stop();
      long position = running.record("/v1/teams/west/foundings", "{\"data\":{\"name\":\"West\"}}").get("position").longValue();
      running.part(MongoClient.class).close();
      assertThat(running.get("/v1/teams").status()).isGreaterThanOrEqualTo(500);

      running.part(ViewProcessor.class).start();
      Views views = new Views(running.part(OwnConnections.class).database(), 1);
      until(() -> live(running).position() >= position && views.behind().countDocuments() == 0);
      until(() -> running.part(SearchProcessor.class).position() >= position);
    }
  }

  private static Generations.Live live(RunningWijkkroniek running) {
    return new Generations(running.part(OwnConnections.class).database(), Views.NAME).live();
  }

  private static void until(BooleanSupplier reached) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!reached.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }
}
