package nl.wijkkroniek.eventstore.log;

import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** The log was begun by a version that did not keep what events name and correct, so what stands in the way of a correction would not be found. */
public final class LogWithoutLinks extends EventStoreException {

  LogWithoutLinks() {
    super("The log does not keep what its events name and correct: it is of a version before the first release, which this one does not continue. "
        + "Begin with an empty store, and import the chronicles again.");
  }
}
