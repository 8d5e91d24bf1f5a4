package nl.wijkkroniek.eventstore;

import java.util.List;
import nl.wijkkroniek.eventstore.log.Commit;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** A storage engine that records many commits in few round trips as well. */
public interface BulkEventStorageEngine extends EventStorageEngine {

  /** Records as {@link SeparateCommits} promises; wakes nobody. */
  List<Commit> appendEach(List<? extends EventMessage<?>> events);
}
