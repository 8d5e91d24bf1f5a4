package nl.wijkkroniek.eventstore.log;

import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** Positions are missing from the log, which its writers never leave out: something was removed, or the database is damaged. */
public final class GapInLog extends EventStoreException {

  GapInLog(long expected, long found) {
    super("The log has a gap: a commit was expected at position " + expected + ", and the next one found is at " + found);
  }
}
