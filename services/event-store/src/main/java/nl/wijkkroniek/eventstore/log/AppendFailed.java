package nl.wijkkroniek.eventstore.log;

import org.axonframework.eventsourcing.eventstore.EventStoreException;

/**
 * Why an append was not acknowledged. Repeating it as it is helps only after {@link StoreUnavailable} and
 * {@link OutcomeUnknown}; after the latter, only under an idempotency key.
 */
public abstract sealed class AppendFailed extends EventStoreException
    permits CommitTooLarge, EventAlreadyRecorded, KeyAlreadyUsed, OutcomeUnknown, SequenceAlreadyTaken, StoreRefused, StoreUnavailable {

  AppendFailed(String message) {
    super(message);
  }

  AppendFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
