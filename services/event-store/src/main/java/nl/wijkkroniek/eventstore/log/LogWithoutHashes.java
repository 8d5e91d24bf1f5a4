package nl.wijkkroniek.eventstore.log;

import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** The log ends in a commit without a hash, so nothing can be chained to it. */
public final class LogWithoutHashes extends EventStoreException {

  LogWithoutHashes(long events) {
    super(("The log holds %,d events, and the last of them carry no hash: it is of a version before the first release, which this one does not continue. "
        + "Begin with an empty store, and import the chronicles again.").formatted(events));
  }
}
