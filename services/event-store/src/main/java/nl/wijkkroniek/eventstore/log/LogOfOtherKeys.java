package nl.wijkkroniek.eventstore.log;

import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** What is a person's in this log was not sealed with the keys that are used here; the message says what to do. */
public final class LogOfOtherKeys extends EventStoreException {

  LogOfOtherKeys(String sentence) {
    super(sentence);
  }
}
