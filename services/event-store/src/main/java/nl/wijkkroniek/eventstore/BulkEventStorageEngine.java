package nl.wijkkroniek.eventstore;

import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** A storage engine that records many commits in few round trips as well. */
public interface BulkEventStorageEngine extends EventStorageEngine, SeparateCommits {
}
