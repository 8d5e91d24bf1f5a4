package nl.wijkkroniek.eventstore;

import static nl.wijkkroniek.eventstore.Example.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.wijkkroniek.eventstore.Example.TeamFounded;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Axon's own event store on top of the engine, as the application uses it. */
class EventStoreOnTheLogTest {

  @RegisterExtension
  private static final LogServer SERVER = new LogServer();

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  /** It hardly ever looks by itself, so what a reader gets soon it gets because it was told. */
  private final EmbeddedEventStore store = EmbeddedEventStore.builder()
      .storageEngine(MeteredEventStorageEngine.of(Example.builder(SERVER.freshDatabase()), registry))
      .fetchDelay(TimeUnit.MINUTES.toMillis(10)).build();

  @AfterEach
  void close() {
    store.shutDown();
  }

  @Test
  void givenATrackingReader_whenEventsArePublished_thenItGetsThemAtOnceAndInOrder() throws Exception {
    store.publish(event("team/x", 0));
    try (TrackingEventStream reader = store.openStream(null)) {
      assertThat(reader.nextAvailable().trackingToken().position()).hasValue(0);
      assertThat(reader.hasNextAvailable(1, TimeUnit.MILLISECONDS)).isFalse();

      for (int number = 1; number <= 50; number++) {
        store.publish(event("team/x", number));
        TrackedEventMessage<?> next = next(reader);
        assertThat(next.trackingToken().position()).hasValue(number);
        assertThat(next.getPayload()).isEqualTo(TeamFounded.named("Team " + number));
      }
    }
  }

  /** Axon may signal a reader just before it begins to wait, so it is asked again and again. */
  private static TrackedEventMessage<?> next(TrackingEventStream reader) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!reader.hasNextAvailable(20, TimeUnit.MILLISECONDS)) {
      assertThat(System.nanoTime()).as("no event came").isLessThan(deadline);
    }
    return reader.nextAvailable();
  }

  @Test
  void givenAReaderThatContinues_whenItOpensAtItsToken_thenNothingIsSkippedOrRepeated() throws Exception {
    store.publish(IntStream.range(0, 10).mapToObj(number -> event("team/x", number)).toList());
    List<Long> seen = new ArrayList<>();
    TrackedEventMessage<?> last = null;
    for (int reading = 0; reading < 10; reading++) {
      try (TrackingEventStream reader = store.openStream(last == null ? null : last.trackingToken())) {
        last = reader.nextAvailable();
        seen.add(last.trackingToken().position().orElseThrow());
      }
    }
    assertThat(seen).containsExactlyElementsOf(LongStream.range(0, 10).boxed().toList());
  }

  @Test
  void givenASnapshot_whenAnAggregateIsLoaded_thenItComesFirstAndThenTheEventsAfterIt() {
    store.publish(IntStream.range(0, 5).mapToObj(number -> event("team/x", number)).toList());
    store.storeSnapshot(event("team/x", 2));

    assertThat(store.readEvents("team/x").asStream().map(DomainEventMessage::getSequenceNumber)).containsExactly(2L, 3L, 4L);
    assertThat(store.lastSequenceNumberFor("team/x")).contains(4L);
  }

  @Test
  void givenAppends_whenTheMetersAreRead_thenTheyTellLatencySizeAndGroups() {
    store.publish(event("team/x", 0), event("team/x", 1), event("team/x", 2));
    assertThatThrownBy(() -> store.publish(event("team/x", 1))).isInstanceOf(ConcurrencyException.class);

    assertThat(registry.get("wijkkroniek.append").tag("outcome", "recorded").timer().count()).isEqualTo(1);
    assertThat(registry.get("wijkkroniek.append").tag("outcome", "failed").timer().count()).isEqualTo(1);
    assertThat(registry.get("wijkkroniek.commit.events").summary().totalAmount()).isEqualTo(3);
    assertThat(registry.get("wijkkroniek.commit.bytes").summary().max()).isBetween(400.0, 2000.0);
    assertThat(registry.get("wijkkroniek.append.group").summary().max()).isEqualTo(1);
  }
}
