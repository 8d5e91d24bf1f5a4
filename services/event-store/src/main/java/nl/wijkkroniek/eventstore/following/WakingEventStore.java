package nl.wijkkroniek.eventstore.following;

import java.util.List;
import nl.wijkkroniek.eventstore.BulkEventStorageEngine;
import nl.wijkkroniek.eventstore.SeparateCommits;
import nl.wijkkroniek.eventstore.log.Commit;
import nl.wijkkroniek.eventstore.log.EventLog;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;

/**
 * Axon's event store in the process, with streams that tell their reader when there is more: at once for what is published here,
 * and within 100 ms, where the database answers in time, for what another process records. Each stream keeps a cursor of its own.
 */
public final class WakingEventStore extends EmbeddedEventStore implements SeparateCommits {

  private final BulkEventStorageEngine engine;
  private final LogWatch watch;

  /**
   * Over this engine, whatever the builder's.
   *
   * @param log the log that this engine writes
   */
  public WakingEventStore(EmbeddedEventStore.Builder builder, BulkEventStorageEngine engine, EventLog log) {
    super(builder.storageEngine(engine));
    this.engine = engine;
    this.watch = new LogWatch(log);
  }

  @Override
  protected void afterCommit(List<? extends EventMessage<?>> events) {
    watch.wake();
  }

  /** Whoever follows is woken; nothing else of Axon's publishing is of use for what is no longer to be decided. */
  @Override
  public List<Commit> appendEach(List<? extends EventMessage<?>> events) {
    try {
      return engine.appendEach(events);
    } finally {
      watch.wake();
    }
  }

  @Override
  public TrackingEventStream openStream(TrackingToken after) {
    return new FollowingStream(storageEngine(), watch, after);
  }
}
