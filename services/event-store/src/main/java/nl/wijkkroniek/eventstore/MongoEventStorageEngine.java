package nl.wijkkroniek.eventstore;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.wijkkroniek.eventstore.log.Commit;
import nl.wijkkroniek.eventstore.log.EventAlreadyRecorded;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.eventstore.log.LogListener;
import nl.wijkkroniek.eventstore.log.LogWriter;
import nl.wijkkroniek.eventstore.log.SequenceAlreadyTaken;
import nl.wijkkroniek.eventstore.log.StoreUnavailable;
import nl.wijkkroniek.eventstore.log.StoredEvent;
import nl.wijkkroniek.kernel.sealing.Sealing.NotSealed;
import org.axonframework.common.AxonConfigurationException;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

/**
 * Axon's storage on the log. What is appended in one call is one commit: one document, recorded as a whole or not at all, and
 * durable when the call returns. Events have positions 0, 1, 2 ... without gaps, in the order in which they were committed; a
 * token is one such position.
 *
 * <p>An event's timestamp is the moment at which it was recorded, unless the builder says otherwise. Failures that are not Axon's
 * own ({@code ConcurrencyException}, {@code AggregateStreamCreationException}) are kinds of
 * {@link nl.wijkkroniek.eventstore.log.AppendFailed}.
 */
public class MongoEventStorageEngine extends BatchingEventStorageEngine implements BulkEventStorageEngine {

  /** Resource of the unit of work in which events were appended: the {@link Commit} they became. */
  public static final String COMMIT = Commit.class.getName();

  private final LogWriter writer;
  private final EventLog log;
  private final Snapshots snapshots;
  private final Messages messages;
  private final Timestamps timestamps;

  /** Opens the log of the builder's database, making its indexes where they are not there yet. */
  protected MongoEventStorageEngine(Builder builder) {
    super(builder);
    this.writer = new LogWriter(builder.database, builder.clock, builder.listener, builder.patience);
    this.log = new EventLog(builder.database);
    this.snapshots = new Snapshots(builder.database);
    this.messages = new Messages(builder.about, builder.links, builder.sealing);
    this.timestamps = builder.timestamps;
  }

  /** A builder; the database and both serializers are required. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
    if (events.isEmpty()) {
      return;
    }
    Commit commit = attempt(events, () -> writer.append(messages.draft(events, serializer)));
    CurrentUnitOfWork.ifStarted(unitOfWork -> unitOfWork.root().resources().put(COMMIT, commit));
  }

  @Override
  public List<Commit> appendEach(List<? extends EventMessage<?>> events) {
    List<Supplier<Commit>> outcomes = attempt(events, () -> writer.appendInOrder(messages.drafts(events, getEventSerializer())));
    return IntStream.range(0, events.size()).mapToObj(index -> attempt(List.of(events.get(index)), outcomes.get(index))).toList();
  }

  private <T> T attempt(List<? extends EventMessage<?>> events, Supplier<T> append) {
    try {
      return append.get();
    } catch (NotSealed keysNotKept) {
      throw new StoreUnavailable(keysNotKept.getMessage(), keysNotKept);
    } catch (SequenceAlreadyTaken e) {
      handlePersistenceException(e, events.get(e.index()));
      throw e;
    } catch (EventAlreadyRecorded e) {
      if (e.position().isEmpty()) {
        handlePersistenceException(e, events.get(e.index()));
      }
      throw e;
    }
  }

  @Override
  protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
    snapshots.keep(snapshot, serializer);
  }

  @Override
  protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
    return snapshots.of(aggregateIdentifier, getSnapshotSerializer()).stream();
  }

  @Override
  protected Stream<? extends DomainEventData<?>> readEventData(String identifier, long firstSequenceNumber) {
    return log.ofSubject(identifier, firstSequenceNumber)
        .map(event -> LoggedEvent.ofSubject(event, timestamps.of(event), getEventSerializer()));
  }

  @Override
  protected Stream<? extends TrackedEventData<?>> readEventData(TrackingToken trackingToken, boolean mayBlock) {
    return log.from(positionAfter(trackingToken)).map(this::logged);
  }

  private LoggedEvent logged(StoredEvent event) {
    return LoggedEvent.of(event, timestamps.of(event), getEventSerializer());
  }

  private static long positionAfter(TrackingToken token) {
    return switch (token) {
      case null -> 0;
      case GlobalSequenceTrackingToken seen -> seen.getGlobalIndex() + 1;
      default -> throw new IllegalArgumentException("A token of this log is one position, not a " + token.getClass().getName());
    };
  }

  /** Not used by this engine's own reads, which keep one cursor; here for callers of Axon's batch contract. */
  @Override
  protected List<? extends TrackedEventData<?>> fetchTrackedEvents(TrackingToken lastToken, int batchSize) {
    try (Stream<StoredEvent> events = log.from(positionAfter(lastToken))) {
      return events.limit(batchSize).map(this::logged).toList();
    }
  }

  /** Not used by this engine's own reads, which keep one cursor; here for callers of Axon's batch contract. */
  @Override
  protected List<? extends DomainEventData<?>> fetchDomainEvents(String aggregateIdentifier, long firstSequenceNumber, int batchSize) {
    try (Stream<? extends DomainEventData<?>> events = readEventData(aggregateIdentifier, firstSequenceNumber)) {
      return events.limit(batchSize).toList();
    }
  }

  @Override
  public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
    return log.lastSequenceOf(aggregateIdentifier).stream().boxed().findFirst();
  }

  /** Before the first event: Axon's own way to say that is null. */
  @Override
  public TrackingToken createTailToken() {
    return null;
  }

  @Override
  public TrackingToken createHeadToken() {
    return tokenBefore(log.head());
  }

  @Override
  public TrackingToken createTokenAt(Instant dateTime) {
    return tokenBefore(switch (timestamps) {
      case RECORDED -> log.positionBefore(dateTime);
      case TOLD -> log.firstToldSince(dateTime).orElseGet(log::head);
    });
  }

  private static TrackingToken tokenBefore(long position) {
    return position == 0 ? null : new GlobalSequenceTrackingToken(position - 1);
  }

  /** Settings of an engine. */
  public static class Builder extends BatchingEventStorageEngine.Builder {

    private MongoDatabase database;
    private Clock clock = Clock.systemUTC();
    private LogListener listener = LogListener.NONE;
    private Duration patience = LogWriter.PATIENCE;
    private Timestamps timestamps = Timestamps.RECORDED;
    private Function<EventMessage<?>, ? extends Collection<String>> about = message -> Set.of();
    private Function<EventMessage<?>, ? extends Collection<String>> links = message -> Set.of();
    private UnaryOperator<List<? extends EventMessage<?>>> sealing = messages -> messages;

    /** Nothing set but defaults: recorded timestamps, the system's clock, events about their own subject only. */
    protected Builder() {
      super();
      persistenceExceptionResolver(e -> e instanceof SequenceAlreadyTaken || e instanceof EventAlreadyRecorded);
    }

    /** Where the log is kept. Required. */
    public Builder database(MongoDatabase database) {
      this.database = database;
      return this;
    }

    /** The machine's clock, behind the recording clock. */
    public Builder clock(Clock clock) {
      this.clock = clock;
      return this;
    }

    /** Is told what is written. */
    public Builder listener(LogListener listener) {
      this.listener = listener;
      return this;
    }

    /** How long an append may wait for a database that does not answer. */
    public Builder patience(Duration patience) {
      this.patience = patience;
      return this;
    }

    /** Which moment is an event's timestamp. */
    public Builder timestamps(Timestamps timestamps) {
      this.timestamps = timestamps;
      return this;
    }

    /** Which subjects a message touches, besides that of its own aggregate. */
    public Builder about(Function<EventMessage<?>, ? extends Collection<String>> about) {
      this.about = about;
      return this;
    }

    /** What a message refers to, in words that it can be found by: {@link EventLog#linked}. */
    public Builder links(Function<EventMessage<?>, ? extends Collection<String>> links) {
      this.links = links;
      return this;
    }

    /** What the messages of an append are before they come to rest: the same ones, in the same order, without what may not be kept in the clear. */
    public Builder sealing(UnaryOperator<List<? extends EventMessage<?>>> sealing) {
      this.sealing = sealing;
      return this;
    }

    @Override
    public Builder eventSerializer(Serializer eventSerializer) {
      super.eventSerializer(eventSerializer);
      return this;
    }

    @Override
    public Builder snapshotSerializer(Serializer snapshotSerializer) {
      super.snapshotSerializer(snapshotSerializer);
      return this;
    }

    @Override
    public Builder upcasterChain(EventUpcaster upcasterChain) {
      super.upcasterChain(upcasterChain);
      return this;
    }

    @Override
    public Builder snapshotFilter(SnapshotFilter snapshotFilter) {
      super.snapshotFilter(snapshotFilter);
      return this;
    }

    @Override
    protected void validate() {
      super.validate();
      if (database == null) {
        throw new AxonConfigurationException("The database is a hard requirement and should be provided");
      }
    }

    /** Opens the log. */
    public MongoEventStorageEngine build() {
      return new MongoEventStorageEngine(this);
    }
  }
}
