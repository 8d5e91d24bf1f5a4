package nl.wijkkroniek.platform.observing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import nl.wijkkroniek.eventstore.embedded.EmbeddedMongo;
import nl.wijkkroniek.histories.generation.Generations;
import nl.wijkkroniek.histories.generation.Standstill;
import nl.wijkkroniek.histories.view.Views;
import nl.wijkkroniek.platform.RunningWijkkroniek;
import nl.wijkkroniek.platform.RunningWijkkroniek.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** What the process says of its histories: ready with what is there, and not as long as no generation of them is complete. */
class HistoriesHealthTest {

  private static final String FOUNDING = "{\"data\":{\"name\":\"Oost\"}}";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir
  private Path folder;

  @Test
  void givenHistoriesThatAreNotComplete_whenAsked_thenItIsOutOfServiceUntilTheyAre() {
    try (EmbeddedMongo server = EmbeddedMongo.open(folder); MongoClient client = MongoClients.create(server.connectionString());
        RunningWijkkroniek running = RunningWijkkroniek.on(server.connectionString(), folder.resolve("keys"))) {
      running.record("/v1/teams/oost/foundings", FOUNDING);
      until(() -> running.get("/actuator/health/readiness").status() == 200);
      assertThat(health(running).getStatus()).isEqualTo(Status.UP);

      // As it is while a long log is worked in for the first time.
      var views = client.getDatabase("wijkkroniek").getCollection("views");
      views.updateOne(Filters.eq("_id", Views.NAME), Updates.set("whole", 1_000L));
      Health filling = health(running);
      Reply ready = running.get("/actuator/health/readiness");
      assertThat(filling.getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
      assertThat(filling.getDetails().get("reason")).asString().contains("are not complete yet");
      assertThat(ready.status()).isEqualTo(503);
      assertThat(running.get("/actuator/health/liveness").status()).isEqualTo(200);

      // Whole is what reaches the founding, which may still be under way.
      views.updateOne(Filters.eq("_id", Views.NAME), Updates.set("whole", 0L));
      until(() -> running.get("/actuator/health/readiness").status() == 200);
    }
  }

  @Test
  void givenHistoriesThatStandStillBeforeALaterRelease_whenAsked_thenTheReleaseIsNamedAndItStaysReady() {
    try (EmbeddedMongo server = EmbeddedMongo.open(folder); MongoClient client = MongoClients.create(server.connectionString());
        RunningWijkkroniek running = RunningWijkkroniek.on(server.connectionString(), folder.resolve("keys"))) {
      running.record("/v1/teams/oost/foundings", FOUNDING);
      until(() -> running.get("/actuator/health/readiness").status() == 200);
      assertThat(health(running).getDetails()).containsEntry("inTrouble", false).doesNotContainKey("releaseNeeded");

      new Generations(client.getDatabase("wijkkroniek"), Views.NAME).standStill(new Standstill(7, "TeamRenamed", "9.9"));
      assertThat(health(running).getDetails()).containsEntry("inTrouble", true).containsEntry("releaseNeeded", "9.9")
          .containsEntry("standstill", "release 9.9 or later is needed to read the TeamRenamed at position 7; nothing was passed over");
      assertThat(running.get("/actuator/health/readiness").status()).isEqualTo(200);
    }
  }

  private static Health health(RunningWijkkroniek running) {
    return running.part(HistoriesHealth.class).health();
  }

  private static void until(BooleanSupplier reached) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!reached.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }
}
