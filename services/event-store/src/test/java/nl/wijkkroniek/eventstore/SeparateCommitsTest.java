package nl.wijkkroniek.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.wijkkroniek.eventstore.log.Commit;
import nl.wijkkroniek.eventstore.log.EventAlreadyRecorded;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.eventstore.log.LogListener;
import nl.wijkkroniek.eventstore.log.StoredEvent;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SeparateCommitsTest {

  @RegisterExtension
  private static final LogServer SERVER = new LogServer();

  private final List<Integer> groups = new ArrayList<>();
  private MongoEventStorageEngine engine;
  private EventLog log;

  @BeforeEach
  void open() {
    MongoDatabase database = SERVER.freshDatabase();
    engine = Example.builder(database).listener(new LogListener() {
      @Override
      public void groupSent(int commits) {
        groups.add(commits);
      }

      @Override
      public void recorded(int events, int bytes) {
        // only how many go together is of interest here
      }
    }).build();
    log = new EventLog(database);
  }

  @Test
  void givenManyEvents_whenEachIsAppended_thenEachIsACommitInItsPlaceAndTheyShareRoundTrips() {
    List<Commit> commits = engine.appendEach(events(1_000));

    assertThat(commits).extracting(Commit::position).isEqualTo(positions(1_000));
    assertThat(commits).extracting(Commit::size).containsOnly(1);
    assertThat(commits).extracting(Commit::eventIds).isEqualTo(IntStream.range(0, 1_000).mapToObj(i -> List.of("e-" + i)).toList());
    assertThat(recorded()).extracting(StoredEvent::id).isEqualTo(IntStream.range(0, 1_000).mapToObj(i -> "e-" + i).toList());
    assertThat(groups).hasSizeLessThanOrEqualTo(5);
  }

  @Test
  void givenNothing_whenEachIsAppended_thenNothingIsRecorded() {
    assertThat(engine.appendEach(List.of())).isEmpty();
    assertThat(log.head()).isZero();
  }

  @Test
  void givenOneThatIsThereAlready_whenEachIsAppended_thenWhatStandsBeforeItStaysAndNothingBehindItIsRecorded() {
    engine.appendEvents(Example.event("elsewhere", 0, "e-400"));

    assertThatThrownBy(() -> engine.appendEach(events(1_000))).isInstanceOfSatisfying(EventAlreadyRecorded.class, e -> {
      assertThat(e.eventId()).isEqualTo("e-400");
      assertThat(e.position()).hasValue(0);
    });

    assertThat(recorded()).extracting(StoredEvent::id)
        .isEqualTo(Stream.concat(Stream.of("e-400"), IntStream.range(0, 400).mapToObj(i -> "e-" + i)).toList());
  }

  @Test
  void givenANumberThatIsTaken_whenEachIsAppended_thenNothingFromThereOnIsRecordedAndAxonHearsOfIt() {
    engine.appendEvents(Example.event("team-7", 0, "first"), Example.event("team-7", 1, "second"));

    assertThatThrownBy(() -> engine.appendEach(List.of(Example.event("team-8", 0, "third"), Example.event("team-7", 1, "late"),
        Example.event("team-8", 1, "never")))).isInstanceOf(ConcurrencyException.class);

    assertThat(recorded()).extracting(StoredEvent::id).containsExactly("first", "second", "third");
  }

  private List<StoredEvent> recorded() {
    try (Stream<StoredEvent> events = log.from(0)) {
      return events.toList();
    }
  }

  private static List<Long> positions(int count) {
    return IntStream.range(0, count).mapToObj(Long::valueOf).toList();
  }

  private static List<DomainEventMessage<?>> events(int count) {
    return IntStream.range(0, count).<DomainEventMessage<?>>mapToObj(i -> Example.event("team-" + i % 7, i / 7, "e-" + i)).toList();
  }
}
